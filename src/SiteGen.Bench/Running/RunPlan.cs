using System.Collections.Immutable;
using SiteGen.Bench.Results;
using SiteGen.Bench.Workloads;

namespace SiteGen.Bench.Running;

/// <summary>A configuration that can be run here.</summary>
public sealed record Arm(Results.Configuration Configuration, Interpreter Interpreter, string Executable)
{
    public string Id => Configuration.Id;

    /// <summary>The same again, for the A/A control.</summary>
    public bool IsSecond => Id.Contains('#', StringComparison.Ordinal);

    /// <summary>The interpreter as it is, without a mode.</summary>
    public bool IsPlain => Id.Split('#')[0] == Configuration.Interpreter;

    public bool WantsJit => Configuration.Environment.GetValueOrDefault("PYTHON_JIT") == "1";

    public bool WantsGil =>
        !Interpreter.IsFreeThreaded || Configuration.Environment.GetValueOrDefault("PYTHON_GIL") == "1";
}

/// <summary>Everything that a run decides before it begins.</summary>
/// <param name="Baseline">Calibrates the loops and gives the answer that all others must give.</param>
public sealed record RunPlan(
    long Seed, Profile Profile, ImmutableArray<Arm> Arms, Arm Baseline, ImmutableArray<Workload> Workloads)
{
    /// <summary>How long one worker process may take; null for what suits its workload.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The blocks in the order in which they run: every workload once, then every workload again.</summary>
    /// <remarks>
    /// So a slow hour of the machine meets all workloads, and a run that ends early has some blocks of each.
    /// These are the most that there can be: a workload whose comparisons are sharp enough has no more.
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
    /// Equal for all configurations of a block, so that pairs share it and the average runs over many.
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

    /// <summary>How many blocks it has at least.</summary>
    public int LeastBlockCountOf(Workload workload) => Math.Min(Profile.LeastBlockCount, BlockCountOf(workload));

    /// <summary>How many it has at most.</summary>
    public int BlockCountOf(Workload workload) =>
        workload.Measure == Measure.Memory ? Profile.MemoryBlockCount
        : workload.TakesTurns ? Profile.MostBlockCount : Profile.PoolBlockCount;

    /// <summary>Decides the order of turns in an attempt at a block.</summary>
    public ulong TurnSeed(PlannedBlock block, int attempt) =>
        SeedOf(block.Number, $"{block.Workload.Id} turns {attempt}");

    private PlannedBlock Block(Workload workload, int number, int coreCount) =>
        new(workload, number, BlockOrder.Shuffled(CellsOf(workload, coreCount), SeedOf(number, workload.Id)));

    // A hash of text must be the same on every machine, which string.GetHashCode is not.
    private ulong SeedOf(int number, string name) =>
        System.IO.Hashing.XxHash64.HashToUInt64(System.Text.Encoding.UTF8.GetBytes($"{Seed} {number} {name}"));
}

/// <param name="Number">From 0, counted for each workload.</param>
/// <param name="Order">In which worker processes start.</param>
public sealed record PlannedBlock(Workload Workload, int Number, ImmutableArray<PlannedCell> Order);

public sealed record PlannedCell(Workload Workload, WorkloadCase Case, Arm Arm)
{
    public CellKey Key => new(Workload.Id, Case.Name, Arm.Id);

    /// <summary>
    /// How much more work than it counts a slice does: 0.05 is a slowdown by 5 % that is really there.
    /// </summary>
    public double ExtraShare { get; init; }

    public long ExtraLoopsOf(long loops) => (long)Math.Round(loops * ExtraShare);

    /// <summary>The cell without samples.</summary>
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
