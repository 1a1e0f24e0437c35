using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Markdown.CodeBlocks.Examples;

namespace SiteGen.Cli.Examples;

/// <summary>The examples of one page, each once, with the outputs that are stored for them.</summary>
/// <param name="Unread">
/// The first block that is to be run and cannot be read: an output that seems to belong to no block may be its own.
/// </param>
internal sealed record PageExamples(
    SourcePath Page, ImmutableArray<Example> Examples, StoredOutputs Stored, SourceLocation? Unread)
{
    /// <summary>The outputs that belong to no block.</summary>
    public ImmutableArray<StoredExample> Others =>
        [.. Stored.Examples.Where(stored => Examples.All(example => example.Key != stored.Key))];

    /// <returns>Null when nothing is stored for the example on this interpreter.</returns>
    public StoredOutput? Find(Example example, string name) =>
        Stored.Find(example.Key)?.Outputs.FirstOrDefault(output => output.Name == name);
}

/// <summary>All examples of a site, and the files of outputs that belong to none.</summary>
internal sealed record SiteExamples(ImmutableArray<PageExamples> Pages, ImmutableArray<SourcePath> Orphans)
{
    public static SiteExamples Of(SitePlan plan)
    {
        var pages = plan.Site.Model.Pages.Values
            .Where(static page => page.Parsed.Body is { Examples.IsEmpty: false } or { UnreadExample: not null })
            .OrderBy(static page => page.Path)
            .Select(page => new PageExamples(
                page.Path, [.. page.Parsed.Body.Examples.GroupBy(static example => example.Key).Select(Joined)],
                Stored(page.Path, plan.Tree), page.Parsed.Body.UnreadExample))
            .ToImmutableArray();
        var used = pages.Select(static page => page.Stored.File).ToHashSet();
        return new SiteExamples(pages, [.. plan.Tree.Paths
            .Where(path => path.IsUnder(StoredOutputs.Folder) && !used.Contains(path) && IsOurs(path, plan.Tree))]);
    }

    /// <summary>Returns equal blocks as one, which runs with the interpreters of all of them.</summary>
    private static Example Joined(IEnumerable<Example> equal) => equal.ToList() switch
    {
        [var one] => one,
        var all => all[0] with { Interpreters = [.. all.SelectMany(static one => one.Names).Distinct()] },
    };

    private static StoredOutputs Stored(SourcePath page, SourceTree tree)
    {
        var file = StoredOutputs.FileOf(page);
        return tree.Find(file) is { } found ? StoredOutputs.Read(found).Outputs : new StoredOutputs(file, []);
    }

    /// <summary>Returns true for files that this program wrote; no other is ever deleted.</summary>
    private static bool IsOurs(SourcePath path, SourceTree tree) =>
        path.Extension == ".json" && tree.Find(path) is { } file && StoredOutputs.Read(file).Problem is null;
}
