using System.Collections.Concurrent;
using SiteGen.Foundation;
using SiteGen.Model;

namespace SiteGen.Checks;

/// <summary>Knows where links can lead, and what a broken one probably meant.</summary>
/// <param name="addresses">Every address that the site will have.</param>
internal sealed class CheckedSite(SiteModel site, IReadOnlySet<UrlPath> addresses)
{
    private readonly Dictionary<SourcePath, LeftOutPage> _leftOut =
        site.LeftOut.ToDictionary(static page => page.Page.Path);

    private readonly Lazy<Dictionary<UrlPath, Page>> _pages = new(() =>
        site.Pages.Values.DistinctBy(static page => page.Url).ToDictionary(static page => page.Url));

    /// <summary>One answer for each address: a link of a menu or to a moved folder is broken on every page.</summary>
    private readonly ConcurrentDictionary<string, string?> _nearest = new(StringComparer.Ordinal);

    public SiteModel Model => site;

    public bool Has(UrlPath address) => addresses.Contains(address);

    /// <summary>'/docs' is found where '/docs/' is: hosts lead on to it.</summary>
    public bool IsServed(UrlPath address) =>
        Has(address) || (!address.IsFolder && UrlPath.TryParse(address.Value + "/", out var folder) && Has(folder));

    /// <summary>The page at an address; null where there is a file or nothing.</summary>
    public Page? PageAt(UrlPath address) => _pages.Value.GetValueOrDefault(address);

    public LeftOutPage? LeftOut(SourcePath page) => _leftOut.GetValueOrDefault(page);

    public LeftOutPage? LeftOut(UrlPath address) => _leftOut.Values.FirstOrDefault(page => page.Page.Url == address);

    public string? Nearest(UrlPath address) => _nearest.GetOrAdd(address.Value,
        written => Foundation.Nearest.Find(written, addresses.Select(static other => other.Value)));
}
