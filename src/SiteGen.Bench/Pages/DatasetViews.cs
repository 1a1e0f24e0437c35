using System.Globalization;
using System.Text;
using System.Text.Json;
using SiteGen.Bench.Pages.Charts;
using SiteGen.Bench.Results;
using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Modules.Pages;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen.Bench.Pages;

/// <summary>The pages of sessions: what was measured, where, with which builds, what of it readers may rely on.</summary>
internal static class DatasetViews
{
    private const string Description = "Raw samples, comparisons and the state of every interpreter, to download and to check.";

    public static PageView Index(PageRenderer renderer, SiteEvidence evidence)
    {
        var html = new StringBuilder("<p>Every number of this site comes from one of these sessions.</p>\n");
        html.Append(TableOf(["Session", "Date", "Profile", "Machine", "Noise floor"], evidence.Evidence.Sessions.Select(session => (string[])
            [Link(renderer, session), Html.Escape(DateOf(session)), Html.Escape(session.Session.Profile), SafeText.Markup(session.Machine.Label, 80), Html.Escape(FloorOf(session.Control))])));
        if (!evidence.Claims.Entries.IsEmpty)
            html.Append(CultureInfo.InvariantCulture, $"<p>For programs: <a href=\"{renderer.Site.Urls.Of(UrlPath.Home.File("claims.json"))}\">claims.json</a>, <a href=\"{renderer.Site.Urls.Of(UrlPath.Home.File("provenance.json"))}\">provenance.json</a>. What changed: <a href=\"{renderer.Site.Urls.Of(DatasetUrl.Corrections)}\">corrections</a>.</p>\n");
        return Page(renderer, DatasetUrl.Index, "Measurements", Description, evidence.Evidence.Sessions.Select(static session => session.Integrity.Sha256), html.ToString());
    }

    public static PageView Of(PageRenderer renderer, BenchSession session)
    {
        var url = DatasetUrl.Of(session);
        var body = new Lazy<string>(() => Body(renderer, session));
        var view = BaseView.Of(renderer, "page", url, Title.Plain($"Session {session.Session.Id}"), description: Description);
        return view with
        {
            Content = new LazyHtml(Fingerprint.Of($"{session.Integrity.Sha256} {renderer.Site.Urls.Of(url)}"), () => new Html(body.Value)),
            HasContent = true,
            Breadcrumbs = [new ReferenceView(Title.Plain("Measurements"), renderer.Site.Urls.Of(DatasetUrl.Index))],
            JsonLd = JsonLdOf(renderer, session),
        };
    }

    internal static PageView Page(PageRenderer renderer, UrlPath url, string title, string description, IEnumerable<string> salt, string html) =>
        BaseView.Of(renderer, "page", url, Title.Plain(title), description: description) with
        {
            Content = new LazyHtml(Fingerprint.Of(string.Join('\n', salt.Append(html))), () => new Html(html)),
            HasContent = true,
        };

    private static string Body(PageRenderer renderer, BenchSession session)
    {
        var url = renderer.Site.Urls.Of(DatasetUrl.Of(session));
        var id = session.Session.Id;
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<p>Download: <a href=\"{url}{id}.json\">JSON</a>, <a href=\"{url}{id}.csv\">CSV</a>. SHA-256 <code>{session.Integrity.Sha256}</code></p>\n");
        html.Append("<h2 id=\"conditions\">Conditions</h2>\n").Append(TableOf(["What", "Value"], Conditions(session).Select(static pair => (string[])[Html.Escape(pair.What), Breakable(SafeText.Markup(pair.Value, 2000))])));
        html.Append("<h2 id=\"configurations\">Configurations</h2>\n").Append(TableOf(["Name", "Build", "Observed", "Executable, SHA-256"], session.Configurations.Select(configuration => Row(configuration, session))));
        html.Append("<h2 id=\"comparisons\">Comparisons</h2>\n<p>Ratio of candidate to baseline: below 1 is less time or less memory.</p>\n");
        html.Append(TableOf(["Workload", "Candidate", "Baseline", "Ratio", "95 % interval", "Verdict", "n"], session.Comparisons.Where(static comparison => comparison.Ratio.Level > 0).OrderBy(static comparison => comparison.Candidate.Workload, StringComparer.Ordinal).Select(Row)));
        if (!session.Suites.IsEmpty) html.Append("<h2 id=\"suites\">Suites</h2>\n<p>The geometric mean of the ratios of a list of workloads, and their range.</p>\n")
            .Append(TableOf(["Suite", "Candidate", "Baseline", "Mean", "95 % interval", "Range", "Workloads"], session.Suites.Select(Row)));
        if (!session.Probes.IsEmpty) html.Append("<h2 id=\"probes\">Probes</h2>\n").Append(ProbesTable.Write(session, null).Markup);
        if (!session.Events.IsEmpty) html.Append("<h2 id=\"events\">What happened</h2>\n<ul>\n").AppendJoin("", session.Events.Select(static happened => $"<li>{SafeText.Markup(happened.Text, 400)}</li>\n")).Append("</ul>\n");
        return html.ToString();
    }

    private static IEnumerable<(string What, string Value)> Conditions(BenchSession session)
    {
        var (header, machine) = (session.Session, session.Machine);
        yield return ("Measured", $"{header.StartedUtc.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} to {header.FinishedUtc.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture)} UTC");
        yield return ("Command", $"sitegen {string.Join(' ', header.Argv)}");
        yield return ("Whole", header.Complete ? "yes" : $"no: {header.StoppedBy}");
        yield return ("Machine", $"{NameOf(machine)}, {machine.LogicalCpuCount} CPUs, {(machine.MemoryBytes / 1e9).ToString("0", CultureInfo.InvariantCulture)} GB");
        yield return ("System", $"{machine.Os} {machine.OsVersion}, kernel {machine.Kernel}, {machine.Architecture}, virtualization {machine.Virtualization}");
        yield return ("A/A control", session.Control.Overall is { } overall ? $"{(session.Control.IsValid ? "valid" : "not valid")}: {overall.Point.ToString("0.0000", CultureInfo.InvariantCulture)} ({overall.Low.ToString("0.0000", CultureInfo.InvariantCulture)}–{overall.High.ToString("0.0000", CultureInfo.InvariantCulture)}), {session.Control.Why}" : "none");
        yield return ("Noise floor", FloorOf(session.Control));
        var samples = session.Results.SelectMany(static cell => cell.Samples).ToList();
        yield return ("Samples", $"{samples.Count} processes, {samples.Count(static sample => sample.IsClean)} of them undisturbed");
        yield return ("Runner", $"SiteGen {header.Runner.Version}{(header.Runner.Commit is { } commit ? $" ({commit[..Math.Min(10, commit.Length)]})" : "")}, workloads {header.Runner.WorkloadsSha256[..10]}");
    }

    private static string[] Row(Results.Configuration configuration, BenchSession session)
    {
        var interpreter = session.Interpreters.First(one => one.Id == configuration.Interpreter);
        var observed = configuration.Verified is { } state ? $"GIL {(state.GilAtEnd ? "on" : "off")}, JIT {(state.JitCanaryHits > 0 ? $"running ({state.JitCanaryHits} canary hits)" : "off")}" : "never verified";
        return [Html.Escape(configuration.Id), SafeText.Markup($"CPython {interpreter.Version}, {interpreter.Compiler}, PGO {interpreter.Pgo.State}, LTO {interpreter.Lto.State}", 200), Html.Escape(observed), $"<code>{Html.Escape(interpreter.Sha256[..12])}…</code>"];
    }

    private static string[] Row(Comparison comparison) =>
    [
        SafeText.Markup(comparison.Candidate.Workload, 80), SafeText.Markup(Side(comparison.Candidate), 80), SafeText.Markup(Side(comparison.Baseline), 80),
        Number(comparison.Ratio.Point), Range(comparison.Ratio.Low, comparison.Ratio.High), Html.Escape(comparison.Verdict), comparison.Count.ToString(CultureInfo.InvariantCulture),
    ];

    private static string[] Row(SuiteComparison suite) =>
    [
        SafeText.Markup(suite.Suite, 80), SafeText.Markup(Side(suite.Candidate), 80), SafeText.Markup(Side(suite.Baseline), 80),
        Number(suite.Ratio.Point), Range(suite.Ratio.Low, suite.Ratio.High), Range(suite.Lowest, suite.Highest), suite.Workloads.Length.ToString(CultureInfo.InvariantCulture),
    ];

    /// <summary>A command names workloads in a list without spaces, longer than any window is wide.</summary>
    private static string Breakable(string markup) => markup.Replace(",", ",<wbr>", StringComparison.Ordinal);

    private static string Side(CellKey key) => Side(new SuiteSide(key.Configuration, key.Case));

    private static string Side(SuiteSide side) => side.Case.Length == 0 ? side.Configuration : $"{side.Configuration}, {side.Case}";

    /// <summary>Labels usually name the processor already.</summary>
    internal static string NameOf(Machine machine) => machine.Label.Contains(machine.CpuModel, StringComparison.Ordinal) ? machine.Label : $"{machine.Label}, {machine.CpuModel}";

    /// <param name="rows">Cells are markup.</param>
    internal static string TableOf(string[] columns, IEnumerable<string[]> rows)
    {
        var html = new StringBuilder("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"").Append(Html.Escape(string.Join(", ", columns))).Append("\"><table>\n<thead><tr>");
        foreach (var column in columns) html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{Html.Escape(column)}</th>");
        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in rows) html.Append("<tr>").AppendJoin("", row.Select(static (cell, column) => column == 0 ? $"<th scope=\"row\">{cell}</th>" : $"<td>{cell}</td>")).Append("</tr>\n");
        return html.Append("</tbody>\n</table></div>\n").ToString();
    }

    private static string Link(PageRenderer renderer, BenchSession session) => $"<a href=\"{renderer.Site.Urls.Of(DatasetUrl.Of(session))}\">{SafeText.Markup(session.Session.Id, 80)}</a>";

    private static string DateOf(BenchSession session) => session.Session.StartedUtc.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string FloorOf(Control control) => control.NoiseFloor is { } floor ? $"±{(floor * 100).ToString("0.0", CultureInfo.InvariantCulture)} %" : "unknown";

    private static string Range(double low, double high) => Unbroken.Markup($"{Number(low)}–{Number(high)}");

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

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
            json.WriteString("description", $"{session.Results.Length} cells of {session.Configurations.Length} configurations of CPython, measured on {session.Machine.Label}. {Description}");
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
