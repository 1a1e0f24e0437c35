namespace SiteGen.Bench.Statistics;

/// <summary>The means of all pairs of some values, including each value with itself, in ascending order.</summary>
/// <remarks>
/// Walsh (1949), “Some significance tests for the median which are valid under very general conditions”, The Annals of
/// Mathematical Statistics 20, 64–81.
/// A resample has the same averages, only more often or never: sorted once, its median is found by counting.
/// Counting begins at the last milestone before the median, not at the smallest average.
/// </remarks>
internal sealed class WalshAverages
{
    // The milestones from the last to the first. Most medians of resamples lie shortly after one of them.
    private static readonly double[] MilestoneShares = [0.5, 0.4, 0.3, 0.2];

    private readonly double[] _averages;
    private readonly (int First, int Second)[] _pairs;
    private readonly int _count;
    private readonly Milestone[] _milestones;

    /// <param name="Index">The index of the first average after the milestone; all before it are smaller.</param>
    /// <param name="Reach">For each value, the index after the last value whose average with it comes before.</param>
    private readonly record struct Milestone(int Index, int[] Reach);

    public WalshAverages(ReadOnlySpan<double> sorted)
    {
        _count = sorted.Length;
        var size = _count * (_count + 1) / 2;
        (_averages, _pairs) = (new double[size], new (int, int)[size]);
        var index = 0;
        for (var first = 0; first < _count; first++)
        {
            for (var second = first; second < _count; second++)
                (_averages[index], _pairs[index++]) = (
                    sorted[first] + ((sorted[second] - sorted[first]) / 2), (first, second));
        }
        Array.Sort(_averages, _pairs);
        _milestones = [.. MilestoneShares.Select(share => MilestoneAt((int)(size * share)))];
    }

    public double Median => Statistics.Median.OfSorted(_averages);

    /// <summary>
    /// Returns the median for a sample in which each value occurs this often; the counts may have any sum above 0.
    /// </summary>
    public double MedianOf(ReadOnlySpan<int> counts)
    {
        Span<int> before = counts.Length < 256 ? stackalloc int[counts.Length + 1] : new int[counts.Length + 1];
        before[0] = 0;
        for (var value = 0; value < counts.Length; value++)
            before[value + 1] = before[value] + counts[value];
        var total = before[^1];
        var size = total * (total + 1) / 2;
        var (start, passed) = Start(counts, before, size);
        for (var index = start; ; index++)
        {
            passed += Weight(counts, index);
            if (2 * passed > size)
                return _averages[index];
            if (2 * passed == size)
                return Halfway(counts, index);
        }
    }

    /// <summary>Finds the last milestone that is certainly before the median.</summary>
    /// <param name="before">The number of values of the resample before each value of the sample.</param>
    private (int Index, int Passed) Start(ReadOnlySpan<int> counts, ReadOnlySpan<int> before, int size)
    {
        foreach (var milestone in _milestones)
        {
            var passed = Passed(milestone, counts, before);
            if (2 * passed < size) return (milestone.Index, passed);
        }
        return (0, 0);
    }

    private static int Passed(Milestone milestone, ReadOnlySpan<int> counts, ReadOnlySpan<int> before)
    {
        var passed = 0;
        for (var value = 0; value < counts.Length; value++)
        {
            var (count, reach) = (counts[value], milestone.Reach[value]);
            if (reach > value) passed += (count * (count + 1) / 2) + (count * (before[reach] - before[value + 1]));
        }
        return passed;
    }

    /// <summary>
    /// Returns the milestone before all averages equal to the one at the index, because equal averages are not ordered.
    /// </summary>
    private Milestone MilestoneAt(int index)
    {
        while (index > 0 && _averages[index - 1] == _averages[index]) index--;
        var reach = new int[_count];
        foreach (var (first, second) in _pairs.AsSpan(0, index)) reach[first] = Math.Max(reach[first], second + 1);
        return new Milestone(index, reach);
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
