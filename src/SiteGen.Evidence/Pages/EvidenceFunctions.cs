using System.Collections.Immutable;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Pages.Charts;
using SiteGen.Evidence.Wording;
using SiteGen.Theming;

namespace SiteGen.Evidence.Pages;

/// <summary>
/// The functions that authors call in expressions: <c>value</c>, <c>phrase</c>, <c>claim</c>, <c>reproduce</c>.
/// </summary>
internal static class EvidenceFunctions
{
    // An interpreter's answer comes from a file and may have any length.
    private const int MostLetters = 400;

    private static readonly ImmutableArray<string> Forms = ["percent", "ratio", "times", "range"];

    public static ImmutableArray<TemplateFunction> Of(SiteEvidence evidence) =>
    [
        new TemplateFunction("value", (run, call) =>
            Marked(Entry(evidence, run, call), evidence, run, entry => Value(entry, call, evidence.Words))),
        new TemplateFunction("phrase", (run, call) =>
            Marked(Entry(evidence, run, call), evidence, run, entry => Phrase(entry, evidence.Words))),
        new TemplateFunction("claim", (run, call) => Claim(evidence, run, call)),
        new TemplateFunction("reproduce", (run, call) => Reproduce(Entry(evidence, run, call), evidence.Words)),
    ];

    private static LedgerEntry Entry(SiteEvidence evidence, TemplateRun run, TemplateCall call)
    {
        var id = call.Text(0, "the name of a claim");
        run.Renderer.Reads.Fact(SiteEvidence.FactOf(id), evidence.Fact(SiteEvidence.FactOf(id)));
        return evidence.Claims.Entries.TryGetValue(id, out var entry) ? entry
            : throw ClaimFailures.UnknownClaim(call.Span, id, evidence.Claims.Entries.Keys);
    }

    private static string Value(LedgerEntry entry, TemplateCall call, EvidenceWords words)
    {
        var form = call.Named("as")?.ToString();
        return ValueText.Of(entry, form, words) ?? throw ClaimFailures.BadForm(call.Span, form ?? "", Forms);
    }

    private static string Phrase(LedgerEntry entry, EvidenceWords words) => entry.Finding switch
    {
        RatioFinding ratio => Phrases.Of(ratio, words),
        _ => ValueText.Of(entry, null, words)!,
    };

    private static ClaimValue Claim(SiteEvidence evidence, TemplateRun run, TemplateCall call)
    {
        var entry = Entry(evidence, run, call);
        var words = run.BodyOf(call) ?? throw ClaimFailures.NoWords(call.Span);
        return new ClaimValue(evidence.ViewOf(entry), PanelUrlOf(run), words, evidence.Parts);
    }

    private static ClaimValue Marked(
        LedgerEntry entry, SiteEvidence evidence, TemplateRun run, Func<LedgerEntry, string> text) =>
        new(evidence.ViewOf(entry), PanelUrlOf(run), null, evidence.Parts)
        { Plain = SafeText.Clean(text(entry), MostLetters) };

    /// <summary>Returns the address of the page with the panel; null outside a page.</summary>
    private static string? PanelUrlOf(TemplateRun run) =>
        run.Page is { } page ? run.Renderer.Site.Urls.Absolute(page.Url) : null;

    private static CommandValue Reproduce(LedgerEntry entry, EvidenceWords words) =>
        new(EvidenceViews.CommandOf(entry.Claim.Measure, Findings.SessionOf(entry.Finding)), words);
}
