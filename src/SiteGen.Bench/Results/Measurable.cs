namespace SiteGen.Bench.Results;

/// <summary>The range of plausible measurements, in seconds or bytes.</summary>
/// <remarks>
/// The limits are far beyond real values: a femtosecond, and 30 million years or a petabyte.
/// Within them, ratios, squares and sums stay finite; the mean of 1e308 and 1e308 is infinite, which JSON cannot hold.
/// </remarks>
internal static class Measurable
{
    public const double Least = 1e-15;
    public const double Most = 1e15;

    public const string Range = "is not between 1e-15 and 1e15, the range of measurements in seconds or bytes.";

    public static bool Is(double value) => value is >= Least and <= Most;

    /// <summary>Returns true for a plausible time or size, and for zero.</summary>
    public static bool IsOrZero(double value) => value is >= 0 and <= Most;
}
