namespace SiteGen.Evidence.Claims;

/// <summary>The numbers of a finding, which decide whether it has changed, whatever the words for it.</summary>
/// <param name="Point">The ratio, or the median in seconds or another base unit; 0 for an answer.</param>
/// <param name="Answer">The answer of an interpreter to a question; null for a measurement.</param>
public sealed record FoundNumbers(double Point, double Low, double High, string? Answer = null)
{
    // Readers see three digits.
    private const double Tolerance = 0.0005;

    /// <returns>Null when nothing was measured.</returns>
    public static FoundNumbers? Of(Finding? finding) => finding switch
    {
        RatioFinding { Ratio: var ratio } => new(ratio.Point, ratio.Low, ratio.High),
        ValueFinding { Summary: var value } => new(value.Median, value.Interval.Low, value.Interval.High),
        FactFinding { Fact: var fact } => new(0, 0, 0, Reasons.AnswerOf(fact)),
        _ => null,
    };

    /// <summary>Returns true when readers see the same numbers.</summary>
    public bool IsSameAs(FoundNumbers other) =>
        Answer == other.Answer && IsNear(Point, other.Point) && IsNear(Low, other.Low) && IsNear(High, other.High);

    internal static bool IsNear(double one, double other) => Math.Abs(one - other) <= Tolerance * Math.Abs(other);
}
