using System.Text;
using CsCheck;
using SiteGen.Foundation;
using Xunit;

namespace SiteGen.Tests.Preview;

/// <summary>
/// Whatever an author does one after the other, what the preview keeps in memory never changes a byte.
/// </summary>
public sealed class IncrementalTests
{
    /// <param name="Edits">Saved together: their place in the table, and the number by which they choose.</param>
    /// <param name="Visited">How many of ten pages are looked at after it.</param>
    /// <param name="IsScan">Whether the whole source is looked at, and not only what a watcher named.</param>
    internal sealed record Step((int Index, int Number)[] Edits, int Visited, bool IsScan);

    internal static Gen<Step> AnyStep { get; } = Gen.Select(
        Gen.Select(Gen.Int[0, Edits.All.Length - 1], Gen.Int[0, 9999]).Array[1, 2],
            Gen.Frequency((2, Gen.Const(10)), (1, Gen.Const(5)), (1, Gen.Const(0))),
            Gen.Frequency((1, Gen.Const(true)), (4, Gen.Const(false))), static (edits, visited, isScan) =>
            new Step(edits, visited, isScan));

    [Fact]
    public void The_first_site_has_no_problems()
    {
        var build = Pipeline.Build(EditedSite.First.Tree, EditedSite.First.Options, new Memory());
        Assert.Equal("", Sources.Text(build.Diagnostics));
    }

    [Fact]
    public void Any_edits_give_what_a_clean_build_gives() =>
        AnyStep.Array[1, 7].Sample(Check, iter: 1_000, print: Told);

    private static void Check(Step[] steps)
    {
        var site = EditedSite.First;
        var tree = site.Tree;
        var memory = new Memory();
        Visit(site, tree, memory, 10);
        foreach (var step in steps)
        {
            foreach (var (index, number) in step.Edits) site = Edits.All[index].Do(site, number).Site;
            tree = step.IsScan ? site.Tree : site.TreeAfter(tree);
            Visit(site, tree, memory, step.Visited);
        }
        Assert.Equal(Clean(site), Remembered(site, tree, memory));
    }

    /// <summary>What a preview does that is asked for some of the pages only.</summary>
    private static void Visit(EditedSite site, SourceTree tree, Memory memory, int visited)
    {
        var plan = Pipeline.Prepare(tree, site.Options, memory);
        for (var index = 0; index < plan.Routes.Length; index++)
        {
            if (index * 7 % 10 < visited) RenderStage.Remembered(plan.Routes[index], plan, memory.Files);
        }
    }

    private static string Remembered(EditedSite site, SourceTree tree, Memory memory)
    {
        var plan = Pipeline.Prepare(tree, site.Options, memory);
        var rendered = plan.Routes.Select(route => (
            route.Path, Result: RenderStage.Remembered(route, plan, memory.Files))).ToList();
        return Text(rendered.Where(static one => one.Result.File is not null).Select(static one => one.Result.File!),
            Pipeline.Problems(plan, rendered.Select(static one => one.Result.Problem).OfType<Diagnostic>()));
    }

    private static string Clean(EditedSite site)
    {
        var build = Pipeline.Build(site.Tree, site.Options, new Memory());
        return Text(build.Files, build.Diagnostics);
    }

    private static string Text(IEnumerable<Modules.OutputFile> files, IEnumerable<Diagnostic> problems)
    {
        var text = new StringBuilder();
        foreach (var file in files)
            text.Append("-- ").Append(file.Path.Value).Append(" --\n").Append(Encoding.UTF8.GetString(file.Bytes.Span))
                .Append('\n');
        return text.Append("-- problems --\n")
            .AppendJoin('\n', problems.Select(static problem => problem.ToString()).Distinct()
            .Order(StringComparer.Ordinal)).ToString();
    }

    internal static string Told(Step[] steps)
    {
        var site = EditedSite.First;
        var text = new StringBuilder("\n");
        foreach (var step in steps)
        {
            var told = new List<string>();
            foreach (var (index, number) in step.Edits)
            {
                (site, var what) = Edits.All[index].Do(site, number);
                told.Add(what);
            }
            text.Append("  ").AppendJoin("; ", told.Where(static what => what.Length > 0)).Append(" (")
                .Append(step.Visited).Append(" of 10 pages are looked at")
                .Append(step.IsScan ? ", after a whole scan" : "").Append(")\n");
        }
        return text.ToString();
    }
}
