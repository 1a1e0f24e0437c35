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
        foreach (var (page, example, name) in site.Pages.SelectMany(page => page.Examples.SelectMany(
            example => example.Names.Select(name => (page, example, name)))))
        {
            // An output that is not stored is a problem of the page, which every build reports.
            if (page.Find(example, name) is not { } stored) continue;
            if (await programs.Find(example, name, cancellation) is not { } with)
            {
                missing[name] = missing.GetValueOrDefault(name) + 1;
                continue;
            }
            compared++;
            var run = await ExampleProcess.Run(example, name, with, surroundings, cancellation);
            if (run.Problem is { } problem) problems.Add(problem);
            else if (OutputDifference.Of(example.Masked(stored.Text), example.Masked(run.Output!)) is { } difference)
                problems.Add(ExampleProblems.Changed(example, name, difference));
        }
        return new ExamplesCheck([.. problems], compared, missing.ToImmutableSortedDictionary(StringComparer.Ordinal));
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
