namespace SiteGen.Bench.Results;

/// <summary>What a measurement can be, in seconds or bytes.</summary>
/// <remarks>
/// Far beyond anything real: a femtosecond, and 30 million years or a petabyte.
/// Within it, ratios, squares and sums stay finite; the mean of 1e308 and 1e308 is infinite, which JSON cannot hold.
/// </remarks>
internal static class Measurable
{
    public const double Least = 1e-15;
    public const double Most = 1e15;

    public const string Range = "is not between 1e-15 and 1e15: no measurement in seconds or bytes is.";

    public static bool Is(double value) => value is >= Least and <= Most;

    /// <summary>Whether it can be a time or size that may also be nothing.</summary>
    public static bool IsOrZero(double value) => value is >= 0 and <= Most;
}
