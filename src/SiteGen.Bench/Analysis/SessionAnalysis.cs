using System.Collections.Immutable;
using SiteGen.Bench.Results;
using SiteGen.Bench.Statistics;
using SiteGen.Foundation;

namespace SiteGen.Bench.Analysis;

/// <summary>
/// Computes everything that follows from a session's samples alone: equal samples and an equal seed give equal numbers.
/// </summary>
public static class SessionAnalysis
{
    public const double Level = 0.95;

    /// <summary>The margin of equivalence, unless a question declares its own.</summary>
    public const double Margin = 0.05;

    /// <summary>
    /// Stands for a ratio that could not be estimated: it has level 0 and a value that no measurement can have.
    /// </summary>
    public static RatioEstimate NoRatio { get; } = new(0, 0, 0, 0, "none");

    /// <summary>Returns the session with new summaries, comparisons, suites and control.</summary>
    public static BenchSession Analyse(BenchSession raw) => Analyse(raw, RatioIntervals.Resampled, Judgement.OfAll);

    private static BenchSession Analyse(BenchSession raw, RatioIntervals intervals, Judging judge)
    {
        var index = new SessionIndex(raw, intervals, judge);
        var control = ControlAnalysis.Analyse(index);
        var comparisons = Concurrently.Select(
            [.. ComparisonPlan.Pairs(index)],
            pair => CellComparison.Compare(index, pair.Baseline, pair.Candidate, Margin));
        return raw with
        {
            Results = [.. raw.Results.Select(cell => cell with { Summary = CellSummary.Summarise(cell) })],
            Comparisons = [.. judge(comparisons, control.NoiseFloor)],
            Suites = SuiteAnalysis.All(index, comparisons, control.NoiseFloor),
            Control = control,
        };
    }

    /// <returns>Null when the session has no such comparison.</returns>
    public static Comparison? Stored(BenchSession session, CellKey baseline, CellKey candidate) =>
        session.Comparisons.FirstOrDefault(stored => stored.Baseline == baseline && stored.Candidate == candidate);

    /// <summary>
    /// Compares any two cells, paired by block when they share blocks and unpaired otherwise, and judges the result
    /// against the session's noise floor.
    /// </summary>
    /// <param name="margin">The margin of equivalence: 0.05 is 5 %.</param>
    public static Comparison Compare(BenchSession session, CellKey baseline, CellKey candidate, double margin = Margin)
    {
        var measured = CellComparison.Compare(new SessionIndex(session), baseline, candidate, margin);
        return Judgement.Of(measured, session.Control.NoiseFloor);
    }

    /// <summary>
    /// Returns a sentence for each stored result that does not follow from the samples; empty for an unaltered file.
    /// </summary>
    public static ImmutableArray<string> Disagreements(BenchSession stored) =>
        [.. StoredNumbers.Compare(stored, Analyse(stored, RatioIntervals.Resampled, JudgingOf(stored)))];

    /// <summary>Returns a sentence for each stored result that cannot follow from the samples.</summary>
    /// <remarks>
    /// Finds every altered number except an end of a ratio's interval that resamples can reach. Resampling takes nearly
    /// all of the time of <see cref="Disagreements"/>.
    /// </remarks>
    public static ImmutableArray<string> Impossibilities(BenchSession stored) =>
        [.. StoredNumbers.Compare(stored, Analyse(stored, RatioIntervals.StoredIn(stored), JudgingOf(stored)))];

    /// <summary>Returns a verified session with the verdicts that today's rule gives its intervals.</summary>
    /// <remarks>
    /// A session that stores tests was judged by them; its verdicts may differ from those of the articles that quote
    /// it.
    /// </remarks>
    public static BenchSession InTodaysWords(BenchSession proven)
    {
        if (!FormerJudgement.Made(proven)) return proven;
        var measures = proven.Results.DistinctBy(static cell => cell.Key)
            .ToDictionary(static cell => cell.Key, static cell => cell.Measure);
        return proven with
        {
            Comparisons = [.. proven.Comparisons.Select(Judged)],
            Control = proven.Control with { Comparisons = [.. proven.Control.Comparisons.Select(Judged)] },
        };

        Comparison Judged(Comparison stored) =>
            Judgement.Of(stored, measures.GetValueOrDefault(stored.Candidate, ""), proven.Control.NoiseFloor);
    }

    private static Judging JudgingOf(BenchSession stored) =>
        FormerJudgement.Made(stored) ? FormerJudgement.OfAll : Judgement.OfAll;

    /// <summary>
    /// Returns the difference between a stored comparison and the one that the samples give, as a sentence.
    /// </summary>
    /// <returns>Null when the two agree.</returns>
    internal static string? WhyNot(BenchSession session, Comparison stored)
    {
        var (baseline, candidate) = (stored.Baseline, stored.Candidate);
        var computed = CellComparison.Compare(
            new SessionIndex(session), baseline, candidate, stored.Equivalence.Margin);
        var name = $"The comparison of {candidate} with {baseline}";
        return StoredNumbers.Difference(name, stored.Ratio, computed.Comparison.Ratio);
    }

    internal static RatioEstimate AsRatio(Resampling logRatio, string method)
    {
        var (point, interval) = PairedLogRatio.AsRatio(BcaBootstrap.Of(logRatio, Level));
        return new RatioEstimate(point, interval.Low, interval.High, interval.Level, method);
    }
}
