using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Markdown;

namespace SiteGen.Model;

/// <summary>The content folders that are sections, and their kinds.</summary>
/// <param name="Folders">In order, so that parents come before their children.</param>
/// <param name="IsRootBlog">True when the index of the content folder makes the pages directly in it articles.</param>
public sealed record SectionFolders(ImmutableArray<SourcePath> Folders, FrozenSet<SourcePath> Docs, bool IsRootBlog)
{
    private readonly FrozenSet<SourcePath> _folders = Folders.ToFrozenSet();

    /// <summary>
    /// Returns the home folder, every top-level folder, every folder with an <c>_index.md</c>, and every documentation
    /// folder.
    /// </summary>
    public static SectionFolders Collect(
        IReadOnlyCollection<ParsedPage> pages, IReadOnlySet<SourcePath> supplementFolders)
    {
        var docs = DocsFolders(pages);
        // A bundle's own folder is the page, not a place for pages.
        var withPages = pages.Where(static page => !page.IsIndex)
            .Select(static page => page.IsBundle ? page.Folder.Folder : page.Folder).Distinct()
            .SelectMany(static folder => folder.Ancestors().Prepend(folder)
            .TakeWhile(static above => above.IsUnder(SiteModel.ContentFolder)));
        var withIndex = pages.Where(static page => page.IsIndex).Select(static page => page.Folder);
        var folders = withPages.Where(folder => IsTopLevel(folder) || IsIn(docs, folder)).Concat(withIndex)
            .Where(folder => !supplementFolders.Contains(folder)).Append(SiteModel.ContentFolder).Distinct().Order()
            .ToImmutableArray();
        return new SectionFolders(folders, folders.Where(folder => IsIn(docs, folder)).ToFrozenSet(),
            IsRootBlog: docs.TryGetValue(SiteModel.ContentFolder, out var isDocs) && !isDocs);
    }

    /// <summary>Returns the nearest section that holds a file.</summary>
    public SourcePath Of(SourcePath path) => path.Ancestors().First(_folders.Contains);

    public SourcePath? ParentOf(SourcePath folder) => folder == SiteModel.ContentFolder ? null : Of(folder);

    private static bool IsTopLevel(SourcePath folder) => folder.Folder == SiteModel.ContentFolder;

    /// <summary>
    /// Returns the folders that decide whether they and those below are documentation: by their 'kind', or by the name
    /// 'docs'.
    /// </summary>
    private static FrozenDictionary<SourcePath, bool> DocsFolders(IEnumerable<ParsedPage> pages)
    {
        var said = pages.Where(static page => page is { IsIndex: true, FrontMatter.Kind: not null })
            .DistinctBy(static page => page.Folder)
            .ToDictionary(static page => page.Folder, static page => page.FrontMatter.Kind!.Value == "docs");
        said.TryAdd(SiteModel.ContentFolder / "docs", true);
        return said.ToFrozenDictionary();
    }

    private static bool IsIn(FrozenDictionary<SourcePath, bool> docs, SourcePath folder)
    {
        if (docs.TryGetValue(folder, out var own)) return own;
        foreach (var ancestor in folder.Ancestors())
        {
            if (docs.TryGetValue(ancestor, out var inherited)) return inherited;
        }
        return false;
    }
}

/// <summary>Assigns pages to their sections.</summary>
public static class SectionAssembly
{
    /// <param name="newestFirst">Articles, documentation and pages that stand alone.</param>
    /// <param name="indexes">The pages of the folders' <c>_index.md</c>.</param>
    public static Dictionary<SourcePath, Section> Assemble(
        SectionFolders folders, IReadOnlyCollection<PageHead> newestFirst,
        IReadOnlyDictionary<SourcePath, PageHead> indexes)
    {
        var own = newestFirst.ToLookup(static page => page.Section);
        var children = folders.Folders.Where(static folder => folder != SiteModel.ContentFolder)
            .ToLookup(folder => folders.ParentOf(folder)!);
        return folders.Folders.Where(folder => indexes.ContainsKey(folder) || HasPages(folder)
            || folder == SiteModel.ContentFolder)
            .ToDictionary(static folder => folder, Section);

        bool HasPages(SourcePath folder) => own.Contains(folder) || children[folder].Any(HasPages);

        Section Section(SourcePath folder)
        {
            var index = indexes.GetValueOrDefault(folder);
            var isDocs = folders.Docs.Contains(folder);
            IEnumerable<PageHead> inOrder = isDocs
                ? own[folder].Order(ByWeight.Order)
                : Below(folder).Where(static page => page.IsArticle);
            var subsections = children[folder].Where(child => indexes.ContainsKey(child) || HasPages(child))
                .OrderBy(child => indexes.GetValueOrDefault(child)?.Front.Weight ?? int.MaxValue)
                .ThenBy(child => TitleOf(child, indexes.GetValueOrDefault(child)).Text, StringComparer.Ordinal);
            return new Section(folder, PageAddress.OfFolder(folder)!, TitleOf(folder, index), index?.Path, isDocs,
                folders.ParentOf(folder), inOrder.Keys(), [.. subsections]);
        }

        IEnumerable<PageHead> Below(SourcePath folder) =>
            folder == SiteModel.ContentFolder || !children[folder].Any() ? own[folder]
            : own[folder].Concat(children[folder].SelectMany(Below)).NewestFirst();
    }

    private static Title TitleOf(SourcePath folder, PageHead? index) =>
        index?.Title ?? Title.Plain(Titles.FromName(folder.Name));
}
