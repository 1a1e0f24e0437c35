using System.Collections.Immutable;
using SiteGen.Bench.Interpreters;
using SiteGen.Bench.Processes;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Running;

/// <summary>A call of an author's tool in a block.</summary>
/// <param name="Failure">The reason why there are no samples, as a sentence; null when there are some.</param>
/// <param name="Samples">A sample of each benchmark, in the tool's order.</param>
/// <param name="Notes">A sentence for each result that cannot be used.</param>
public sealed record ToolCall(
    ImmutableArray<TurnSample> Samples, string? Failure, ImmutableArray<string> Notes)
{
    /// <summary>The names of the benchmarks with their cases, in ordinal order.</summary>
    public ImmutableArray<string> Names =>
        [.. Samples.Select(static each => each.Cell).Select(static cell =>
            cell.Case.Name.Length == 0 ? cell.Workload.Id : $"{cell.Workload.Id}[{cell.Case.Name}]")
            .Order(StringComparer.Ordinal)];
}

/// <summary>Calls an author's benchmark tool and turns what it writes into samples, one of each benchmark.</summary>
/// <param name="root">The site's folder, in which the tool runs.</param>
/// <param name="scratch">The folder for what calls write; it is deleted after each call.</param>
public sealed class ToolTaker(
    string root, string scratch, int coreCount, Surroundings surroundings, TimeProvider clock)
{
    private static readonly TimeSpan UsualTimeout = TimeSpan.FromMinutes(30);

    private long _callCount;

    /// <summary>The time limit of a call; null for half an hour.</summary>
    public TimeSpan? Timeout { get; init; }

    public async Task<ToolCall> Take(PlannedCell cell, Slot slot, CancellationToken cancellation)
    {
        var folder = Path.Combine(scratch, $"call-{++_callCount}");
        Directory.CreateDirectory(folder);
        try
        {
            var command = ToolCommand.Of(cell, folder, root, surroundings);
            if (command.Prepare is { } prepare)
            {
                var prepared = await Run(cell, prepare, slot, cancellation);
                if (WhyFailed(prepared) is { } why) return Failed($"'prepare' failed. {why}", folder);
            }
            return await Call(cell, command, slot, folder, cancellation);
        }
        finally
        {
            // A tool may delete its folder itself.
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<ToolCall> Call(
        PlannedCell cell, ToolCommand command, Slot slot, string folder, CancellationToken cancellation)
    {
        var files = command.Results is { } pattern
            ? FilesBefore.Of(pattern, clock.GetUtcNow().UtcDateTime) : null;
        var (started, before) = (clock.GetUtcNow(), MachineMoment.Now(clock));
        var outcome = await Run(cell, command.Call, slot, cancellation);
        var around = MachineMoment.Now(clock).Since(before);
        if (WhyFailed(outcome) is { } why) return Failed(why, folder);
        var output = files is not null
            ? ToolOutput.OfFiles(files, cell.Workload.Tool!.Reads, command.ShownResults)
            : ToolOutput.OfText(outcome.Stdout, cell.Workload.Tool!.Reads);
        if (output.Failure is { } failure) return Failed(failure, folder);
        var benchmarks = ToolBenchmark.Of(output.Results);
        return benchmarks.IsEmpty ? Failed("None of its results is a time, a rate or a size.", folder)
            : new ToolCall(
                [.. benchmarks.Select(one => SampleOf(cell, one, slot, started, around))], null, output.Notes);
    }

    private Task<ProcessOutcome> Run(
        PlannedCell cell, ImmutableArray<string> words, Slot slot, CancellationToken cancellation)
    {
        var environment = WorkerEnvironment.OfTool(cell.Arm.Configuration, slot.HashSeed, surroundings);
        var plan = new ProcessPlan(
            words[0], words[1..], environment.RemoveRange(environment.Keys.Where(OwnArms.IsVariable)),
            Timeout ?? UsualTimeout, root)
        {
            OutputByteLimit = ToolOutput.OutputByteLimit,
        };
        return ProcessRun.Run(plan, cancellation);
    }

    private string? WhyFailed(ProcessOutcome outcome) => outcome.TimedOut
        ? $"It was stopped after {(Timeout ?? UsualTimeout).TotalSeconds:0} s. '--timeout' sets the limit."
        : WorkerFailure.Of(outcome);

    /// <summary>Returns the failure without paths of this machine.</summary>
    private ToolCall Failed(string why, string folder) =>
        new([], surroundings.WithoutHome(why.Replace(folder, "{scratch}", StringComparison.Ordinal)
            .Replace(Path.GetFullPath(root), ".", StringComparison.Ordinal)), []);

    private TurnSample SampleOf(
        PlannedCell planned, ToolBenchmark benchmark, Slot slot, DateTimeOffset started, MachineActivity around)
    {
        var cell = planned with
        {
            Workload = planned.Workload with { Id = benchmark.Name, Measure = benchmark.Measure },
            Case = planned.Case with { Name = Joined(planned.Case.Name, benchmark.Case) },
        };
        var sample = new Sample
        {
            Block = slot.Block,
            Order = slot.Order,
            Attempt = slot.Attempt,
            StartedUtc = started,
            Exit = SampleExits.Ok,
            Warmups = [],
            Values = benchmark.Values,
            Cpu = [],
            InvoluntarySwitches = [],
            ForeignCpu = around.ForeignCpu,
            Steal = around.Steal,
            Flags = SampleJudge.Flags(cell, [], around, coreCount),
        };
        return new TurnSample(cell, sample, null);
    }

    private static string Joined(string planned, string own) =>
        planned.Length == 0 || own.Length == 0 ? planned + own : $"{planned}, {own}";
}
