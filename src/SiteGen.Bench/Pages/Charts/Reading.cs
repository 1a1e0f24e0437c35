namespace SiteGen.Bench.Pages.Charts;

/// <summary>A measured value with its interval, or the words for why there is none.</summary>
public sealed record Reading
{
    private Reading(Estimate? estimate, string absence) => (Estimate, Absence) = (estimate, absence);

    public Estimate? Estimate { get; }

    /// <summary>Not measured.</summary>
    public static Reading None { get; } = new(null, "");

    /// <summary>
    /// As in <c>not possible in 3.14</c>; empty for what was just not measured, and where there is an estimate.
    /// </summary>
    public string Absence { get; }

    /// <summary>In base units. What is no number, or has no sensible size, was not measured.</summary>
    public static Reading Of(double point, double low, double high) =>
        IsSensible(point) && IsSensible(low) && IsSensible(high)
            ? new(new Estimate(point, Math.Min(low, high), Math.Max(low, high)), "")
            : None;

    public static Reading Of(double exact) => Of(exact, exact, exact);

    public static Reading Absent(string why) => string.IsNullOrWhiteSpace(why) ? None : new(null, why);

    // Twice this is still finite, so spans of axes are.
    private static bool IsSensible(double value) => Math.Abs(value) < 1e100;
}

/// <summary>A point in its interval; the three are equal for what was counted exactly.</summary>
public readonly record struct Estimate(double Point, double Low, double High)
{
    public bool IsExact => Low == High;
}
