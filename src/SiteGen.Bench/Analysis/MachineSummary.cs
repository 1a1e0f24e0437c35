using System.Collections.Immutable;
using SiteGen.Bench.Results;
using SiteGen.Bench.Statistics;

namespace SiteGen.Bench.Analysis;

/// <summary>A comparison, by the names that it has on every machine.</summary>
/// <param name="Subject">A workload, or a suite as <c>suite:compute</c>.</param>
/// <param name="Measure"><c>time</c> or <c>memory</c>.</param>
public sealed record MachineQuestion(string Subject, SuiteSide Candidate, SuiteSide Baseline, string Measure)
{
    public override string ToString() => $"{Subject}: {Candidate} against {Baseline}";
}

/// <summary>The answer of one machine.</summary>
/// <param name="Floor">Its resolution; see <see cref="Resolution"/>.</param>
public sealed record MachineAnswer(Machine Machine, RatioEstimate Ratio, double Floor, string Verdict);

/// <summary>The answers of several machines, individually and combined.</summary>
/// <param name="Mean">The mean of the machines' true ratios, which need not be equal.</param>
/// <param name="Spread">The spread of the true ratios, as a factor: 1.02 for about 2 %.</param>
/// <param name="Verdict">The verdict on the mean's interval.</param>
public sealed record MachineAgreement(
    MachineQuestion Question, ImmutableArray<MachineAnswer> Answers, RatioEstimate Mean, double Spread, string Verdict)
{
    private static readonly ImmutableArray<string> Undecided =
        [ComparisonVerdicts.Inconclusive, ComparisonVerdicts.Impossible];

    /// <summary>A summary such as <c>2 of 3 machines agree: faster</c>.</summary>
    public string Agreement
    {
        get
        {
            var said = Answers.Select(static answer => answer.Verdict).Where(static word => !Undecided.Contains(word))
                .GroupBy(static word => word).OrderByDescending(static word => word.Count())
                    .ThenBy(static word => word.Key, StringComparer.Ordinal).ToList();
            if (said.Count == 0) return $"none of {Answers.Length} machines decides";
            var isTie = said.Count > 1 && said[0].Count() == said[1].Count();
            var counts = string.Join(", ", said.Select(static word => $"{word.Count()} {word.Key}"));
            return isTie
                ? $"the machines disagree: {counts}"
                : $"{said[0].Count()} of {Answers.Length} machines agree: {said[0].Key}";
        }
    }
}

/// <summary>Compares sessions of several machines. Their samples are never pooled.</summary>
public static class MachineSummary
{
    /// <param name="sessions">Analysed sessions, each from one machine.</param>
    /// <returns>Every comparison that two or more machines have measured, in the order of the first.</returns>
    public static ImmutableArray<MachineAgreement> Summarise(ImmutableArray<BenchSession> sessions) =>
    [
        .. sessions.SelectMany(AnswersOf).GroupBy(static each => each.Question, static each => each.Answer)
            .Where(static question => question.Count() > 1)
                .Select(static question => Agreement(question.Key, [.. question])),
    ];

    private static IEnumerable<(MachineQuestion Question, MachineAnswer Answer)> AnswersOf(BenchSession session)
    {
        var measures = session.Results.DistinctBy(static cell => cell.Workload)
            .ToDictionary(static cell => cell.Workload, static cell => cell.Measure, StringComparer.Ordinal);
        foreach (var each in session.Comparisons.Where(static each => BuildDifferences.AreAlike(each.Comparability)))
            yield return Answer(
                each.Candidate.Workload, Side(each.Candidate), Side(each.Baseline), measures[each.Candidate.Workload],
                each.Ratio, each.Verdict);
        foreach (var (suite, outcome) in SuiteOutcome.AllOf(session))
            yield return Answer($"suite:{suite.Suite}", Side(suite.Candidate), Side(suite.Baseline),
                measures.GetValueOrDefault(suite.Workloads[0], "time"), suite.Ratio, outcome);

        (MachineQuestion, MachineAnswer) Answer(
            string subject, SuiteSide candidate, SuiteSide baseline, string measure, RatioEstimate ratio,
            string verdict) =>
            (new(subject, candidate, baseline, measure),
                new(session.Machine, ratio, Resolution.Of(measure, session.Control).Floor, verdict));
    }

    // Drops unknown fields, which would make equal sides unequal.
    private static SuiteSide Side(CellKey key) => new(key.Configuration, key.Case);

    private static SuiteSide Side(SuiteSide side) => new(side.Configuration, side.Case);

    private static MachineAgreement Agreement(MachineQuestion question, ImmutableArray<MachineAnswer> all)
    {
        var answers = all.Where(static answer => answer.Ratio.Level > 0).ToList();
        if (answers.Count < 2)
            return new MachineAgreement(question, all, SessionAnalysis.NoRatio, 1, ComparisonVerdicts.Inconclusive);
        var found = RandomEffects.Of(
            [.. answers.Select(static answer => Math.Log(answer.Ratio.Point))], [.. answers.Select(ErrorOf)],
            SessionAnalysis.Level);
        var mean = new RatioEstimate(
            Math.Exp(found.Mean), Math.Exp(found.Interval.Low), Math.Exp(found.Interval.High), found.Interval.Level,
            RandomEffects.Method);
        return new MachineAgreement(question, all, mean, Math.Exp(found.Tau),
            Judgement.Of(mean, answers.Count, question.Measure, new Resolution(0, 2), SessionAnalysis.Margin));
    }

    /// <summary>
    /// Returns the standard error behind a machine's interval, on the logarithmic scale. The interval is first widened
    /// to the noise floor.
    /// </summary>
    private static double ErrorOf(MachineAnswer answer)
    {
        var (low, high) = DecidingInterval.Of(answer.Ratio, answer.Floor);
        return (Math.Log(high) - Math.Log(low)) / (2 * NormalDeviate);
    }

    private const double NormalDeviate = 1.959963984540054;
}
