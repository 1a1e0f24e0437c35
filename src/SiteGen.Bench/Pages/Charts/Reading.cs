namespace SiteGen.Bench.Pages.Charts;

/// <summary>A measured value with its interval, or the words for why there is none.</summary>
public sealed record Reading
{
    public const string NotMeasured = "not measured";

    private Reading(Estimate? estimate, string absence) => (Estimate, Absence) = (estimate, absence);

    public Estimate? Estimate { get; }

    /// <summary>As in <c>not possible in 3.14</c>; empty exactly when there is an estimate.</summary>
    public string Absence { get; }

    /// <summary>In base units. What is no number, or has no sensible size, was not measured.</summary>
    public static Reading Of(double point, double low, double high) =>
        IsSensible(point) && IsSensible(low) && IsSensible(high)
            ? new(new Estimate(point, Math.Min(low, high), Math.Max(low, high)), "")
            : Absent(NotMeasured);

    public static Reading Of(double exact) => Of(exact, exact, exact);

    public static Reading Absent(string why) => new(null, string.IsNullOrWhiteSpace(why) ? NotMeasured : why);

    // Twice this is still finite, so spans of axes are.
    private static bool IsSensible(double value) => Math.Abs(value) < 1e100;
}

/// <summary>A point in its interval; the three are equal for what was counted exactly.</summary>
public readonly record struct Estimate(double Point, double Low, double High)
{
    public bool IsExact => Low == High;
}
