using System.Collections.Concurrent;
using SiteGen.Foundation;
using SiteGen.Model;

namespace SiteGen.Checks;

/// <summary>Looks up the addresses of the planned site and suggests targets for broken links.</summary>
/// <param name="addresses">Every address of the planned site.</param>
public sealed class CheckedSite(SiteModel site, IReadOnlySet<UrlPath> addresses)
{
    /// <summary>
    /// The maximum number of addresses with the same last name among which to look for a suggestion. A name that many
    /// pages share, such as 'page/2', does not tell which of them was meant.
    /// </summary>
    private const int MostOfOneName = 20;

    private readonly Dictionary<SourcePath, LeftOutPage> _leftOut =
        site.LeftOut.ToDictionary(static page => page.Page.Path);

    private readonly Lazy<Dictionary<UrlPath, Page>> _pages = new(() =>
        site.Pages.Values.DistinctBy(static page => page.Url).ToDictionary(static page => page.Url));

    /// <summary>
    /// Caches one suggestion for each address: a broken link in a menu or to a moved folder occurs on every page.
    /// </summary>
    private readonly ConcurrentDictionary<string, string?> _nearest = new(StringComparer.Ordinal);

    private readonly Lazy<ILookup<string, string>> _byName = new(() => addresses
        .Where(static address => address.IsFolder).Select(static address => address.Value)
        .Order(StringComparer.Ordinal).ToLookup(LastName, StringComparer.OrdinalIgnoreCase));

    /// <summary>Addresses of the series, terms and authors of pages that this build leaves out.</summary>
    private readonly Lazy<HashSet<UrlPath>> _awaited = new(() =>
        site.LeftOut.SelectMany(page => NamedAddress.Of(page.Page, site)).ToHashSet());

    public SiteModel Model => site;

    /// <summary>Returns true if the address will exist once a page that this build leaves out is published.</summary>
    public bool IsAwaited(UrlPath address) => _awaited.Value.Contains(address);

    public bool Has(UrlPath address) => addresses.Contains(address);

    /// <summary>
    /// Returns true if a host serves the address: '/docs' if '/docs/' exists, because hosts redirect to it, and
    /// '/docs/' if a copied file '/docs/index.html' exists.
    /// </summary>
    public bool IsServed(UrlPath address) =>
        Has(address) || (address.IsFolder ? Has(address.File("index.html"))
            : UrlPath.TryParse(address.Value + "/", out var folder) && IsServed(folder));

    /// <summary>Returns the page at an address; null if there is a file or nothing.</summary>
    public Page? PageAt(UrlPath address) => _pages.Value.GetValueOrDefault(address);

    public LeftOutPage? LeftOut(SourcePath page) => _leftOut.GetValueOrDefault(page);

    public LeftOutPage? LeftOut(UrlPath address) => _leftOut.Values.FirstOrDefault(page => page.Page.Url == address);

    public string? Nearest(UrlPath address) => _nearest.GetOrAdd(address.Value, written =>
        OfSameName(written) ?? Foundation.Nearest.Find(written, addresses.Select(static other => other.Value)));

    /// <summary>
    /// Returns the likely new address of a moved page: the only or nearest one with the same last name.
    /// </summary>
    /// <remarks>If a whole site was moved, comparing all names with each other would take as long as a build.</remarks>
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
