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
        !site.Config.HasArchive && IsOf(ArchiveModule.Url, address) ? "archive"
        : !site.Config.HasAuthorPages && (IsOf(TaxonomyAssembly.AuthorsUrl, address)
            || site.Authors.Values.Any(author => IsOf(author.Url, address))) ? "author_pages"
        : null;

    /// <summary>Returns true for the first page of a list and for those at 'page/2/' and so on.</summary>
    private static bool IsOf(UrlPath list, UrlPath address)
    {
        // Links may omit the '/' at the end.
        var value = address.Value.TrimEnd('/') + "/";
        var first = list.Value + "page/";
        return value == list.Value || (value.StartsWith(first, StringComparison.Ordinal)
            && value[first.Length..^1].All(char.IsAsciiDigit));
    }
}
