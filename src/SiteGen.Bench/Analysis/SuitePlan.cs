using System.Collections.Immutable;
using SiteGen.Bench.Results;
using SiteGen.Bench.Workloads;

namespace SiteGen.Bench.Analysis;

/// <summary>Chooses the suites of a session to compare, and the cells that they need.</summary>
public static class SuitePlan
{
    /// <summary>Returns a side of a comparison; the case defaults to the suite's own.</summary>
    public static SuiteSide SideOf(Suite suite, string configuration, string? @case) =>
        new(configuration, @case ?? suite.Case);

    /// <summary>
    /// Returns the pairs of cells whose ratios a suite's mean combines. A workload without the suite's case has only
    /// one case.
    /// </summary>
    public static ImmutableArray<(CellKey Baseline, CellKey Candidate)> PairsOf(
        Suite suite, SuiteSide baseline, SuiteSide candidate)
    {
        return [.. suite.Workloads.Select(workload => (Key(workload, baseline), Key(workload, candidate)))];

        CellKey Key(string workload, SuiteSide side) =>
            new(workload, side.Case == suite.Case && !HasCase(workload, side.Case) ? "" : side.Case,
                side.Configuration);
    }

    /// <summary>
    /// Returns every suite between the configurations that are compared and, for a suite with threads, its threads
    /// against one. The suite need not have been measured completely.
    /// </summary>
    internal static IEnumerable<(Suite Suite, SuiteSide Baseline, SuiteSide Candidate)> Questions(
        SessionIndex session) =>
        from suite in Suites.All
        from sides in ComparisonPlan.ConfigurationPairs(session)
            .Select(pair => (Baseline: SideOf(suite, pair.Baseline, null),
            Candidate: SideOf(suite, pair.Candidate, null))).Concat(Scaling(suite, session))
        select (suite, sides.Baseline, sides.Candidate);

    private static IEnumerable<(SuiteSide Baseline, SuiteSide Candidate)> Scaling(Suite suite, SessionIndex session) =>
        suite.Case.StartsWith("threads=", StringComparison.Ordinal)
            ? session.Configurations.Where(static configuration => !configuration.Contains('#'))
            .Select(configuration => (new SuiteSide(configuration, "threads=1"), SideOf(suite, configuration, null)))
            : [];

    private static bool HasCase(string workload, string name) =>
        Catalogue.Find(workload)?.Cases.Any(item => item.Name == name) ?? true;
}
