using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Documents;

public enum PageRole
{
    /// <summary>An ordinary page of a folder.</summary>
    Page,

    /// <summary>A page that makes up its folder, together with the files beside it.</summary>
    Bundle,

    /// <summary>The index of a folder of pages.</summary>
    Index,

    /// <summary>The text that hosts show for an address that does not exist.</summary>
    NotFound,
}

/// <summary>The role of a content file in its folder.</summary>
/// <param name="Folder">
/// The folder that an index describes or that a bundle is; otherwise the folder that contains the file.
/// </param>
public readonly record struct PagePlace(PageRole Role, SourcePath Folder);

/// <summary>Determines the places of content files from their names and those of the other files.</summary>
/// <remarks>
/// <c>_index.md</c> is always the index of its folder. In top-level folders and in documentation, so are the names that
/// other generators use, if the folder holds other pages: <c>index.md</c>, <c>README.md</c>, and <c>guide.md</c> beside
/// <c>guide/</c>.
/// </remarks>
public sealed class PagePlaces
{
    private const string Index = "_index", Bundle = "index", Readme = "README";

    /// <summary>The file with the text of <c>404.html</c>.</summary>
    public static SourcePath NotFound { get; } = PageAddress.ContentFolder / "404.md";

    private readonly FrozenDictionary<SourcePath, PagePlace> _special;

    private PagePlaces(FrozenDictionary<SourcePath, PagePlace> special) => _special = special;

    /// <param name="pages">All pages of the content, in order.</param>
    public static PagePlaces Of(ImmutableArray<SourcePath> pages)
    {
        var folders = new Folders(pages);
        var special = new Dictionary<SourcePath, PagePlace>();
        foreach (var page in pages)
        {
            if (folders.PlaceOf(page) is { } place) special.Add(page, place);
        }
        return new PagePlaces(special.ToFrozenDictionary());
    }

    public PagePlace Of(SourcePath page) => _special.TryGetValue(page, out var place) ? place
        : new PagePlace(PageRole.Page, page.Folder);

    /// <summary>The folders that hold pages, and those that have a page of their own.</summary>
    private sealed class Folders
    {
        private readonly HashSet<string> _withPages = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string> _own = new(StringComparer.Ordinal);

        public Folders(ImmutableArray<SourcePath> pages)
        {
            var known = _withPages.GetAlternateLookup<ReadOnlySpan<char>>();
            foreach (var page in pages)
            {
                var name = NameOf(page);
                if (RankOf(name) is { } rank) Keep(page, rank);
                else AddFolders(known, page.Value);
            }
            // The page of a folder is also one of the pages of the folder above.
            foreach (var folder in _own.Keys) AddFolders(known, folder);
        }

        /// <returns>Null for an ordinary page.</returns>
        public PagePlace? PlaceOf(SourcePath page)
        {
            var name = NameOf(page);
            if (RankOf(name) is not { } rank)
            {
                return page == NotFound ? new PagePlace(PageRole.NotFound, page.Folder)
                    : SpeaksForFolderBeside(page) ? new PagePlace(PageRole.Index, WithoutExtension(page)) : null;
            }
            if (rank == 0) return new PagePlace(PageRole.Index, page.Folder);
            // Two of these names in one folder are reported as an address taken twice, but a README is then a page.
            if (_own[page.Folder.Value] != page.Value)
                return rank == 1 ? new PagePlace(PageRole.Bundle, page.Folder) : null;
            return new PagePlace(IsSection(page.Folder) && _withPages.Contains(page.Folder.Value)
                ? PageRole.Index : PageRole.Bundle, page.Folder);
        }

        private bool SpeaksForFolderBeside(SourcePath page)
        {
            var folder = page.Value.AsSpan(0, page.Value.Length - page.Extension.Length);
            return _withPages.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folder)
                && !_own.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(folder)
                && IsSection(WithoutExtension(page));
        }

        private void Keep(SourcePath page, int rank)
        {
            var folder = page.Folder.Value;
            if (!_own.TryGetValue(folder, out var other) || rank < RankOf(NameOf(SourcePath.OfValue(other))))
                _own[folder] = page.Value;
        }

        /// <summary>Adds the folders above, up to the first that is already known.</summary>
        private static void AddFolders(HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known, string path)
        {
            for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
            {
                if (!known.Add(path.AsSpan(0, slash))) return;
            }
        }

        private static ReadOnlySpan<char> NameOf(SourcePath page) =>
            Path.GetFileNameWithoutExtension(page.Value.AsSpan());

        /// <returns>The precedence among several names, the least first; null for other names.</returns>
        private static int? RankOf(ReadOnlySpan<char> name) =>
            name.SequenceEqual(Index) ? 0 : name.SequenceEqual(Bundle) ? 1 : name.SequenceEqual(Readme) ? 2 : null;

        /// <summary>Returns whether the location of a folder makes it a section.</summary>
        private static bool IsSection(SourcePath folder) =>
            folder.Folder == PageAddress.ContentFolder || folder.IsUnder(PageAddress.ContentFolder / "docs");

        private static SourcePath WithoutExtension(SourcePath page) => page.Folder / page.NameWithoutExtension;
    }
}
