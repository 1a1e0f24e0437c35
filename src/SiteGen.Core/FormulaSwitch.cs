using SiteGen.Configuration;
using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen;

/// <summary>
/// Decides whether dollar signs enclose formulas in a page: the page itself, the nearest folder, or the site says so.
/// </summary>
/// <remarks>
/// How a page is parsed depends on it, so that folders are asked before pages are assembled; only pages ask that can
/// have formulas.
/// </remarks>
internal static class FormulaSwitch
{
    private static readonly string[] Names = ["_index.md", "index.md", "README.md"];

    public static MathConfig Of(
        Document document, FrontMatter fields, PagePlaces places, SiteConfig config, Reads reads)
    {
        var isOn = fields.Math ?? (MayHaveFormulas(document.Body)
            ? OfFolders(document.Path, places, reads) ?? config.Math.IsOn : config.Math.IsOn);
        return isOn == config.Math.IsOn ? config.Math : config.Math with { IsOn = isOn };
    }

    /// <summary>Returns true for a text with a dollar sign, a block of TeX, or another file in it.</summary>
    private static bool MayHaveFormulas(string text) =>
        text.Contains('$') || text.Contains("math", StringComparison.Ordinal)
        || text.Contains("include:", StringComparison.Ordinal);

    private static bool? OfFolders(SourcePath page, PagePlaces places, Reads reads)
    {
        var place = places.Of(page);
        var nearest = place.Role == PageRole.Index ? place.Folder.Folder : page.Folder;
        foreach (var folder in nearest.Ancestors().Prepend(nearest))
        {
            if (folder.IsRoot) break;
            foreach (var index in Names.Select(name => folder / name).Append(folder.Folder / (folder.Name + ".md")))
            {
                if (reads.File(index) is { } file && places.Of(index) == new PagePlace(PageRole.Index, folder)
                    && InCascade(file) is { } isOn)
                    return isOn;
            }
        }
        return null;
    }

    private static bool? InCascade(SourceFile file) =>
        (DocumentReader.Read(file).FrontMatter?["cascade"] as YamlMapping)?["math"] is YamlScalar { IsPlain: true } flag
            && bool.TryParse(flag.Text, out var isOn) ? isOn : null;
}
