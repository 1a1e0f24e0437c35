using System.Collections.Immutable;
using SiteGen.Bench.Results;
using SiteGen.Bench.Statistics;

namespace SiteGen.Bench.Tests;

/// <summary>
/// Makes up a session as the runner measures one: blocks of every configuration in shuffled order and then in its
/// mirror.
/// </summary>
/// <example><c>new SessionBuilder { Truth = key => key.Configuration == "314-jit" ? 0.105 : 0.1 }.Build()</c></example>
public sealed record SessionBuilder
{
    public ImmutableArray<string> Workloads { get; init; } = ["nbody", "fannkuch", "richards"];

    public ImmutableArray<string> Cases { get; init; } = [""];

    public ImmutableArray<string> Configurations { get; init; } = ["314", "314#2", "314-jit", "314t"];

    public int BlockCount { get; init; } = 12;

    public int ValueCount { get; init; } = 5;

    public long Seed { get; init; } = 1;

    public Noise Noise { get; init; } = Noise.Realistic;

    /// <summary>Within a process, from value to value.</summary>
    public double ValueLogSd { get; init; } = 0.003;

    /// <summary>Seconds (or bytes) of a cell on a machine without noise.</summary>
    public Func<CellKey, double> Truth { get; init; } = _ => 0.1;

    public string Measure { get; init; } = "time";

    public BenchSession Build()
    {
        var cells = from workload in Workloads from @case in Cases from cell in Measured(workload, @case) select cell;
        return Sessions.Of(cells) with { Session = Sessions.Header(Seed) };
    }

    private IEnumerable<Cell> Measured(string workload, string @case)
    {
        var samples = Samples(workload, @case).ToLookup(each => each.Key, each => each.Sample);
        return Configurations
            .Select(configuration => new CellKey(workload, @case, configuration))
            .Select(key => Sessions.Cell(
                key, samples[key]) with
            { Measure = Measure, Unit = Measure == "time" ? "second" : "byte" });
    }

    private IEnumerable<(CellKey Key, Sample Sample)> Samples(string workload, string @case)
    {
        var seed = SplitMix64.Seed(Seed, $"{workload}|{@case}");
        using var noise = Noise.Sequence(seed).GetEnumerator();
        var random = new Xoshiro256(~seed);
        for (var block = 0; block < BlockCount; block++)
        {
            foreach (var (order, configuration) in ThereAndBack(ref random).Index())
            {
                noise.MoveNext();
                var key = new CellKey(workload, @case, configuration);
                yield return (key, Sessions.Sample(
                    block, order, Values(Truth(key) * Math.Exp(noise.Current), random.Next())));
            }
        }
    }

    private string[] ThereAndBack(ref Xoshiro256 random)
    {
        var order = Configurations.ToArray();
        for (var last = order.Length - 1; last > 0; last--)
        {
            var other = random.NextIndex(last + 1);
            (order[last], order[other]) = (order[other], order[last]);
        }
        return [.. order, .. order.Reverse()];
    }

    private double[] Values(double typical, ulong seed)
    {
        var random = new Xoshiro256(seed);
        var values = new double[ValueCount];
        foreach (ref var value in values.AsSpan())
            value = typical * Math.Exp(ValueLogSd * Noise.Gauss(ref random));
        return values;
    }
}
