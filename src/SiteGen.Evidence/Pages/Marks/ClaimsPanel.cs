using System.Collections.Immutable;
using SiteGen.Bench.Analysis;
using SiteGen.Evidence.Pages.Parts;
using SiteGen.Evidence.Wording;
using SiteGen.Theming;

namespace SiteGen.Evidence.Pages.Marks;

/// <summary>
/// All claims of an article with their evidence: a closed list, by section, to which the marks lead.
/// </summary>
/// <param name="Claims">The claims in the order of the text; at least one.</param>
/// <param name="Command">A command that measures all of them; may be empty.</param>
internal sealed record ClaimsPanel(ImmutableArray<EvidenceView> Claims, EvidenceWords Words, string Command = "") : View
{
    private const int CommandLimit = 2000;

    private static readonly Members<ClaimsPanel> All = new("panel")
    {
        { "title", static panel => panel.Words.Panel.Title },
        { "intervals", static panel => panel.Intervals },
        { "count", static panel => panel.Count },
        { "sections", static panel => panel.Sections },
        { "sessions", static panel => SessionNote.Of(panel.Claims, panel.Words) },
        { "explanation", static panel => panel.Claims.Select(static view => view.Explanation)
            .FirstOrDefault(static link => link is not null) },
        { "command", static panel => EvidenceView.Clean(panel.Command, CommandLimit) },
        { "words", static panel => new WordsView(panel.Words) },
    };

    protected override IMembers Members => All;

    private ClaimSection[] Sections =>
        [.. Claims.GroupBy(static view => view.Section).Select(static one => new ClaimSection(one.Key, [.. one]))];

    /// <summary>
    /// How many of the intervals may be expected to miss. Counts each once: claims about the same measure share it.
    /// </summary>
    private string? Intervals
    {
        get
        {
            var family = new IntervalFamily(Claims.Select(static view => view.Ratio)
                .Where(static ratio => ratio.Length > 0).Distinct(StringComparer.Ordinal).Count());
            return Words.Families.OfClaims(family) is { Length: > 0 } text ? text : null;
        }
    }

    /// <summary>A summary such as <c>4 claims: 2 hold, 1 drifted, 1 stale</c>.</summary>
    private string Count
    {
        get
        {
            var verdicts = Claims.GroupBy(static view => view.Verdict).OrderBy(static group => group.Key)
                .Select(group => VerdictBadge.Count(group.Key, group.Count(), Words.Verdicts));
            return Words.Panel.Summary.With(
                ("claims", Words.Panel.Claims.With(Claims.Length)),
                ("verdicts", string.Join(Words.ListSeparator, verdicts)));
        }
    }
}

/// <summary>The claims under one heading of an article.</summary>
/// <param name="Heading">A link to the heading; null before the first.</param>
internal sealed record ClaimSection(FileLink? Heading, EvidenceView[] Claims) : View
{
    private static readonly Members<ClaimSection> All = new("section")
    {
        { "heading", static section => section.Heading },
        { "claims", static section => section.Claims },
    };

    protected override IMembers Members => All;
}
