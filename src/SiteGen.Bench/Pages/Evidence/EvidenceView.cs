using System.Collections.Immutable;
using SiteGen.Bench.Claims;
using SiteGen.Bench.Pages.Charts;
using SiteGen.Bench.Wording;
using SiteGen.Foundation;

namespace SiteGen.Bench.Pages.Evidence;

/// <summary>What stands behind one claim, as readers are shown it. All text is text, not markup.</summary>
public sealed record EvidenceView
{
    /// <summary>The claim's id: unique on the page, letters, digits, hyphens and underscores.</summary>
    public required string Id { get; init; }

    public required EvidenceWords Words { get; init; }

    /// <summary>
    /// The sentence or words that the claim supports, as in <c>Computing is 10–15 % faster with the JIT</c>.
    /// </summary>
    public required string Claim { get; init; }

    /// <summary>The measured value in words, as in <c>8–11 % faster</c>; empty when there is none.</summary>
    public required string Value { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>Why the verdict is what it is, in one sentence.</summary>
    public required string Because { get; init; }

    /// <summary>No build would show it.</summary>
    public bool IsDraft { get; init; }

    /// <summary>The measure of the ratio whose interval decides; empty for what is no ratio.</summary>
    public string Ratio { get; init; } = "";

    /// <summary>As in (machine, AMD EPYC, 2 cores, Linux 6.1), in the order in which they are shown.</summary>
    public ImmutableArray<EvidenceFact> Facts { get; init; } = [];

    public ImmutableArray<PublishedView> Published { get; init; } = [];

    /// <summary>A command line that measures it again; empty when there is none.</summary>
    public string Command { get; init; } = "";

    public ImmutableArray<FileLink> Downloads { get; init; } = [];

    /// <summary>The measure over all sessions, no larger than a word; null for fewer than two.</summary>
    public Chart? History { get; init; }

    /// <summary>How far it moved since it was accepted; empty when it did not.</summary>
    public string Moved { get; init; } = "";

    /// <summary>Where "faster" and its like are defined; null for nowhere.</summary>
    public FileLink? Explanation { get; init; }

    private Html? _body;
    private Html? _popover;
    private Html? _entry;

    /// <summary>Made once, however many pages show it; and so are the next two.</summary>
    internal Html Body => _body ??= EvidenceBody.Write(this);

    /// <summary>What its marks open.</summary>
    internal Html Popover => _popover ??= EvidencePopovers.Write(this);

    /// <summary>Its entry in the panel of an article.</summary>
    internal Html Entry => _entry ??= ClaimsPanel.Write(this);

    internal string PanelId => "claim-" + Id;

    internal string PopoverId => "evidence-" + Id;
}

public sealed record EvidenceFact(string Term, string Description);

/// <summary>What others say about the same thing.</summary>
/// <param name="Definition">What exactly they measured; may be empty.</param>
public sealed record PublishedView(string Value, string Definition, FileLink Source);
