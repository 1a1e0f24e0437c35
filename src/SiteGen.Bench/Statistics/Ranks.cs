namespace SiteGen.Bench.Statistics;

/// <summary>Positions in ascending order; equal values share the mean of their positions.</summary>
/// <remarks>Kendall (1945), “The treatment of ties in ranking problems”, Biometrika 33, 239–251.</remarks>
internal static class Ranks
{
    /// <returns>Twice the rank of each value, from 2 to 2n, which is a whole number even for ties.</returns>
    public static int[] Doubled(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray();
        var order = Enumerable.Range(0, sorted.Length).ToArray();
        Array.Sort(sorted, order);
        var ranks = new int[sorted.Length];
        for (var (first, end) = (0, 0); first < sorted.Length; first = end)
        {
            while (end < sorted.Length && sorted[end] == sorted[first])
                end++;
            foreach (var index in order.AsSpan(first..end))
                ranks[index] = first + 1 + end;
        }
        return ranks;
    }
}
