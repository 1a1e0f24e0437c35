using System.Collections.Concurrent;
using SiteGen.Foundation;
using SiteGen.Model;

namespace SiteGen.Checks;

/// <summary>Knows where links can lead, and what a broken one probably meant.</summary>
/// <param name="addresses">Every address that the site will have.</param>
public sealed class CheckedSite(SiteModel site, IReadOnlySet<UrlPath> addresses)
{
    /// <summary>A name that many pages have, such as 'page/2', says nothing of which of them was meant.</summary>
    private const int MostOfOneName = 20;

    private readonly Dictionary<SourcePath, LeftOutPage> _leftOut =
        site.LeftOut.ToDictionary(static page => page.Page.Path);

    private readonly Lazy<Dictionary<UrlPath, Page>> _pages = new(() =>
        site.Pages.Values.DistinctBy(static page => page.Url).ToDictionary(static page => page.Url));

    /// <summary>One answer for each address: a link of a menu or to a moved folder is broken on every page.</summary>
    private readonly ConcurrentDictionary<string, string?> _nearest = new(StringComparer.Ordinal);

    private readonly Lazy<ILookup<string, string>> _byName = new(() => addresses
        .Where(static address => address.IsFolder).Select(static address => address.Value)
        .Order(StringComparer.Ordinal).ToLookup(LastName, StringComparer.OrdinalIgnoreCase));

    /// <summary>Addresses of the series, terms and authors of pages that this build leaves out.</summary>
    private readonly Lazy<HashSet<UrlPath>> _awaited = new(() =>
        site.LeftOut.SelectMany(page => NamedAddress.Of(page.Page, site)).ToHashSet());

    public SiteModel Model => site;

    /// <summary>Whether there will be a page here when a page that is left out is published.</summary>
    public bool IsAwaited(UrlPath address) => _awaited.Value.Contains(address);

    public bool Has(UrlPath address) => addresses.Contains(address);

    /// <summary>
    /// '/docs' is found where '/docs/' is, because hosts lead on to it, and '/docs/' where a copied file
    /// '/docs/index.html' is.
    /// </summary>
    public bool IsServed(UrlPath address) =>
        Has(address) || (address.IsFolder ? Has(address.File("index.html"))
            : UrlPath.TryParse(address.Value + "/", out var folder) && IsServed(folder));

    /// <summary>The page at an address; null where there is a file or nothing.</summary>
    public Page? PageAt(UrlPath address) => _pages.Value.GetValueOrDefault(address);

    public LeftOutPage? LeftOut(SourcePath page) => _leftOut.GetValueOrDefault(page);

    public LeftOutPage? LeftOut(UrlPath address) => _leftOut.Values.FirstOrDefault(page => page.Page.Url == address);

    public string? Nearest(UrlPath address) => _nearest.GetOrAdd(address.Value, written =>
        OfSameName(written) ?? Foundation.Nearest.Find(written, addresses.Select(static other => other.Value)));

    /// <summary>The address of a page that was moved: its last name is the same, and no other's is.</summary>
    /// <remarks>
    /// On a site that was moved as a whole, comparing all names with each other would take as long as a build.
    /// </remarks>
    private string? OfSameName(string written)
    {
        var found = _byName.Value[LastName(written)].Take(MostOfOneName + 1).ToList();
        return found.Count == 1 ? found[0]
            : found.Count <= MostOfOneName ? Foundation.Nearest.Find(written, found) : null;
    }

    private static string LastName(string address)
    {
        var name = address.AsSpan().TrimEnd('/');
        return name[(name.LastIndexOf('/') + 1)..].ToString();
    }
}
