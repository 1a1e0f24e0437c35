using System.Collections.Immutable;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Pages.Charts;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;

namespace SiteGen.Evidence.Pages.Marks;

/// <summary>The evidence for one claim, as readers see it. All strings are text, not markup.</summary>
public sealed record EvidenceView
{
    /// <summary>The claim's id: unique on the page, letters, digits, hyphens and underscores.</summary>
    public required string Id { get; init; }

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

    private Html? _body;
    private Html? _entry;

    /// <summary>The body; like the entry, it is written once for all pages that show it.</summary>
    internal Html Body => _body ??= EvidenceBody.Write(this);

    /// <summary>The entry in the panel of an article.</summary>
    internal Html Entry => _entry ??= ClaimsPanel.Write(this);

    internal string PanelId => "claim-" + Id;
}

public sealed record EvidenceFact(string Term, string Description);

/// <summary>A value that others published for the same measure.</summary>
/// <param name="Definition">The definition of their measure; may be empty.</param>
public sealed record PublishedView(string Value, string Definition, FileLink Source);
