using System.Collections.Immutable;
using SiteGen.Evidence.Claims;
using SiteGen.Foundation;
using SiteGen.Modules;
using SiteGen.Theming;

namespace SiteGen.Evidence.Pages.ClaimPages;

/// <summary>Publishes each claim that has a badge: its page, its badge, and a list of these claims.</summary>
internal sealed class ClaimPageModule(SiteEvidence evidence) : ISiteModule
{
    public IEnumerable<Route> Plan(ThemedSite site)
    {
        ImmutableArray<LedgerEntry> shown =
            [.. evidence.Claims.Entries.Values.Where(static entry => entry.Claim.Badge is not null)];
        if (shown.IsEmpty) yield break;
        yield return new PageRoute(ClaimUrl.Index, null, renderer => ClaimPageViews.Index(renderer, shown, evidence));
        foreach (var entry in shown)
        {
            var url = ClaimUrl.Of(entry.Claim);
            yield return new PageRoute(url, null, renderer => ClaimPageViews.Of(renderer, entry, evidence));
            var badge = new Lazy<ClaimBadge>(() => ClaimBadge.Of(entry, evidence.ViewOf(entry)));
            yield return FileRoute.Of(url.File("badge.svg"), entry.Claim.Place, () => badge.Value.Svg());
            yield return FileRoute.Of(url.File("badge.json"), entry.Claim.Place, () => badge.Value.Json());
        }
    }
}

/// <summary>The addresses of pages about claims.</summary>
internal static class ClaimUrl
{
    public static UrlPath Index { get; } = UrlPath.Home.Child("claims");

    public static UrlPath Of(Claim claim) => Index.Child(claim.Id);
}
