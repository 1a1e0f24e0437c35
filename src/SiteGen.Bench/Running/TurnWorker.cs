using SiteGen.Bench.Processes;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Running;

/// <summary>A worker process that lives for a block and works when it is its turn.</summary>
internal sealed class TurnWorker(PlannedCell cell, Conversation conversation, DateTimeOffset started) : IAsyncDisposable
{
    // The two programs read the same clock at different moments. A worker never works longer than the runner waits.
    private const double ClockFactor = 1.05;
    private const double ClockSeconds = 0.002;

    // A worker with nothing left to do ends within this time, even on a busy machine.
    private static readonly TimeSpan EndPatience = TimeSpan.FromSeconds(10);

    public PlannedCell Cell => cell;

    public DateTimeOffset StartedUtc => started;

    public WorkerStart? Start { get; private set; }

    public WorkerFinish? Finish { get; private set; }

    public List<Slice> Warmups { get; } = [];

    public List<Slice> Rounds { get; } = [];

    /// <summary>A value of <see cref="SampleExits"/> and a sentence; null while there is no failure.</summary>
    public (string Exit, string Text)? Failure { get; private set; }

    public string Stderr { get; private set; } = "";

    /// <summary>Waits until the worker has loaded its workload.</summary>
    public async Task<bool> IsReady(TimeSpan timeout, CancellationToken cancellation)
    {
        if (await conversation.Hear(timeout, cancellation) is not { } line) return await Fails(timeout);
        Start = Slice.ParseStart(line);
        if (Start is null) return Fails(SampleExits.BadReport, "Its first line is not in the worker's format.");
        return SampleJudge.WrongState(cell.Arm, Start) is not { } wrong || Fails(SampleExits.WrongState, wrong);
    }

    /// <param name="checksum">The answer that it must give; null while no answer is known.</param>
    /// <returns>Null after a failure.</returns>
    public async Task<Slice?> Turn(long loops, string? checksum, TimeSpan timeout, CancellationToken cancellation)
    {
        var asked = TimeProvider.System.GetTimestamp();
        var order = $"{loops} {cell.ExtraLoopsOf(loops)}";
        if (await conversation.Ask(order, timeout, cancellation) is not { } line)
        {
            await Fails(timeout);
            return null;
        }
        var waited = TimeProvider.System.GetElapsedTime(asked).TotalSeconds;
        if (Slice.Parse(line) is not { } slice)
            Fails(SampleExits.BadReport, "Its answer is not in the worker's format.");
        else if (slice.Value.Wall > (waited * ClockFactor) + ClockSeconds)
            Fails(SampleExits.BadReport,
                $"It reported {slice.Value.Wall:0.000} s of work, but answered after {waited:0.000} s.");
        else if (SampleJudge.WrongState(cell.Arm, slice) is { } state) Fails(SampleExits.WrongState, state);
        else if (checksum is not null && slice.Checksum != checksum)
            Fails(SampleExits.WrongAnswer, $"The answer was {slice.Checksum}, but {checksum} on the baseline.");
        else return slice;
        return null;
    }

    /// <summary>Lets the worker finish, and reads its final state.</summary>
    public async Task End(CancellationToken cancellation)
    {
        if (await conversation.Leave(EndPatience, cancellation) is { } line) Finish = Slice.ParseFinish(line);
        var outcome = await conversation.End(EndPatience);
        Stderr = outcome.Stderr;
        if (WorkerFailure.Of(outcome) is { } crash) Fails(SampleExits.Crash, crash);
        else if (Finish is null) Fails(SampleExits.BadReport, "It did not report its final state.");
    }

    /// <summary>Ends the worker at once, because its block is abandoned.</summary>
    public async Task Abandon() => Stderr = (await conversation.End(TimeSpan.Zero)).Stderr;

    public ValueTask DisposeAsync() => conversation.DisposeAsync();

    private bool Fails(string exit, string text)
    {
        Failure ??= (exit, text);
        return false;
    }

    /// <summary>Records why a worker did not answer: it hangs, or has ended.</summary>
    private async Task<bool> Fails(TimeSpan timeout)
    {
        if (conversation.TimedOut)
            return Fails(SampleExits.Timeout, $"It was stopped after {timeout.TotalSeconds:0} s.");
        var outcome = await conversation.End(EndPatience);
        return WorkerFailure.Of(outcome) is { } crash
            ? Fails(SampleExits.Crash, crash)
            : Fails(SampleExits.BadReport, "It ended before it was asked to.");
    }
}
