using System.Collections.Immutable;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Pages.Charts;
using SiteGen.Evidence.Pages.Parts;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;
using SiteGen.Theming;

namespace SiteGen.Evidence.Pages.Marks;

/// <summary>The evidence for one claim, as templates and readers see it. All strings are text, not markup.</summary>
public sealed record EvidenceView : View
{
    internal const int SentenceLimit = 600;

    private const int CommandLimit = 2000;
    private const int MovedLimit = 120;

    private static readonly Members<EvidenceView> All = new("claim")
    {
        { "id", static view => view.Id },
        { "anchor", static view => view.Anchor },
        { "verdict", static view => VerdictBadge.Name(view.Verdict) },
        { "style", static view => VerdictBadge.Style(view.Verdict) },
        { "word", static view => VerdictBadge.Word(view.Verdict, view.Words.Verdicts) },
        { "sentence", static view => SafeText.Clean(view.Claim, SentenceLimit) },
        { "value", static view => Clean(view.Value, SentenceLimit) },
        { "reason", static view => SafeText.Clean(view.Because, SentenceLimit) },
        { "is_value_in_reason", static view => view.IsValueInReason },
        { "is_draft", static view => view.IsDraft },
        { "moved", static view => Clean(view.Moved, MovedLimit) },
        { "facts", static view => view.Facts.ToArray() },
        { "session_facts", static view => view.SessionFacts.ToArray() },
        { "history", static view => view.History is { } chart ? new HistoryView(chart) : null },
        { "published", static view => view.Published.ToArray() },
        { "command", static view => Clean(view.Command, CommandLimit) },
        { "session", static view => SessionNote.LinkTo(view) },
        { "page", static view => view.Page },
        { "section", static view => view.Section },
        { "explanation", static view => view.Explanation },
        { "files", static view => FileLink.Sentence(view.Downloads, view.Words) },
        { "entry", static view => view.Entry?.Invoke(view) },
        { "words", static view => new WordsView(view.Words) },
    };

    protected override IMembers Members => All;

    /// <summary>The claim's id: unique on the page, letters, digits, hyphens and underscores.</summary>
    /// <exception cref="ArgumentException">The id would need escaping.</exception>
    public required string Id
    {
        get;
        init
        {
            ChartId.Require(value);
            field = value;
        }
    }

    public required EvidenceWords Words { get; init; }

    /// <summary>
    /// The sentence or words that the claim supports, such as <c>Computing is 10–15 % faster with the JIT</c>.
    /// </summary>
    public required string Claim { get; init; }

    /// <summary>The measured value in words, such as <c>8–11 % faster</c>; empty when there is none.</summary>
    public required string Value { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>The reason for the verdict, in one sentence.</summary>
    public required string Because { get; init; }

    /// <summary>True when the reason says the value already, as most do.</summary>
    public required bool IsValueInReason { get; init; }

    /// <summary>True when builds do not show it.</summary>
    public bool IsDraft { get; init; }

    /// <summary>The measure of the ratio whose interval decides; empty when there is no ratio.</summary>
    public string Ratio { get; init; } = "";

    /// <summary>Facts such as (machine, AMD EPYC, 2 cores, Linux 6.1), in the order in which they are shown.</summary>
    public ImmutableArray<EvidenceFact> Facts { get; init; } = [];

    /// <summary>The id of the session that the value is from; empty when there is none.</summary>
    public string SessionId { get; init; } = "";

    /// <summary>Facts of the session, which a page states once for all of its claims.</summary>
    public ImmutableArray<EvidenceFact> SessionFacts { get; init; } = [];

    /// <summary>A link to the heading under which the page uses the claim; null before the first heading.</summary>
    public FileLink? Section { get; init; }

    public ImmutableArray<PublishedView> Published { get; init; } = [];

    /// <summary>A command line that repeats the measurement; empty when there is none.</summary>
    public string Command { get; init; } = "";

    public ImmutableArray<FileLink> Downloads { get; init; } = [];

    /// <summary>
    /// A chart of the measure over all sessions, no larger than a word; null for fewer than two sessions.
    /// </summary>
    public Chart? History { get; init; }

    /// <summary>The change since the claim was accepted; empty when there is none.</summary>
    public string Moved { get; init; } = "";

    /// <summary>A link to the definitions of words such as "faster"; null when there is none.</summary>
    public FileLink? Explanation { get; init; }

    /// <summary>A link to the page of the claim; null when it has none.</summary>
    public FileLink? Page { get; init; }

    /// <summary>Writes the entry of the claim in the panel of an article; null outside a panel.</summary>
    internal Func<EvidenceView, Html>? Entry { get; init; }

    /// <summary>The id of the entry in the panel.</summary>
    internal string Anchor => "claim-" + Id;

    /// <returns>Null for an empty text, which templates take as false.</returns>
    internal static string? Clean(string text, int limit) => text.Length == 0 ? null : SafeText.Clean(text, limit);
}

/// <summary>A statement with its subject, such as (machine, AMD EPYC).</summary>
public sealed record EvidenceFact(string Term, string Description) : View
{
    private const int TermLimit = 80;

    private static readonly Members<EvidenceFact> All = new("fact")
    {
        { "term", static fact => SafeText.Clean(fact.Term, TermLimit) },
        { "text", static fact => SafeText.Clean(fact.Description, EvidenceView.SentenceLimit) },
    };

    protected override IMembers Members => All;
}

/// <summary>A value that others published for the same measure.</summary>
/// <param name="Definition">The definition of their measure; may be empty.</param>
public sealed record PublishedView(string Value, string Definition, FileLink Source) : View
{
    private static readonly Members<PublishedView> All = new("published value")
    {
        { "value", static view => SafeText.Clean(view.Value, EvidenceView.SentenceLimit) },
        { "definition", static view => EvidenceView.Clean(view.Definition, EvidenceView.SentenceLimit) },
        { "source", static view => view.Source },
    };

    protected override IMembers Members => All;
}

/// <summary>The results of a claim over time.</summary>
internal sealed record HistoryView(Chart Chart) : View
{
    private static readonly Members<HistoryView> All = new("history")
    {
        { "text", static view => SafeText.Clean(view.Chart.Alternative, EvidenceView.SentenceLimit) },
        { "svg", static view => view.Chart.Svg },
    };

    protected override IMembers Members => All;
}
