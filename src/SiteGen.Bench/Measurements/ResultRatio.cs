using MathNet.Numerics.Distributions;
using SiteGen.Bench.Analysis;
using SiteGen.Bench.Results;
using SiteGen.Bench.Statistics;

namespace SiteGen.Bench.Measurements;

/// <summary>The ratio of two results of a tool, as far as their values support one.</summary>
/// <param name="Ratio">
/// Cost of candidate over baseline: less than 1 is faster, smaller or fewer, for throughput too. Its level is 0 when
/// nothing says how much the numbers vary.
/// </param>
/// <param name="Floor">The least difference that counts, as a fraction, when nobody has measured one.</param>
/// <param name="Count">The number of processes or values on the smaller side.</param>
public sealed record ResultRatio(RatioEstimate Ratio, EvidenceLevel Level, double Floor, int Count)
{
    /// <summary>The number of processes, or of values, for which order statistics reach 95 %.</summary>
    public const int LeastCount = 6;

    // Two runs of the same on one machine, one after the other, differ by this much: order statistics of 220 such pairs
    // missed 1 in a sixth of the cases when widened by nothing, and in one of 24 when widened by 30 %.
    private const double UnknownFloor = 0.3;

    private const double LeastFloorOfOneProcess = 0.05;
    private const double LeastFloorOfSummary = 0.1;

    // The logarithm of a mean is nearly normal only when its standard error is small.
    private const double MostRelativeError = 0.1;

    // The seed of every resampling: the same files give the same interval.
    private const ulong Seed = 20_150_919;

    /// <param name="again">
    /// The least difference that counts between two runs of the same, as a fraction; null when nobody measured it.
    /// </param>
    /// <returns>Null when a side is zero: there is no ratio.</returns>
    public static ResultRatio? Of(ToolResult baseline, ToolResult candidate, double? again)
    {
        if (baseline.Typical() is not > 0 || candidate.Typical() is not > 0) return null;
        // More operations per second are less time for each.
        var (below, above) = baseline.Quantity == Quantity.Throughput ? (candidate, baseline) : (baseline, candidate);
        if (below.IsExact && above.IsExact) return Exact(below, above);
        return ByProcess(below, above, again) ?? ByValue(below, above, again) ?? BySummary(below, above, again)
            ?? new ResultRatio(Bare(below, above), EvidenceLevel.OneNumber, again ?? UnknownFloor, 1);
    }

    private static ResultRatio Exact(ToolResult below, ToolResult above)
    {
        var ratio = Bare(below, above) with { Level = 1, Method = "exact" };
        return new ResultRatio(ratio, EvidenceLevel.Exact, 0, LeastCount);
    }

    private static ResultRatio? ByProcess(ToolResult below, ToolResult above, double? again)
    {
        var count = Math.Min(below.Processes.Length, above.Processes.Length);
        return count < LeastCount || HasZero(below) || HasZero(above) ? null
            : new ResultRatio(
                Bootstrapped(below.ProcessMedians(), above.ProcessMedians()), EvidenceLevel.Repeated,
                again ?? UnknownFloor, count);
    }

    /// <summary>Compares all values. The floor is at least what the processes of one side differ by.</summary>
    private static ResultRatio? ByValue(ToolResult below, ToolResult above, double? again)
    {
        double[] lower = [.. below.Processes.SelectMany(static process => process)];
        double[] upper = [.. above.Processes.SelectMany(static process => process)];
        var count = Math.Min(lower.Length, upper.Length);
        if (count < LeastCount || HasZero(below) || HasZero(above)) return null;
        var floor = Math.Max(again ?? UnknownFloor, LeastFloorOfOneProcess);
        return new ResultRatio(Bootstrapped(lower, upper), EvidenceLevel.OneProcess,
            Math.Max(floor, Math.Max(SpreadOf(below), SpreadOf(above))), count);
    }

    /// <summary>Compares means by Welch's interval on the scale of logarithms.</summary>
    /// <remarks>
    /// Welch (1947), “The generalization of ‘Student's’ problem when several different population variances are
    /// involved”, Biometrika 34, 28–35; the variance of a logarithm by the delta method.
    /// </remarks>
    private static ResultRatio? BySummary(ToolResult below, ToolResult above, double? again)
    {
        if (ErrorOf(below) is not { } lower || ErrorOf(above) is not { } upper) return null;
        var variance = (lower.Relative * lower.Relative) + (upper.Relative * upper.Relative);
        var log = Math.Log(upper.Mean / lower.Mean);
        var freedom = variance == 0 ? 1 : variance * variance
            / ((Math.Pow(lower.Relative, 4) / (lower.Count - 1)) + (Math.Pow(upper.Relative, 4) / (upper.Count - 1)));
        var half = variance == 0 ? 0 : StudentT.InvCDF(0, 1, freedom, (1 + SessionAnalysis.Level) / 2)
            * Math.Sqrt(variance);
        var ratio = new RatioEstimate(
            Math.Exp(log), Math.Exp(log - half), Math.Exp(log + half), SessionAnalysis.Level, "welch-log");
        return new ResultRatio(ratio, EvidenceLevel.Summary,
            Math.Max(again ?? UnknownFloor, LeastFloorOfSummary), Math.Min(lower.Count, upper.Count));
    }

    /// <summary>Returns the mean with its relative standard error; null where they do not say enough.</summary>
    private static (double Mean, double Relative, int Count)? ErrorOf(ToolResult result) =>
        result.Given() is { Count: > 1 and var count, Mean: > 0 and var mean, Deviation: >= 0 and var deviation }
        && deviation / (mean * Math.Sqrt(count)) is < MostRelativeError and var relative
            ? (mean, relative, count) : null;

    private static RatioEstimate Bootstrapped(double[] below, double[] above) =>
        SessionAnalysis.AsRatio(ClusterBootstrap.Resample(below, above, Seed), ClusterBootstrap.Method);

    private static RatioEstimate Bare(ToolResult below, ToolResult above)
    {
        var point = above.Typical()!.Value / below.Typical()!.Value;
        return new RatioEstimate(point, point, point, 0, "none");
    }

    private static bool HasZero(ToolResult result) =>
        result.Processes.Any(static process => process.Any(static value => value <= 0));

    /// <summary>Returns the largest difference between two processes of one side, as a fraction.</summary>
    private static double SpreadOf(ToolResult result)
    {
        var medians = result.ProcessMedians();
        return medians.Length < 2 ? 0 : (medians.Max() / medians.Min()) - 1;
    }
}
