namespace SiteGen.Evidence.Pages.Charts;

/// <summary>A measured value with its interval, or the reason why there is none.</summary>
public sealed record Reading
{
    private Reading(Estimate? estimate, string absence) => (Estimate, Absence) = (estimate, absence);

    public Estimate? Estimate { get; }

    /// <summary>A reading that was not measured.</summary>
    public static Reading None { get; } = new(null, "");

    /// <summary>
    /// The reason, such as <c>not possible in 3.14</c>; empty when it just was not measured, and when there is an
    /// estimate.
    /// </summary>
    public string Absence { get; }

    /// <summary>
    /// Returns a reading in base units; <see cref="None"/> when a number is not finite or has no sensible size.
    /// </summary>
    public static Reading Of(double point, double low, double high) =>
        IsSensible(point) && IsSensible(low) && IsSensible(high)
            ? new(new Estimate(point, Math.Min(low, high), Math.Max(low, high)), "")
            : None;

    public static Reading Of(double exact) => Of(exact, exact, exact);

    public static Reading Absent(string why) => string.IsNullOrWhiteSpace(why) ? None : new(null, why);

    // Twice this limit is still finite, and so are the spans of axes.
    private static bool IsSensible(double value) => Math.Abs(value) < 1e100;
}

/// <summary>A point estimate in its interval; the three numbers are equal for an exact count.</summary>
public readonly record struct Estimate(double Point, double Low, double High)
{
    public bool IsExact => Low == High;
}
