using System.Collections.Frozen;
using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Markdown;

namespace SiteGen.Model;

/// <summary>The defaults that folders give to the pages in and below them.</summary>
public sealed class Cascade
{
    private readonly FrozenDictionary<SourcePath, FrontMatter> _byFolder;

    private Cascade(FrozenDictionary<SourcePath, FrontMatter> byFolder) => _byFolder = byFolder;

    public static Cascade Of(IEnumerable<ParsedPage> pages)
    {
        var own = pages.Where(static page => page is { IsIndex: true, FrontMatter.Cascade: not null })

            .DistinctBy(static page => page.Folder)
            .ToDictionary(static page => page.Folder, static page => page.FrontMatter.Cascade!);
        return new Cascade(own.ToDictionary(
            static folder => folder.Key,
            folder =>
                folder.Key.Ancestors().Where(own.ContainsKey)
                    .Aggregate(folder.Value, (fields, ancestor) => fields.Over(own[ancestor])))
            .ToFrozenDictionary());
    }

    /// <summary>
    /// Returns the page's own fields, with absent ones filled from the nearest folder that gives defaults. An index
    /// takes them from the folders above its own.
    /// </summary>
    public FrontMatter Fill(ParsedPage page)
    {
        if (_byFolder.Count == 0) return page.FrontMatter;
        var nearest = page.IsIndex ? page.Folder.Folder : page.Path.Folder;
        foreach (var folder in nearest.Ancestors().Prepend(nearest))
        {
            if (_byFolder.TryGetValue(folder, out var defaults)) return page.FrontMatter.Over(defaults);
        }
        return page.FrontMatter;
    }
}
