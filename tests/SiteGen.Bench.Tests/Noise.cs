using System.Collections.Immutable;
using MathNet.Numerics.Distributions;
using SiteGen.Bench.Statistics;

namespace SiteGen.Bench.Tests;

/// <summary>What a machine adds to the logarithm of a process's true time.</summary>
/// <param name="LogSd">Standard deviation of the part that comes and goes slowly.</param>
/// <param name="Autocorrelation">Of that part, from one process to the next: 0 for none, below 1.</param>
/// <param name="BurstChance">That a process is hit by something else, which only ever slows it down.</param>
/// <param name="BurstMean">Mean of the exponential slowdown of such a process, as a logarithm.</param>
/// <param name="DriftPerProcess">How much slower each process is than the one before it, as a logarithm.</param>
public sealed record Noise(
    double LogSd, double Autocorrelation = 0, double BurstChance = 0, double BurstMean = 0, double DriftPerProcess = 0)
{
    public static Noise None { get; } = new(0);

    /// <summary>A quiet machine: 1.5 % from process to process.</summary>
    public static Noise Realistic { get; } = new(0.015);

    /// <summary>
    /// A shared virtual machine: what is slow stays slow for a while, and bursts hit one process in ten.
    /// </summary>
    public static Noise Shared { get; } = new(0.02, Autocorrelation: 0.6, BurstChance: 0.1, BurstMean: 0.15);

    /// <summary>What was seen of real processes, to be drawn from instead.</summary>
    public ImmutableArray<double> Residuals { get; init; } = [];

    /// <summary>One number for each process, in the order in which they run.</summary>
    public IEnumerable<double> Sequence(ulong seed) => Residuals.IsEmpty ? Invented(seed) : Drawn(seed);

    private IEnumerable<double> Drawn(ulong seed)
    {
        var random = new Xoshiro256(seed);
        while (true) yield return Residuals[random.NextIndex(Residuals.Length)];
    }

    private IEnumerable<double> Invented(ulong seed)
    {
        var random = new Xoshiro256(seed);
        var slow = LogSd * Gauss(ref random);
        for (var index = 0; ; index++)
        {
            yield return slow + Burst(ref random) + (DriftPerProcess * index);
            slow = (Autocorrelation * slow)
                + (LogSd * Math.Sqrt(1 - (Autocorrelation * Autocorrelation)) * Gauss(ref random));
        }
    }

    public static double Gauss(ref Xoshiro256 random) => Normal.InvCDF(0, 1, random.NextUnit() + (1.0 / (1UL << 54)));

    private double Burst(ref Xoshiro256 random)
    {
        var isHit = random.NextUnit() < BurstChance;
        var size = -BurstMean * Math.Log(1 - random.NextUnit());
        return isHit ? size : 0;
    }
}
