using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Modules.Lists;

namespace SiteGen.Checks;

/// <summary>Finds the setting that keeps the generator from adding a page.</summary>
internal static class SwitchedOff
{
    /// <summary>
    /// Looks only at pages that the setting would add: a site may have its own files at and below such an address.
    /// </summary>
    /// <returns>The name of the setting; null if none is the reason.</returns>
    public static string? By(UrlPath address, SiteModel site) =>
        !site.Config.HasArchive && ListAddress.IsPageOf(ArchiveModule.Url, address) ? "archive"
        : !site.Config.HasAuthorPages && (ListAddress.IsPageOf(TaxonomyAssembly.AuthorsUrl, address)
            || site.Authors.Values.Any(author => ListAddress.IsPageOf(author.Url, address))) ? "author_pages"
        : null;
}
