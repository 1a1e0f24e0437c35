using System.Collections.Immutable;

namespace SiteGen.Bench.Processes;

/// <param name="Executable">A path, not a name to look for.</param>
/// <param name="Environment">All of it: nothing is inherited.</param>
/// <param name="Timeout">Wall-clock time after which the child and what it started are killed.</param>
public sealed record ProcessPlan(
    string Executable, ImmutableArray<string> Arguments, ImmutableSortedDictionary<string, string> Environment,
    TimeSpan Timeout, string? WorkingDirectory = null)
{
    /// <summary>
    /// Whether its standard input and output belong to a <see cref="Conversation"/>; otherwise its input is empty.
    /// </summary>
    internal bool Converses { get; init; }
}

/// <param name="ExitCode">
/// As a shell tells it: 128 and the signal when one ended it, 127 when it could not be started.
/// </param>
/// <param name="Signal">The number of the signal that ended it; null otherwise, and on Windows.</param>
/// <param name="Stdout">Its last 64 KiB at most; bytes that are no UTF-8 are U+FFFD.</param>
/// <param name="WallTime">From before its start until it ended, not until its pipes closed.</param>
public sealed record ProcessOutcome(
    int ExitCode, int? Signal, bool TimedOut, string Stdout, string Stderr, TimeSpan WallTime)
{
    /// <summary>
    /// User and system time of the child and of those of its children that it waited for; null when the system does not
    /// tell.
    /// </summary>
    public TimeSpan? CpuTime { get; init; }

    /// <summary>Why it could not be started; null when it was.</summary>
    public string? StartFailure { get; init; }

    public bool Succeeded => ExitCode == 0 && !TimedOut && StartFailure is null;
}

/// <summary>
/// Runs one child: with nothing inherited, without input, for a limited time, and with all that it started ended
/// afterwards.
/// </summary>
public static class ProcessRun
{
    public const int OutputByteLimit = 64 * 1024;

    // What escaped every kill may hold a pipe open for ever; nobody waits for it longer than this.
    internal static readonly TimeSpan PipeGrace = TimeSpan.FromSeconds(1);

    /// <exception cref="OperationCanceledException">Cancelled; the child and what it started are gone.</exception>
    public static async Task<ProcessOutcome> Run(ProcessPlan plan, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var started = TimeProvider.System.GetTimestamp();
        try
        {
            using var child = Start(plan);
            var timedOut = await Ended(child, plan.Timeout, cancellation).ConfigureAwait(false);
            var wallTime = TimeProvider.System.GetElapsedTime(started);
            var (stdout, stderr) = await child.Output(PipeGrace).ConfigureAwait(false);
            var exit = child.Exit();
            cancellation.ThrowIfCancellationRequested();
            return new ProcessOutcome(exit.Code, exit.Signal, timedOut, stdout, stderr, wallTime)
            {
                CpuTime = exit.CpuTime,
            };
        }
        catch (ChildNotStartedException failure)
        {
            return new ProcessOutcome(127, null, false, "", "", TimeProvider.System.GetElapsedTime(started))
            {
                StartFailure = failure.Message,
            };
        }
    }

    /// <exception cref="ChildNotStartedException" />
    internal static IChild Start(ProcessPlan plan) =>
        OperatingSystem.IsWindows() ? WindowsChild.Start(plan) : UnixChild.Start(plan);

    /// <summary>Waits until the child has ended, by itself or by force, and ends what it left behind.</summary>
    private static async Task<bool> Ended(IChild child, TimeSpan timeout, CancellationToken cancellation)
    {
        var timedOut = false;
        try
        {
            await child.Ended.WaitAsync(timeout, cancellation).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            timedOut = true;
        }
        catch (OperationCanceledException)
        {
            // Said by the caller, once the child is gone.
        }
        child.KillTree();
        await child.Ended.ConfigureAwait(false);
        return timedOut;
    }
}
