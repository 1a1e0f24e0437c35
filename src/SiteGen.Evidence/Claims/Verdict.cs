using SiteGen.Bench.Analysis;
using SiteGen.Bench.Results;

namespace SiteGen.Evidence.Claims;

public enum Verdict
{
    Holds,

    /// <summary>The estimate left the range; the interval still touches it.</summary>
    Drifted,

    /// <summary>The interval excludes the range.</summary>
    Refuted,

    /// <summary>A number or a direction in the author's words is not that of the data, or of the rule.</summary>
    Misquoted,

    /// <summary>The interval is wider than the question, or the effect is below the noise floor.</summary>
    Inconclusive,

    /// <summary>The data is older than the page allows, or a newer patch release exists.</summary>
    Stale,

    /// <summary>
    /// The number is shown as it was measured: the claim has no rule, or nothing says how much the number varies.
    /// </summary>
    Reported,

    /// <summary>The configuration cannot exist.</summary>
    Unmeasurable,

    NotMeasured,
}

/// <summary>Compares a measured ratio or median with the expectation of a claim.</summary>
public static class VerdictRule
{
    public static Verdict Of(RatioExpectation expected, RatioFinding found) =>
        found.IsEnough ? Of(expected, found.Ratio.Point, found.Interval) : Verdict.Inconclusive;

    public static Verdict Of(RatioExpectation expected, RatioEstimate ratio, double noiseFloor) =>
        Of(expected, ratio.Point, DecidingInterval.Of(ratio, noiseFloor));

    private static Verdict Of(RatioExpectation expected, double point, DecidingInterval interval)
    {
        var (low, high) = interval;
        if (high < expected.Low || low > expected.High) return Verdict.Refuted;
        // A claim about the direction is undecided when the comparison itself is.
        if ((expected.NamesLess && !interval.IsBelow) || (expected.NamesMore && !interval.IsAbove))
            return Verdict.Inconclusive;
        if (expected.Low <= low && high <= expected.High) return Verdict.Holds;
        var isInside = expected.Low <= point && point <= expected.High;
        if (expected.IsEquivalence || (isInside && expected.IsOpen)) return Verdict.Inconclusive;
        return isInside ? (Width(low, high) <= Width(expected.Low, expected.High) ? Verdict.Holds
            : Verdict.Inconclusive)
            : SpansOne(low, high) && !expected.IsOpen && Width(low, high) > Width(expected.Low, expected.High)
            ? Verdict.Inconclusive
            : Verdict.Drifted;
    }

    public static Verdict Of(ValueExpectation expected, double median, IntervalOf interval) =>
        interval.High < expected.Low || interval.Low > expected.High ? Verdict.Refuted
        : expected.IsOpen && (interval.Low < expected.Low || interval.High > expected.High) ? Verdict.Inconclusive
        : expected.Low <= median && median <= expected.High ? Verdict.Holds
        : Verdict.Drifted;

    /// <summary>Compares a number without an interval: nothing is proven, but it may leave the range.</summary>
    public static Verdict OfNumber(double number, double low, double high) =>
        low <= number && number <= high ? Verdict.Reported : Verdict.Drifted;

    private static bool SpansOne(double low, double high) => low < 1 && high > 1;

    private static double Width(double low, double high) => Math.Log(high / low);
}
