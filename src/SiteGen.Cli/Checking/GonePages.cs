using System.Text.RegularExpressions;
using SiteGen.Configuration;
using SiteGen.Foundation;

namespace SiteGen.Cli.Checking;

/// <summary>Finds pages that were published and no longer exist, with no redirect in their place.</summary>
internal static partial class GonePages
{
    public static IEnumerable<Diagnostic> Check(SitePlan plan, PublishedPages published) =>
        from address in published.Addresses.Distinct().Order()
        where !plan.Links.IsServed(address) && !IsAccepted(plan.Site.Model.Config, address)
            // A list grows shorter, and its pages are not what others link to.
            && !PageOfList().IsMatch(address.Value)
        select PublishedProblems.Gone(address, published.Place, plan.Links.LeftOut(address)?.Page.Path);

    private static bool IsAccepted(SiteConfig config, UrlPath address) => config.Gone.Any(gone =>
        gone.Value.EndsWith('*')
            ? address.Value.StartsWith(gone.Value.TrimEnd('*'), StringComparison.Ordinal)
            : Uri.UnescapeDataString(gone.Value).TrimEnd('/') == address.Value.TrimEnd('/'));

    [GeneratedRegex("/page/[0-9]+/$")]
    private static partial Regex PageOfList();
}
