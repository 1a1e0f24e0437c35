using System.Runtime.CompilerServices;

namespace SiteGen.Bench.Statistics;

internal static class Finite
{
    /// <exception cref="ArgumentOutOfRangeException">There are too few values, or one is NaN or infinite.</exception>
    public static void Require(
        ReadOnlySpan<double> values, int minimumCount = 1,
        [CallerArgumentExpression(nameof(values))] string? name = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(values.Length, minimumCount, name);
        foreach (var value in values)
        {
            if (!double.IsFinite(value))
                throw new ArgumentOutOfRangeException(name, value, "An observation must be a finite number.");
        }
    }

    /// <summary>Returns a checked copy in ascending order.</summary>
    public static double[] Sorted(
        ReadOnlySpan<double> values, [CallerArgumentExpression(nameof(values))] string? name = null)
    {
        Require(values, 1, name);
        var sorted = values.ToArray();
        Array.Sort(sorted);
        return sorted;
    }
}
