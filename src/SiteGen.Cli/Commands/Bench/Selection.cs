using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Bench.Workloads;
using SiteGen.Foundation;

namespace SiteGen.Cli.Commands.Bench;

/// <summary>Resolves the options that choose workloads.</summary>
internal static class Selection
{
    public static (ImmutableArray<Workload> Workloads, Diagnostic? Problem) Workloads(
        ImmutableArray<string> globs, string? suite, string? claim, string? threads)
    {
        var ids = new List<string>();
        foreach (var glob in Globs(globs))
        {
            if (Catalogue.Matching(glob) is not { IsEmpty: false } found)
                return ([], BenchProblems.UnknownWorkload(glob));
            ids.AddRange(found.Select(static workload => workload.Id));
        }
        if (suite is not null)
        {
            if (Suites.Find(suite) is not { } list) return ([], BenchProblems.UnknownSuite(suite));
            ids.AddRange(list.Workloads);
        }
        if (claim is not null)
        {
            if (PublishedClaims.Find(claim) is not { } statement) return ([], BenchProblems.UnknownStatement(claim));
            if (statement.Workloads.IsEmpty) return ([], BenchProblems.NothingToMeasure(claim));
            ids.AddRange(statement.Workloads);
        }
        var isAll = globs.IsEmpty && suite is null && claim is null;
        return OfThreads([.. Catalogue.All.Where(workload => isAll || ids.Contains(workload.Id))], threads);
    }

    /// <summary>Returns the patterns of <c>--workload</c>. Each value may hold several, separated by commas.</summary>
    public static IEnumerable<string> Globs(IEnumerable<string> written) =>
        written.SelectMany(static text => text.Split(
            ',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static (ImmutableArray<Workload> Workloads, Diagnostic? Problem) OfThreads(
        ImmutableArray<Workload> workloads, string? threads)
    {
        if (threads is null) return (workloads, null);
        var counts = new HashSet<int>();
        foreach (var text in threads.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count < 1)
                return ([], BenchProblems.BadThreads(text));
            counts.Add(count);
        }
        var some = workloads.Select(workload =>
            workload with { Cases = [.. workload.Cases.Where(item => counts.Contains(item.Threads))] })
                .Where(static workload =>
                !workload.Cases.IsEmpty);
        return some.ToImmutableArray() is { IsEmpty: false } left ? (left, null)
            : ([], BenchProblems.BadThreads(threads));
    }
}
