using SiteGen.Bench.Statistics;
using Xunit;

namespace SiteGen.Bench.Tests.Statistics;

/// <summary>How often an interval of 95 % contains the truth, for a dozen values.</summary>
public sealed class CoverageTests(ITestOutputHelper output)
{
    private const int SampleCount = 600;

    public delegate double Draw(ref Xoshiro256 random);

    public static TheoryData<string, Draw> Shapes => new()
    {
        { "normal", Noise.Gauss },
        { "heavy tails", (ref random) => Noise.Gauss(ref random) / Math.Sqrt(random.NextUnit() + 0.01) },
        { "two modes", (ref random) => Noise.Gauss(ref random) + (random.NextUnit() < 0.5 ? 2 : -2) },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void An_interval_covers_what_it_says(string shape, Draw draw)
    {
        var covered = Enumerable.Range(1, SampleCount)
            .Count(seed => Interval(Values((ulong)seed, 12, draw), (ulong)seed).Contains(0));
        output.WriteLine($"{shape}: {covered / (double)SampleCount:P1}");
        Assert.InRange(covered / (double)SampleCount, 0.925, 0.985);
    }

    [Fact]
    public void An_interval_over_workloads_covers_what_it_says()
    {
        var covered = Enumerable.Range(1, 300).Count(seed => OverFour((ulong)seed).Contains(0));
        output.WriteLine($"{covered / 300.0:P1}");
        Assert.InRange(covered / 300.0, 0.91, 0.99);
    }

    private static Interval Interval(double[] values, ulong seed) =>
        BcaBootstrap.Of(HodgesLehmann.Resample(values, seed, 1000)).Interval;

    private static Interval OverFour(ulong seed) => BcaBootstrap.Of(GeometricMean.Combine(
        [.. Enumerable.Range(1, 4)
            .Select(member => HodgesLehmann.Resample(
                Values((seed * 10) + (ulong)member, 12, Noise.Gauss), seed + (ulong)member, 1000))])).Interval;

    private static double[] Values(ulong seed, int count, Draw draw)
    {
        var random = new Xoshiro256(seed);
        var values = new double[count];
        foreach (ref var value in values.AsSpan())
            value = draw(ref random);
        return values;
    }
}
