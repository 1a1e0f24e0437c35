namespace SiteGen.Bench.Statistics;

/// <summary>
/// Decides whether a ratio is equivalent to 1: its whole interval lies within a margin declared before measuring.
/// </summary>
/// <remarks>
/// Schuirmann (1987), “A comparison of the two one-sided tests procedure and the power approach for assessing the
/// equivalence of average bioavailability”,
/// Journal of Pharmacokinetics and Biopharmaceutics 15, 657–680. His test at 5 % uses the 90 % interval; using the
/// 95 % interval is stricter.
/// </remarks>
public static class Equivalence
{
    /// <param name="ratio">The interval of a ratio.</param>
    /// <param name="margin">0.05 allows from 1/1.05 to 1.05, which is symmetric for logarithms.</param>
    /// <exception cref="ArgumentOutOfRangeException">The margin is not a finite number above 0.</exception>
    public static bool IsWithin(Interval ratio, double margin)
    {
        if (margin is not (> 0 and < double.PositiveInfinity))
            throw new ArgumentOutOfRangeException(nameof(margin), margin, "A margin is a number above 0.");
        return ratio.Low >= 1 / (1 + margin) && ratio.High <= 1 + margin;
    }
}
