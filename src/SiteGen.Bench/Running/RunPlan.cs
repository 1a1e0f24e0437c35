using System.Collections.Immutable;
using SiteGen.Bench.Results;
using SiteGen.Bench.Workloads;

namespace SiteGen.Bench.Running;

/// <summary>A configuration that can be run here.</summary>
public sealed record Arm(Results.Configuration Configuration, Interpreter Interpreter, string Executable)
{
    public string Id => Configuration.Id;

    /// <summary>True for the second arm of the baseline, for the A/A control.</summary>
    public bool IsSecond => Id.Contains('#', StringComparison.Ordinal);

    /// <summary>True for the interpreter in its default mode.</summary>
    public bool IsPlain => Id.Split('#')[0] == Configuration.Interpreter;

    public bool WantsJit => Configuration.Environment.GetValueOrDefault("PYTHON_JIT") == "1";

    public bool WantsGil =>
        !Interpreter.IsFreeThreaded || Configuration.Environment.GetValueOrDefault("PYTHON_GIL") == "1";
}

/// <summary>Everything that is decided before a run begins.</summary>
/// <param name="Baseline">Calibrates the loops and gives the answer that all others must give.</param>
public sealed record RunPlan(
    long Seed, Profile Profile, ImmutableArray<Arm> Arms, Arm Baseline, ImmutableArray<Workload> Workloads)
{
    /// <summary>The time limit of a worker process; null for a limit that suits its workload.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Returns the blocks in the order in which they run: all workloads once, then all again.</summary>
    /// <remarks>
    /// So a slow hour of the machine affects all workloads, and a run that ends early has some blocks of each.
    /// These are the most that there can be: a workload whose comparisons are precise enough gets no more.
    /// </remarks>
    public IEnumerable<PlannedBlock> Blocks(int coreCount)
    {
        for (var round = 0; round < Math.Max(Profile.MostBlockCount, Profile.MemoryBlockCount); round++)
        {
            foreach (var workload in BlockOrder.Shuffled(Workloads, SeedOf(round, "round")))
            {
                if (round < BlockCountOf(workload)) yield return Block(workload, round, coreCount);
            }
        }
    }

    /// <summary>
    /// Returns the hash seed of a block: equal for all its configurations, so that pairs share it and the average
    /// covers many seeds.
    /// </summary>
    public uint HashSeed(int block) => (uint)(SeedOf(block, "hash") % uint.MaxValue);

    /// <remarks>The second arm of the baseline measures noise, for which one case of each workload is enough.</remarks>
    public ImmutableArray<PlannedCell> CellsOf(Workload workload, int coreCount) =>
    [
        .. from item in workload.Cases
           where item.MinimumCores <= coreCount
           from arm in Arms
           where CanRun(item, arm) && (!arm.IsSecond || ReferenceEquals(item, workload.Cases[0]))
           select new PlannedCell(workload, item, arm),
    ];

    public static bool CanRun(WorkloadCase item, Arm arm) =>
        (!item.IsPlainOnly || arm.IsPlain) && item.SinceMinor <= ((arm.Interpreter.Hexversion >> 16) & 0xFF);

    /// <summary>Returns the minimum number of blocks of a workload.</summary>
    public int LeastBlockCountOf(Workload workload) => Math.Min(Profile.LeastBlockCount, BlockCountOf(workload));

    /// <summary>Returns the maximum number of blocks of a workload.</summary>
    public int BlockCountOf(Workload workload) =>
        workload.Measure == Measure.Memory ? Profile.MemoryBlockCount
        : workload.TakesTurns ? Profile.MostBlockCount : Profile.PoolBlockCount;

    /// <summary>Returns the seed of the order of turns in an attempt at a block.</summary>
    public ulong TurnSeed(PlannedBlock block, int attempt) =>
        SeedOf(block.Number, $"{block.Workload.Id} turns {attempt}");

    private PlannedBlock Block(Workload workload, int number, int coreCount) =>
        new(workload, number, BlockOrder.Shuffled(CellsOf(workload, coreCount), SeedOf(number, workload.Id)));

    // A hash of text must be the same on every machine, which string.GetHashCode is not.
    private ulong SeedOf(int number, string name) =>
        System.IO.Hashing.XxHash64.HashToUInt64(System.Text.Encoding.UTF8.GetBytes($"{Seed} {number} {name}"));
}

/// <param name="Number">From 0, counted for each workload.</param>
/// <param name="Order">The cells in the order in which their worker processes start.</param>
public sealed record PlannedBlock(Workload Workload, int Number, ImmutableArray<PlannedCell> Order);

public sealed record PlannedCell(Workload Workload, WorkloadCase Case, Arm Arm)
{
    public CellKey Key => new(Workload.Id, Case.Name, Arm.Id);

    /// <summary>
    /// The share of extra work that a slice does without counting it: 0.05 is a real slowdown of 5 %.
    /// </summary>
    public double ExtraShare { get; init; }

    public long ExtraLoopsOf(long loops) => (long)Math.Round(loops * ExtraShare);

    /// <summary>Returns the cell without samples.</summary>
    public Cell ToCell(long loops) => new()
    {
        Workload = Workload.Id,
        Case = Case.Name,
        Configuration = Arm.Id,
        WorkloadVersion = Workload.Version,
        Params = Case.Params,
        Measure = Workload.Measure == Measure.Memory ? "memory" : "time",
        Unit = Workload.Measure == Measure.Memory ? "byte" : "second",
        Threads = Case.Threads,
        Sampling = Workload.TakesTurns ? Samplings.Turns : Samplings.Processes,
        Loops = loops,
        Samples = [],
    };
}
