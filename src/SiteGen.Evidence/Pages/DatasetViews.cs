using System.Globalization;
using System.Text;
using System.Text.Json;
using SiteGen.Bench.Analysis;
using SiteGen.Bench.Interpreters;
using SiteGen.Bench.Results;
using SiteGen.Evidence.Pages.Charts;
using SiteGen.Evidence.Pages.Marks;
using SiteGen.Evidence.Pages.Parts;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Modules.Pages;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen.Evidence.Pages;

/// <summary>The pages of sessions, with their conditions, configurations, comparisons and probes.</summary>
internal static class DatasetViews
{
    public static PageView Index(PageRenderer renderer, SiteEvidence evidence)
    {
        var (words, say) = (evidence.Words, evidence.Words.Sessions);
        var table = TableOf(say.Measurements, [say.Session, say.Date, say.Profile, say.Machine, say.NoiseFloor],
            evidence.Evidence.Sessions.Select(session => (string[])
            [Link(renderer, session) + DraftOf(session), Html.Escape(words.Date(session.Session.StartedUtc)),
                Html.Escape(session.Session.Profile), SafeText.Markup(session.Machine.Label, 80),
                Html.Escape(EvidenceViews.FloorOf(session.Control, words))]));
        return Page(renderer, DatasetUrl.Index, say.Measurements, say.Description,
            new ListView(say.EveryNumber, table)
            {
                More = evidence.Claims.Entries.IsEmpty ? null : ForPrograms(),
            });

        Html ForPrograms() => say.ForPrograms.WithMarkup(
            ("claims", Linked("claims.json", UrlPath.Home.File("claims.json"))),
            ("provenance", Linked("provenance.json", UrlPath.Home.File("provenance.json"))),
            ("corrections", Linked(say.LinkToCorrections, DatasetUrl.Corrections)));

        string DraftOf(BenchSession session) => evidence.Evidence.IsDraft(session)
            ? $" <small class=\"draft-mark\">{Html.Escape(words.Panel.Draft)}</small>" : "";

        string Linked(string text, UrlPath url) => $"<a href=\"{renderer.Site.Urls.Of(url)}\">{Html.Escape(text)}</a>";
    }

    public static PageView Of(PageRenderer renderer, BenchSession session, SiteEvidence evidence)
    {
        var (url, words) = (DatasetUrl.Of(session), evidence.Words);
        var shown = new SessionView(session, renderer.Site.Urls.Of(url), evidence.Evidence.IsDraft(session), words);
        var view = BaseView.Of(renderer, "page", url,
            Title.Plain(words.Sessions.Title.With(("id", session.Session.Id))),
            description: words.Sessions.Description);
        return view with
        {
            Content = new LazyHtml(
                Fingerprint.Of($"{session.Integrity.Sha256} {shown.IsDraft} {shown.Url}"),
                () => ThemeParts.Write(renderer, "session", ("session", shown))),
            HasContent = true,
            Breadcrumbs = new([new ReferenceView(
                Title.Plain(words.Sessions.Measurements), renderer.Site.Urls.Of(DatasetUrl.Index))]),
            JsonLd = new(() => JsonLdOf(renderer, session)),
        };
    }

    internal static PageView Page(
        PageRenderer renderer, UrlPath url, string title, string description, ListView list) =>
        Page(renderer, url, title, description, "list", ("list", list));

    /// <param name="template">The template that writes the page's text.</param>
    internal static PageView Page(
        PageRenderer renderer, UrlPath url, string title, string description, string template,
        (string Name, View Value) shown) =>
        BaseView.Of(renderer, "page", url, Title.Plain(title), description: description) with
        {
            Content = new LazyHtml(
                shown.Value.Fingerprint, () => ThemeParts.Write(renderer, template, shown)),
            HasContent = true,
        };

    internal static TableView ConditionsOf(BenchSession session, EvidenceWords words)
    {
        var say = words.Sessions;
        return TableOf(say.Conditions, [say.What, say.Value], Conditions(session, words)
            .Except(Summary(session, words)).Select(pair => (string[])[Html.Escape(pair.What),
            Breakable(SafeText.Markup(pair.Value, 2000), pair.What == say.Command ? "," : ", ")]));
    }

    internal static TableView ConfigurationsOf(BenchSession session, EvidenceWords words) =>
        TableOf(words.Sessions.Configurations,
            [words.Sessions.Name, words.Sessions.Build, words.Sessions.Observed, words.Sessions.Executable],
            session.Configurations.Select(configuration => Row(configuration, session, words)));

    internal static TableView SuitesOf(BenchSession session, EvidenceWords words)
    {
        var say = words.Sessions;
        return TableOf(say.Suites,
            [say.Suite, say.Candidate, say.Baseline, say.Mean, say.Interval, say.Verdict, say.Range, say.Workloads],
            SuiteOutcome.AllOf(session).Select(each => Row(each, words)));
    }

    /// <summary>Returns a sentence with links to a session's files and their hash.</summary>
    /// <param name="url">The address of the session's page.</param>
    internal static Html Downloads(BenchSession session, string url, EvidenceWords words)
    {
        var file = Html.Escape($"{url}{session.Session.Id}");
        var files = string.Join(
            Html.Escape(words.ListSeparator), $"<a href=\"{file}.json\">JSON</a>", $"<a href=\"{file}.csv\">CSV</a>");
        return words.Sessions.Download.WithMarkup(
            ("files", files), ("hash", $"<code>{session.Integrity.Sha256}</code>"));
    }

    /// <summary>Returns the facts of <see cref="Summary"/> for templates.</summary>
    internal static EvidenceFact[] FactsOf(BenchSession session, EvidenceWords words) =>
        [.. Summary(session, words).Select(static fact => new EvidenceFact(fact.What, fact.Value))];

    /// <summary>
    /// Returns the facts that readers need to judge a number: time, machine, samples and noise floor.
    /// </summary>
    internal static IEnumerable<(string What, string Value)> Summary(BenchSession session, EvidenceWords words) =>
        [When(session, words), Where(session, words), Floor(session, words), Samples(session, words)];

    private static (string What, string Value) When(BenchSession session, EvidenceWords words) =>
        (words.Sessions.Measured, words.Sessions.MeasuredText.With(
            ("date", words.Date(session.Session.StartedUtc.ToUniversalTime())),
            ("start", TimeOf(session.Session.StartedUtc)), ("end", TimeOf(session.Session.FinishedUtc))));

    private static (string What, string Value) Where(BenchSession session, EvidenceWords words) =>
        (words.Sessions.Machine, words.Sessions.MachineText.With(
            session.Machine.LogicalCpuCount, ("machine", NameOf(session.Machine)),
            ("memory", words.Numbers.Of(session.Machine.MemoryBytes / 1e9, "0"))));

    private static (string What, string Value) Floor(BenchSession session, EvidenceWords words) =>
        (words.Sessions.NoiseFloor, EvidenceViews.FloorOf(session.Control, words));

    private static (string What, string Value) Samples(BenchSession session, EvidenceWords words)
    {
        var samples = session.Results.SelectMany(static cell => cell.Samples).ToList();
        return (words.Sessions.Samples, words.Sessions.SamplesText.With(
            samples.Count, ("clean", words.Numbers.Of(samples.Count(static sample => sample.IsClean)))));
    }

    private static IEnumerable<(string What, string Value)> Conditions(BenchSession session, EvidenceWords words)
    {
        var (header, machine, say) = (session.Session, session.Machine, words.Sessions);
        yield return When(session, words);
        yield return (say.Command, $"sitegen {string.Join(' ', header.Argv)}");
        yield return (say.Whole, header.Complete ? words.Values.Yes
            : say.Stopped.With(("why", header.StoppedBy ?? "")));
        yield return Where(session, words);
        yield return (say.System,
            say.SystemText.With(("os", machine.Os), ("version", machine.OsVersion), ("kernel", machine.Kernel),
            ("architecture", machine.Architecture), ("virtualization", StateOf(machine.Virtualization, words))));
        yield return (say.Control, session.Control.Overall is { } overall ? ControlText(session.Control, overall, words)
            : say.None);
        yield return Floor(session, words);
        yield return Samples(session, words);
        var version = header.Runner.Commit is { } commit ? $"{header.Runner.Version} ({Beginning(commit, 10)})"
            : header.Runner.Version;
        yield return (say.Runner,
            say.RunnerText.With(("version", version), ("workloads", Beginning(header.Runner.WorkloadsSha256, 10))));
    }

    private static string Beginning(string hash, int length) => hash[..Math.Min(length, hash.Length)];

    private static string TimeOf(DateTimeOffset time) =>
        time.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string ControlText(Control control, RatioEstimate overall, EvidenceWords words) =>
        (control.IsValid ? words.Sessions.ControlValid : words.Sessions.ControlNotValid).With(
            ("ratio", words.Numbers.Of(overall.Point, "0.0000")), ("low", words.Numbers.Of(overall.Low, "0.0000")),
                ("high", words.Numbers.Of(overall.High, "0.0000")), ("why", WhyOf(control, words)));

    /// <summary>Returns the reason in the session's file, in the site's language if the sentence is known.</summary>
    private static string WhyOf(Control control, EvidenceWords words) =>
        EvidenceWords.English.Sessions.ControlWhy.Read(control.Why) is { } read
        ? words.Sessions.ControlWhy.With([.. read.Select(place => (place.Key, words.Numbers.Of(place.Value)))])
        : control.Why;

    private static string StateOf(string state, EvidenceWords words) => state switch
    {
        "yes" => words.Values.Yes,
        "no" => words.Values.No,
        "none" => words.Sessions.None,
        "unknown" => words.Facts.Unknown,
        _ => state,
    };

    private static string[] Row(Bench.Results.Configuration configuration, BenchSession session, EvidenceWords words)
    {
        var (interpreter, say) = (
            session.Interpreters.First(one => one.Id == configuration.Interpreter), words.Sessions);
        if (NoPython.Is(interpreter)) return [Html.Escape(configuration.Id), Html.Escape(say.None), "–", "–"];
        var observed = configuration.Verified is { } state
            ? say.ObservedText.With(
                ("gil", state.GilAtEnd ? words.Facts.GilOn : words.Facts.GilOff),
                ("jit", state.JitCanaryHits > 0 ? say.JitRunning.With(state.JitCanaryHits)
                : words.Facts.JitOff)) : say.NeverVerified;
        var build = say.BuildText.With(
            ("version", interpreter.Version), ("compiler", interpreter.Compiler),
            ("pgo", StateOf(interpreter.Pgo.State, words)), ("lto", StateOf(interpreter.Lto.State, words)));
        return [Html.Escape(configuration.Id), SafeText.Markup(build, 200), Html.Escape(observed),
            $"<code>{Html.Escape(Beginning(interpreter.Sha256, 12))}…</code>"];
    }

    private static string[] Row(SuiteOutcome outcome, EvidenceWords words) =>
        Row(outcome.Suite, outcome.Outcome, words);

    private static string[] Row(SuiteComparison suite, string outcome, EvidenceWords words) =>
    [
        SafeText.Markup(suite.Suite, 80), SafeText.Markup(Side(suite.Candidate), 80),
            SafeText.Markup(Side(suite.Baseline), 80),
        Number(suite.Ratio.Point, words), Range(suite.Ratio.Low, suite.Ratio.High, words),
        Html.Escape(words.Sessions.Outcome(outcome)), Range(suite.Lowest, suite.Highest, words),
        Html.Escape(words.Numbers.Of(suite.Workloads.Length)),
    ];

    /// <summary>
    /// Allows line breaks after commas. A command lists workloads without spaces and is wider than any window; in other
    /// texts a comma without a space may be part of a number.
    /// </summary>
    private static string Breakable(string markup, string comma) =>
        markup.Replace(comma, comma.Replace(",", ",<wbr>", StringComparison.Ordinal), StringComparison.Ordinal);

    internal static string Side(CellKey key) => Side(new SuiteSide(key.Configuration, key.Case));

    internal static string Side(SuiteSide side) =>
        side.Case.Length == 0 ? side.Configuration : $"{side.Configuration}, {side.Case}";

    /// <summary>Adds the processor unless the label names it already.</summary>
    internal static string NameOf(Machine machine) =>
        machine.Label.Contains(machine.CpuModel, StringComparison.Ordinal) ? machine.Label
            : $"{machine.Label}, {machine.CpuModel}";

    /// <param name="name">The accessible name of the table.</param>
    /// <param name="rows">The rows; their cells are markup.</param>
    internal static TableView TableOf(string name, string[] columns, IEnumerable<string[]> rows) =>
        new(name, columns, [.. rows.Select(static row => row.Select(static cell => new Html(cell)).ToArray())]);

    private static string Link(PageRenderer renderer, BenchSession session) =>
        $"<a href=\"{renderer.Site.Urls.Of(DatasetUrl.Of(session))}\">{SafeText.Markup(session.Session.Id, 80)}</a>";

    private static string DateOf(BenchSession session) =>
        session.Session.StartedUtc.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Range(double low, double high, EvidenceWords words) =>
        Unbroken.Markup(Html.Escape(
            words.Values.Range.With(
                ("low", words.Numbers.Of(low, "0.000")), ("high", words.Numbers.Of(high, "0.000")))));

    internal static string Number(double value, EvidenceWords words) => Html.Escape(words.Numbers.Of(value, "0.000"));

    private static Html JsonLdOf(PageRenderer renderer, BenchSession session)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            var page = renderer.Site.Urls.Absolute(DatasetUrl.Of(session));
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", "Dataset");
            json.WriteString("name", $"CPython benchmark session {session.Session.Id}");
            json.WriteString("description",
                $"{Counted.Of(session.Results.Length, "cell")} of "
                + $"{Counted.Of(session.Configurations.Length, "configuration")} of CPython, measured on "
                + $"{session.Machine.Label}. {EvidenceWords.English.Sessions.Description}");
            json.WriteString("url", page);
            json.WriteString("dateCreated", DateOf(session));
            if (renderer.Site.Model.Config.License?.Url is { } license) json.WriteString("license", license);
            json.WriteStartArray("distribution");
            foreach (var (format, extension) in new[] { ("application/json", "json"), ("text/csv", "csv") })
            {
                json.WriteStartObject();
                json.WriteString("@type", "DataDownload");
                json.WriteString("encodingFormat", format);
                json.WriteString("contentUrl", $"{page}{session.Session.Id}.{extension}");
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        // The default encoder escapes '<', so no text can end the element.
        return new Html($"<script type=\"application/ld+json\">{Encoding.UTF8.GetString(buffer.ToArray())}</script>");
    }
}
