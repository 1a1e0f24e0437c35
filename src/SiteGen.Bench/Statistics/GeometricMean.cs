namespace SiteGen.Bench.Statistics;

/// <summary>The mean of ratios, for which 2 and ½ cancel.</summary>
/// <remarks>
/// Fleming and Wallace (1986), “How not to lie with statistics: the correct way to summarize benchmark results”,
/// Communications of the ACM 29, 218–221.
/// </remarks>
public static class GeometricMean
{
    /// <param name="ratios">n ≥ 1, finite and above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no ratios, or one is not finite and above 0.</exception>
    public static double Of(ReadOnlySpan<double> ratios)
    {
        Finite.Require(ratios);
        var sum = 0.0;
        foreach (var ratio in ratios)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(ratio, nameof(ratios));
            sum += Math.Log(ratio);
        }
        return Math.Exp(sum / ratios.Length);
    }

    /// <summary>
    /// Returns the mean of the members' estimates, with each member resampled independently. Members are logarithms of
    /// ratios, with equal numbers of replicates.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">There are no members.</exception>
    public static Resampling Combine(IReadOnlyList<Resampling> members)
    {
        ArgumentOutOfRangeException.ThrowIfZero(members.Count);
        var replicates = new double[members[0].Replicates.Length];
        for (var index = 0; index < replicates.Length; index++)
        {
            var sum = 0.0;
            foreach (var member in members) sum += member.Replicates[index];
            replicates[index] = sum / members.Count;
        }
        var influences = members.SelectMany(member => member.Influences);
        return new Resampling(
            members.Average(member => member.Point), replicates, [.. influences],
            members.Sum(member => member.ValueCount), members.Sum(member => member.GroupCount));
    }
}
