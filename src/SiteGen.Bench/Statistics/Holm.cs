namespace SiteGen.Bench.Statistics;

/// <summary>Adjusts p-values for multiple tests.</summary>
/// <remarks>
/// Holm (1979), “A simple sequentially rejective multiple test procedure”, Scandinavian Journal of Statistics 6, 65–70.
/// </remarks>
public static class Holm
{
    /// <param name="p">P-values, 0 to 1.</param>
    /// <returns>In the order of <paramref name="p"/>: compare with 0.05 for 5 % over all tests.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A p-value is not between 0 and 1.</exception>
    public static double[] Adjust(ReadOnlySpan<double> p)
    {
        foreach (var each in p)
        {
            if (each is not (>= 0 and <= 1))
                throw new ArgumentOutOfRangeException(nameof(p), each, "A probability lies between 0 and 1.");
        }
        var sorted = p.ToArray();
        var order = Enumerable.Range(0, sorted.Length).ToArray();
        Array.Sort(sorted, order);
        var adjusted = new double[sorted.Length];
        var largest = 0.0;
        foreach (var (index, each) in sorted.Index())
        {
            largest = Math.Max(largest, Math.Min(1, (sorted.Length - index) * each));
            adjusted[order[index]] = largest;
        }
        return adjusted;
    }
}
