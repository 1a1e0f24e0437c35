using System.Collections.Immutable;
using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Markdown;

namespace SiteGen;

/// <summary>
/// The pages of the parse before. Where a snapshot says what is different since then, only that is looked at again.
/// </summary>
public sealed class KnownParses
{
    private Parse? _before;

    /// <param name="Mixed">Where pages stand that were made from more than their own file.</param>
    /// <param name="Places">Depend on the paths alone.</param>
    private sealed record Parse(
        SourceTree Tree, Fingerprint Salt, ParsedPage[] Pages, PagePlaces Places, ImmutableArray<int> Mixed);

    /// <param name="Pages">One for each path; null at the places in <paramref name="Unknown"/>.</param>
    /// <param name="Unknown">What has to be looked up, in order.</param>
    /// <param name="Places">Of all pages.</param>
    public sealed record Known(ParsedPage?[] Pages, PagePlaces Places, ImmutableArray<int> Unknown);

    /// <param name="paths">Of the pages of the tree, in order.</param>
    public Known Find(SourceTree tree, Fingerprint salt, ImmutableArray<SourcePath> paths)
    {
        // With the same files, pages are the same in the same order.
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

    /// <param name="memo">Knows what the pages were made from.</param>
    public void Keep(SourceTree tree, Fingerprint salt, ParsedPage[] pages, Known known,
        Memo<SourcePath, ParsedPage> memo) =>
        _before = new Parse(tree, salt, pages, known.Places,
            [.. known.Unknown.Where(index => memo.Last(pages[index].Path) is not { Reads.Length: 1 })]);
}
