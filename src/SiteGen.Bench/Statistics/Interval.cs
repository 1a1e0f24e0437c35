namespace SiteGen.Bench.Statistics;

/// <summary>A confidence interval.</summary>
/// <param name="Level">0.95 for 95 %.</param>
public readonly record struct Interval(double Low, double High, double Level)
{
    public double HalfWidth => (High - Low) / 2;

    public bool Contains(double value) => Low <= value && value <= High;
}
