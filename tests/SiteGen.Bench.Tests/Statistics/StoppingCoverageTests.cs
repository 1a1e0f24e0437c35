using System.Globalization;
using SiteGen.Bench.Running;
using SiteGen.Bench.Statistics;
using Xunit;

namespace SiteGen.Bench.Tests.Statistics;

/// <summary>
/// How often an interval of 95 % contains the truth when its own width decided how many blocks were measured.
/// </summary>
/// <remarks>Slices are simulated, not blocks: what drifts is the machine, and turns are there to cancel it.</remarks>
public sealed class StoppingCoverageTests(ITestOutputHelper output)
{
    private const int SessionCount = 2000;
    private const int ResampleCount = 400;
    private const int RoundCount = 7;

    /// <param name="Process">Standard deviation of what a process keeps for its life: layout, hash seed.</param>
    /// <param name="Slice">Standard deviation from slice to slice.</param>
    /// <param name="HasTails">Whether some slices and some processes are far out.</param>
    /// <param name="Drift">Of the machine from slice to slice, which wanders; and steadily, a tenth of it.</param>
    public sealed record Machine(string Name, double Process, double Slice, bool HasTails, double Drift)
    {
        public override string ToString() => Name;
    }

    /// <summary>Noise is given for the aim of 2 % and grows with it.</summary>
    public static TheoryData<Machine> Machines =>
    [
        new Machine("sharp at once", 0.012, 0.01, HasTails: false, 0),
        new Machine("sharp after a while", 0.02, 0.02, HasTails: false, 0.01),
        new Machine("never sharp", 0.05, 0.05, HasTails: false, 0.02),
        new Machine("heavy tails", 0.012, 0.02, HasTails: true, 0),
        new Machine("heavy tails and drift", 0.018, 0.03, HasTails: true, 0.02),
    ];

    [Theory]
    [MemberData(nameof(Machines))]
    public void An_interval_covers_what_it_says_although_it_decided_when_to_stop(Machine machine) =>
        Check(Profile.Standard, machine);

    [Theory]
    [InlineData("quick")]
    [InlineData("rigorous")]
    public void It_does_in_every_profile(string profile) =>
        Check(Profile.Find(profile)!, new Machine("sharp after a while", 0.02, 0.02, HasTails: false, 0.01));

    private void Check(Profile profile, Machine machine)
    {
        var sessions = new (bool IsCovered, int BlockCount, bool IsSharp)[SessionCount];
        Parallel.For(0, SessionCount, index => sessions[index] = Session(profile, machine, (ulong)index + 1));
        var covered = sessions.Count(static one => one.IsCovered) / (double)SessionCount;
        var blocks = sessions.Average(static one => one.BlockCount);
        var sharp = sessions.Count(static one => one.IsSharp);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{profile}, {machine}: {covered:P2}; blocks {blocks:0.0}; sharp {sharp / (double)SessionCount:P0}"));
        Assert.InRange(covered, 0.935, 0.965);
    }

    private static (bool IsCovered, int BlockCount, bool IsSharp) Session(Profile profile, Machine machine, ulong seed)
    {
        var (random, scale) = (new Xoshiro256(seed), profile.Aim / Profile.Standard.Aim);
        var stop = new BlockStop(profile);
        var blocks = new List<double>();
        while (true)
        {
            blocks.Add(scale * Block(machine, ref random));
            if (!BlockStop.IsLook(blocks.Count, profile.LeastBlockCount, profile.MostBlockCount)) continue;
            var interval = BcaBootstrap.Of(HodgesLehmann.Resample([.. blocks], seed, ResampleCount)).Interval;
            var isSharp = stop.IsEnough((interval.High - interval.Low) / 2);
            if (isSharp || blocks.Count >= profile.MostBlockCount) return (interval.Contains(0), blocks.Count, isSharp);
        }
    }

    private static double Block(Machine machine, ref Xoshiro256 random)
    {
        var (first, second) = (Process(machine, ref random), Process(machine, ref random));
        var state = 0.0;
        var (baseline, candidate) = (new double[RoundCount], new double[RoundCount]);
        for (var round = 0; round < RoundCount; round++)
        {
            var isFirst = random.NextUnit() < 0.5;
            var (one, other) = (Slice(machine, ref state, ref random), Slice(machine, ref state, ref random));
            baseline[round] = Math.Exp(first + (isFirst ? one : other));
            candidate[round] = Math.Exp(second + (isFirst ? other : one));
        }
        return RoundRatio.Of(baseline, candidate, new HashSet<int>());
    }

    private static double Process(Machine machine, ref Xoshiro256 random) =>
        machine.Process * Deviate(machine, ref random);

    private static double Slice(Machine machine, ref double state, ref Xoshiro256 random)
    {
        state += machine.Drift * (Noise.Gauss(ref random) + 0.1);
        return state + (machine.Slice * Deviate(machine, ref random));
    }

    /// <summary>Student's with three degrees of freedom has tails that a normal one has not.</summary>
    private static double Deviate(Machine machine, ref Xoshiro256 random)
    {
        var normal = Noise.Gauss(ref random);
        if (!machine.HasTails) return normal;
        var squares = 0.0;
        for (var freedom = 0; freedom < 3; freedom++) squares += Math.Pow(Noise.Gauss(ref random), 2);
        return normal / Math.Sqrt(squares);
    }
}
