using System.Collections.Immutable;
using SiteGen.Bench.Results;
using SiteGen.Bench.Workloads;

namespace SiteGen.Bench.Analysis;

/// <summary>The mean over a suite with the verdict on its interval.</summary>
/// <param name="Outcome">The verdict, one of <see cref="ComparisonVerdicts"/>.</param>
public sealed record SuiteOutcome(SuiteComparison Suite, string Outcome)
{
    /// <summary>Returns the outcomes of all suites, in the session's order.</summary>
    public static ImmutableArray<SuiteOutcome> AllOf(BenchSession session)
    {
        var compared = session.Comparisons.DistinctBy(Pair).ToDictionary(Pair);
        var measures = session.Results.DistinctBy(static cell => cell.Workload)
            .ToDictionary(static cell => cell.Workload, static cell => cell.Measure, StringComparer.Ordinal);
        return [.. session.Suites.Select(suite => new SuiteOutcome(suite, Of(suite)))];

        string Of(SuiteComparison suite)
        {
            var measure = measures.GetValueOrDefault(suite.Workloads.FirstOrDefault() ?? "", "time");
            var members = PairsOf(suite).Select(pair => compared.GetValueOrDefault(pair)).OfType<Comparison>();
            return Judgement.Of(suite.Ratio, members, measure, Resolution.Of(measure, session.Control));
        }
    }

    private static (CellKey, CellKey) Pair(Comparison each) => (each.Baseline, each.Candidate);

    /// <summary>
    /// Returns no pairs for a suite that SiteGen no longer has in this form; its mean is then inconclusive.
    /// </summary>
    private static ImmutableArray<(CellKey, CellKey)> PairsOf(SuiteComparison suite) =>
        Suites.Find(suite.Suite) is { } known && known.Workloads.SequenceEqual(suite.Workloads)
            ? SuitePlan.PairsOf(known, suite.Baseline, suite.Candidate) : [];
}
