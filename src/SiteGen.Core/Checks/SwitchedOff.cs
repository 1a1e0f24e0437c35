using SiteGen.Configuration;
using SiteGen.Foundation;
using SiteGen.Modules.Authors;
using SiteGen.Modules.Lists;

namespace SiteGen.Checks;

/// <summary>Finds the setting that keeps the generator from adding a page.</summary>
internal static class SwitchedOff
{
    /// <returns>The name of the setting; null if none is the reason.</returns>
    public static string? By(UrlPath address, SiteConfig config) =>
        !config.HasArchive && IsAtOrBelow(address, ArchiveModule.Url) ? "archive"
        : !config.HasAuthorPages && IsAtOrBelow(address, AuthorModule.Url) ? "author_pages"
        : null;

    /// <summary>Links may omit the '/' at the end.</summary>
    private static bool IsAtOrBelow(UrlPath address, UrlPath folder) =>
        (address.Value + "/").StartsWith(folder.Value, StringComparison.Ordinal);
}
