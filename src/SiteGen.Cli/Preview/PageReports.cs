using System.Collections.Immutable;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Pages;
using SiteGen.Foundation;
using SiteGen.Modules;
using SiteGen.Theming.Views;

namespace SiteGen.Cli.Preview;

/// <summary>Reports where a page comes from.</summary>
public static class PageReports
{
    /// <param name="file">The page's path in the output.</param>
    public static PageReport Of(string file, LiveSite site)
    {
        if (site.State.Find(file) is not PageRoute route) return new PageReport(null, null, null, [], []);
        var made = site.Made(file);
        var parsed = route.Page is { } page ? site.Parsed(page.Path) : null;
        var files = (made?.Reads ?? []).Concat(parsed?.Reads ?? [])
            .Where(static read => read is { Kind: ReadKind.File, Seen: not null }).Select(static read => read.Name)
            .Distinct().Order(StringComparer.Ordinal);
        return new PageReport(route.Page?.Path.Value, route.Page is null ? null : PageViews.Status(route.Page),
            Why(made?.Changed ?? [], parsed?.Changed ?? [], site.State.Plan), [.. files], ClaimsOf(route, site));
    }

    /// <summary>Returns the claims of a page, in the order of its text.</summary>
    private static ImmutableArray<ShownClaim> ClaimsOf(PageRoute route, LiveSite site) => route.Page is not { } page
        ? [] :
    [
        .. from entry in EvidenceExtension.ClaimsOf(site.State.Plan).Entries.Values
           from use in entry.Uses
           where use.Place.Path == page.Path
           orderby use.Place
           select new ShownClaim(entry.Claim.Id, Words.Of(entry.Verdict), entry.Claim.Measure.ToString(), entry.Why,
               use.Place.Line, use.Place.Column),
    ];

    private static string? Why(ImmutableArray<Read> made, ImmutableArray<Read> parsed, SitePlan plan)
    {
        var names = made.Concat(parsed)
            .Select(read => read.Kind == ReadKind.File ? read.Name : read.Kind == ReadKind.Fact
            ? plan.Site.Describe(read.Name, plan.Tree) : null).OfType<string>().Distinct().ToList();
        return names.Count == 0 ? null : $"Rebuilt because of {string.Join(", ", names)}.";
    }
}
