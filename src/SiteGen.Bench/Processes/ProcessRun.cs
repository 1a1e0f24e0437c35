using System.Collections.Immutable;

namespace SiteGen.Bench.Processes;

/// <param name="Executable">A path, not a name to look up.</param>
/// <param name="Environment">The complete environment: nothing is inherited.</param>
/// <param name="Timeout">Wall-clock time after which the child and what it started are killed.</param>
public sealed record ProcessPlan(
    string Executable, ImmutableArray<string> Arguments, ImmutableSortedDictionary<string, string> Environment,
    TimeSpan Timeout, string? WorkingDirectory = null)
{
    /// <summary>
    /// True when standard input and output belong to a <see cref="Conversation"/>; otherwise the input is empty.
    /// </summary>
    internal bool Converses { get; init; }

    /// <summary>The number of bytes of standard output that are kept, the last ones.</summary>
    public int OutputByteLimit { get; init; } = ProcessRun.OutputByteLimit;
}

/// <param name="ExitCode">
/// The exit code as a shell reports it: 128 plus the signal that ended the process, 127 when it could not be started.
/// </param>
/// <param name="Signal">The number of the signal that ended it; null otherwise, and on Windows.</param>
/// <param name="Stdout">
/// The end of it, up to the limit of the plan; bytes that are not valid UTF-8 become U+FFFD.
/// </param>
/// <param name="WallTime">Time from before the start until the process ended, not until its pipes closed.</param>
public sealed record ProcessOutcome(
    int ExitCode, int? Signal, bool TimedOut, string Stdout, string Stderr, TimeSpan WallTime)
{
    /// <summary>
    /// User and system time of the child and of those of its children that it waited for; null when the system does not
    /// report it.
    /// </summary>
    public TimeSpan? CpuTime { get; init; }

    /// <summary>The reason why the process could not be started; null when it was.</summary>
    public string? StartFailure { get; init; }

    public bool Succeeded => ExitCode == 0 && !TimedOut && StartFailure is null;
}

/// <summary>
/// Runs one child without input and without an inherited environment, for a limited time, and afterwards kills
/// everything that it started.
/// </summary>
public static class ProcessRun
{
    public const int OutputByteLimit = 64 * 1024;

    // A process that escaped every kill may hold a pipe open forever. This bounds the wait for it.
    internal static readonly TimeSpan PipeGrace = TimeSpan.FromSeconds(1);

    /// <exception cref="OperationCanceledException">
    /// The run was cancelled; the child and what it started are gone.
    /// </exception>
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

    /// <summary>Waits until the child has ended, by itself or by force, and kills what it left behind.</summary>
    /// <returns>True when the child timed out.</returns>
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
            // The caller reports it once the child is gone.
        }
        child.KillTree();
        await child.Ended.ConfigureAwait(false);
        return timedOut;
    }
}
