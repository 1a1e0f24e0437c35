using System.Collections.Immutable;
using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Markdown;

namespace SiteGen;

/// <summary>
/// The pages of the previous parse. When a snapshot names its changes since then, only the changed pages are looked up
/// again.
/// </summary>
public sealed class KnownParses
{
    private Parse? _before;

    /// <param name="Mixed">The indexes of pages that were made from more than their own file.</param>
    /// <param name="Places">The places, which depend on the paths alone.</param>
    private sealed record Parse(
        SourceTree Tree, Fingerprint Salt, ParsedPage[] Pages, PagePlaces Places, ImmutableArray<int> Mixed);

    /// <param name="Pages">A page for each path; null at the indexes in <paramref name="Unknown"/>.</param>
    /// <param name="Unknown">The indexes of the pages to look up, in order.</param>
    /// <param name="Places">The places of all pages.</param>
    public sealed record Known(ParsedPage?[] Pages, PagePlaces Places, ImmutableArray<int> Unknown);

    /// <param name="paths">The paths of the tree's pages, in order.</param>
    public Known Find(SourceTree tree, Fingerprint salt, ImmutableArray<SourcePath> paths)
    {
        // The same files give the same pages in the same order.
        if (_before is not { } before || before.Salt != salt || before.Tree.Paths != tree.Paths
            || tree.ChangesSince(before.Tree) is not { } changes)
            return new Known(new ParsedPage?[paths.Length], PagePlaces.Of(paths),
                [.. Enumerable.Range(0, paths.Length)]);
        var known = new Known([.. before.Pages], before.Places,
            [.. before.Mixed.Concat(changes.Select(path => paths.BinarySearch(path)).Where(static index => index >= 0))
            .Distinct().Order()]);
        foreach (var index in known.Unknown) known.Pages[index] = null;
        return known;
    }

    /// <param name="memo">The cache, which holds the reads of each page.</param>
    public void Keep(SourceTree tree, Fingerprint salt, ParsedPage[] pages, Known known,
        Memo<SourcePath, ParsedPage> memo) =>
        _before = new Parse(tree, salt, pages, known.Places,
            [.. known.Unknown.Where(index => memo.Last(pages[index].Path) is not { Reads.Length: 1 })]);
}
