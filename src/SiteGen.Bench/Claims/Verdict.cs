using SiteGen.Bench.Results;

namespace SiteGen.Bench.Claims;

public enum Verdict
{
    Holds,

    /// <summary>The estimate left the range; the interval still touches it.</summary>
    Drifted,

    /// <summary>The interval excludes the range.</summary>
    Refuted,

    /// <summary>The interval is wider than the question, or the effect is under the noise floor.</summary>
    Inconclusive,

    /// <summary>Older than the page allows, or there is a newer patch release.</summary>
    Stale,

    /// <summary>That configuration cannot exist.</summary>
    Unmeasurable,

    NotMeasured,
}

/// <summary>Holds a measured ratio against what a claim expects.</summary>
public static class VerdictRule
{
    /// <summary>An interval that is never narrower than what the machine calls a difference between equals.</summary>
    public static (double Low, double High) Effective(RatioEstimate ratio, double noiseFloor) =>
        (Math.Min(ratio.Low, ratio.Point / (1 + noiseFloor)), Math.Max(ratio.High, ratio.Point * (1 + noiseFloor)));

    public static Verdict Of(RatioExpectation expected, RatioEstimate ratio, double noiseFloor)
    {
        var (low, high) = Effective(ratio, noiseFloor);
        if (high < expected.Low || low > expected.High) return Verdict.Refuted;
        if (expected.Low <= low && high <= expected.High) return Verdict.Holds;
        var isInside = expected.Low <= ratio.Point && ratio.Point <= expected.High;
        if (expected.IsEquivalence || (isInside && expected.IsOpen)) return Verdict.Inconclusive;
        return isInside ? (Width(low, high) <= Width(expected.Low, expected.High) ? Verdict.Holds : Verdict.Inconclusive)
            : SpansOne(low, high) && !expected.IsOpen && Width(low, high) > Width(expected.Low, expected.High) ? Verdict.Inconclusive
            : Verdict.Drifted;
    }

    public static Verdict Of(ValueExpectation expected, double median, IntervalOf interval) =>
        interval.High < expected.Low || interval.Low > expected.High ? Verdict.Refuted
        : expected.Low <= median && median <= expected.High ? Verdict.Holds
        : Verdict.Drifted;

    private static bool SpansOne(double low, double high) => low < 1 && high > 1;

    private static double Width(double low, double high) => Math.Log(high / low);
}
