using System.Collections.Immutable;
using SiteGen.Bench.Interpreters;
using SiteGen.Foundation;
using SiteGen.Markdown.CodeBlocks.Examples;

namespace SiteGen.Cli.Examples;

/// <summary>Runs the examples again and compares what they print with what is stored.</summary>
/// <param name="Compared">The number of outputs that were compared.</param>
/// <param name="Missing">The interpreters that this machine does not have, with the number of outputs.</param>
internal sealed record ExamplesCheck(
    ImmutableArray<Diagnostic> Problems, int Compared, ImmutableSortedDictionary<string, int> Missing)
{
    public static async Task<ExamplesCheck> Run(
        SiteExamples site, Programs programs, Surroundings surroundings, CancellationToken cancellation)
    {
        var problems = site.Orphans.Select(ExampleProblems.Orphan).ToList();
        var missing = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var compared = 0;
        foreach (var (page, batch, name) in site.Pages.SelectMany(page => ExampleBatch.Of(page.Examples).SelectMany(
            batch => batch.Names.Select(name => (page, batch, name)))))
        {
            // An output that is not stored is a problem of the page, which every build reports.
            var count = batch.Blocks.Count(block => page.Find(block, name) is not null);
            if (count == 0) continue;
            if (await programs.Find(batch.First, name, cancellation) is not { } with)
            {
                missing[name] = missing.GetValueOrDefault(name) + count;
                continue;
            }
            compared += count;
            var runs = await ExampleProcess.Run(batch, name, with, surroundings, cancellation);
            problems.AddRange(batch.Blocks.Zip(runs).Select(pair => Compare(page, pair.First, name, pair.Second))
                .OfType<Diagnostic>());
        }
        return new ExamplesCheck([.. problems], compared, missing.ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    private static Diagnostic? Compare(PageExamples page, Example example, string name, ExampleRun run)
    {
        if (page.Find(example, name) is not { } stored || run.Output is null) return run.Problem;
        var difference = OutputDifference.Of(example.Masked(stored.Text), example.Masked(run.Output));
        return difference is null ? null : ExampleProblems.Changed(example, name, difference);
    }

    /// <summary>Returns what was done, as lines for people.</summary>
    public IEnumerable<string> Lines =>
    [
        $"Ran {Counted.Of(Compared, "example")}.",
        .. Missing.Select(static pair =>
            $"Not run: {Counted.Of(pair.Value, "example")} on {NameOf(pair.Key)}, which this machine does not have."),
    ];

    private static string NameOf(string name) => name == Example.Default ? "Python" : $"Python {name}";
}
