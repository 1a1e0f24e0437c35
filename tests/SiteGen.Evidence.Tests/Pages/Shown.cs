using System.Collections.Immutable;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Pages.Charts;
using SiteGen.Evidence.Pages.Marks;
using SiteGen.Evidence.Pages.Parts;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;
using SiteGen.Theming;

namespace SiteGen.Evidence.Tests.Pages;

/// <summary>Parts of pages as the default theme writes them.</summary>
internal static class Shown
{
    private static readonly Lazy<SitePlan> Site = new(static () => EvidenceSite.Empty.Plan());

    public static string Mark(EvidenceView view, string text) =>
        Write("mark", ("mark", new EvidenceMark(view, new Html(text))));

    public static string Body(EvidenceView view) => Write("evidence", ("claim", view));

    public static string Panel(ImmutableArray<EvidenceView> views, EvidenceWords words) =>
        Write("claims", ("panel", new ClaimsPanel(
            [.. views.Select(static view => view with { Entry = static one => new(Write("claim", ("claim", one))) })],
            words)));

    public static string Stale(string because, EvidenceWords words) => Write("stale",
        ("because", SafeText.Clean(because, EvidenceView.SentenceLimit)), ("words", new WordsView(words)));

    public static string Verdict(Verdict verdict) =>
        Write("verdict", ("verdict", new VerdictView(verdict, EvidenceWords.English.Verdicts)));

    public static string Figure(
        string id, Chart chart, string title, string note, IEnumerable<FileLink> downloads, EvidenceWords words) =>
        Write("figure", ("figure", FigureView.Of(id, chart, title, note, downloads, words)));

    private static string Write(string template, params ReadOnlySpan<(string, object?)> arguments) =>
        ThemeParts.Write(
            new PageRenderer(Site.Value.Site, new Reads(Site.Value.Tree)), template, arguments).Markup;
}
