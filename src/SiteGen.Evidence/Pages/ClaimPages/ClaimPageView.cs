using SiteGen.Evidence.Pages.Marks;
using SiteGen.Evidence.Pages.Parts;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;
using SiteGen.Theming;

namespace SiteGen.Evidence.Pages.ClaimPages;

/// <summary>The page of a claim.</summary>
internal sealed record ClaimPageView(EvidenceView Claim, ClaimPageWords Words) : View
{
    private static readonly Members<ClaimPageView> All = new("claim page")
    {
        { "claim", static page => page.Claim },
        { "verdict", static page => new VerdictView(page.Claim.Verdict, page.Claim.Words.Verdicts) },
        { "history", static page => page.History },
        { "uses", static page => page.Uses },
        { "uses_title", static page => page.Words.UsedOn },
        { "badge", static page => page.Badge },
    };

    protected override IMembers Members => All;

    /// <summary>The results of the claim by session; null when there are none.</summary>
    public required TableView? History { get; init; }

    public required ClaimUseView[] Uses { get; init; }
    public required BadgeView Badge { get; init; }
}

/// <summary>A page that uses a claim.</summary>
/// <param name="Words">The author's words there; null for a value.</param>
internal sealed record ClaimUseView(string Url, Html Title, string? Words) : View
{
    private static readonly Members<ClaimUseView> All = new("use")
    {
        { "url", static use => use.Url },
        { "title", static use => use.Title },
        { "words", static use => use.Words },
    };

    protected override IMembers Members => All;
}

/// <summary>The badge of a claim, with its code for other sites.</summary>
internal sealed record BadgeView(ClaimPageWords Words, string Label) : View
{
    private static readonly Members<BadgeView> All = new("badge")
    {
        { "title", static badge => badge.Words.Badge },
        { "label", static badge => badge.Label },
        { "url", static badge => badge.Url },
        { "note", static badge => badge.Words.BadgeNote },
        { "markdown", static badge => badge.Markdown },
        { "endpoint", static badge => badge.Words.Endpoint },
        { "endpoint_url", static badge => badge.Endpoint },
    };

    protected override IMembers Members => All;

    /// <summary>The address of the picture.</summary>
    public required string Url { get; init; }

    /// <summary>The address for shields.io.</summary>
    public required string Endpoint { get; init; }

    public required string Markdown { get; init; }
}
