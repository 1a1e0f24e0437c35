namespace SiteGen.Bench.Statistics;

/// <summary>The means of all pairs of some values, each value with itself too, in ascending order.</summary>
/// <remarks>
/// Walsh (1949), “Some significance tests for the median which are valid under very general conditions”, The Annals of Mathematical Statistics 20, 64–81.
/// A resample has the same averages, only oftener or never: sorted once, its median is found by counting.
/// </remarks>
internal sealed class WalshAverages
{
    private readonly double[] _averages;
    private readonly (int First, int Second)[] _pairs;
    private readonly int _count;

    public WalshAverages(ReadOnlySpan<double> sorted)
    {
        _count = sorted.Length;
        var size = _count * (_count + 1) / 2;
        (_averages, _pairs) = (new double[size], new (int, int)[size]);
        var index = 0;
        for (var first = 0; first < _count; first++)
        {
            for (var second = first; second < _count; second++)
                (_averages[index], _pairs[index++]) = (sorted[first] + ((sorted[second] - sorted[first]) / 2), (first, second));
        }
        Array.Sort(_averages, _pairs);
    }

    public double Median => Statistics.Median.OfSorted(_averages);

    /// <summary>The median for a sample that has each value so often; the counts may have any sum above 0.</summary>
    public double MedianOf(ReadOnlySpan<int> counts)
    {
        var total = 0;
        foreach (var count in counts)
            total += count;
        var size = total * (total + 1) / 2;
        var passed = 0;
        for (var index = 0; ; index++)
        {
            passed += Weight(counts, index);
            if (2 * passed > size)
                return _averages[index];
            if (2 * passed == size)
                return Halfway(counts, index);
        }
    }

    private double Halfway(ReadOnlySpan<int> counts, int index)
    {
        var next = index + 1;
        while (Weight(counts, next) == 0)
            next++;
        return _averages[index] + ((_averages[next] - _averages[index]) / 2);
    }

    private int Weight(ReadOnlySpan<int> counts, int index)
    {
        var (first, second) = _pairs[index];
        return first == second ? counts[first] * (counts[first] + 1) / 2 : counts[first] * counts[second];
    }
}
