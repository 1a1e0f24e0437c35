using System.Runtime.InteropServices;
using System.Threading.Channels;

namespace SiteGen.Bench.Processes;

/// <summary>
/// A child in its own session: Ctrl-C at the terminal does not reach it, and one signal reaches all that it started.
/// </summary>
/// <remarks>
/// On Linux, this process adopts and reaps processes that outlive the child, such as the fork server of a process pool.
/// Otherwise init would adopt them, and their CPU time would count as foreign.
/// </remarks>
internal sealed class UnixChild : IChild
{
    private static readonly bool AdoptsOrphans = OperatingSystem.IsLinux()
        && Libc.prctl(Libc.BecomeSubreaper, 1, 0, 0, 0) == 0;

    private readonly int _pid;
    private readonly UnixPipes _pipes;

    private UnixChild(int pid, UnixPipes pipes)
    {
        _pid = pid;
        _pipes = pipes;
        Ended = Task.Factory.StartNew(() => Libc.WaitWithoutReaping(pid), TaskCreationOptions.LongRunning);
    }

    public Task Ended { get; }

    public Stream? Input => _pipes.Input;

    public ChannelReader<string>? Lines => _pipes.Lines;

    /// <exception cref="ChildNotStartedException" />
    public static UnixChild Start(ProcessPlan plan)
    {
        _ = AdoptsOrphans;
        var pipes = new UnixPipes(plan.Converses, plan.OutputByteLimit);
        try
        {
            var pid = Spawn(plan, pipes);
            pipes.StartReading();
            return new UnixChild(pid, pipes);
        }
        catch
        {
            pipes.Dispose();
            throw;
        }
    }

    // The child is not reaped yet, so its process id, which also names its group and session, cannot have been reused.
    public void KillTree()
    {
        _ = Libc.kill(-_pid, Libc.SigKill);
        for (var round = 0; round < 10 && ProcessTree.Living(_pid) is { Length: > 0 } left; round++)
        {
            foreach (var pid in left) _ = Libc.kill(pid, Libc.SigKill);
        }
    }

    public Task<(string Stdout, string Stderr)> Output(TimeSpan grace) => _pipes.Output(grace);

    public ChildExit Exit()
    {
        var usage = new long[64];
        var isReaped = IsReaped(_pid, out var status, usage);
        if (AdoptsOrphans) ReapOrphans();
        var signal = status & 0x7F;
        var code = signal == 0 ? (status >> 8) & 0xFF : 128 + signal;
        return new ChildExit(code, signal == 0 ? null : signal, isReaped ? CpuTime(usage) : null);
    }

    /// <summary>
    /// Reaps the orphans in the child's process group. All of them have been killed by now, so the wait is short.
    /// </summary>
    private void ReapOrphans()
    {
        var usage = new long[64];
        while (IsReaped(-_pid, out _, usage))
        {
        }
    }

    private static bool IsReaped(int pid, out int status, long[] usage)
    {
        int reaped;
        do reaped = Libc.wait4(pid, out status, 0, usage);
        while (reaped < 0 && Marshal.GetLastPInvokeError() == Libc.Interrupted);
        return reaped > 0;
    }

    public void Dispose() => _pipes.Dispose();

    // The struct begins with two timevals: user, then system time. On macOS, microseconds have 32 bits and padding.
    private static TimeSpan CpuTime(long[] usage) =>
        TimeSpan.FromSeconds(usage[0] + usage[2]) + TimeSpan.FromMicroseconds((int)usage[1] + (int)usage[3]);

    private static int Spawn(ProcessPlan plan, UnixPipes pipes)
    {
        var actions = new byte[Libc.BlobByteCount];
        var attributes = new byte[Libc.BlobByteCount];
        nint[] arguments = [.. NativeTexts([plan.Executable, .. plan.Arguments]), 0];
        nint[] environment = [.. NativeTexts(plan.Environment.Select(static pair => $"{pair.Key}={pair.Value}")), 0];
        _ = Libc.posix_spawn_file_actions_init(actions);
        _ = Libc.posix_spawnattr_init(attributes);
        try
        {
            Prepare(actions, plan.WorkingDirectory, pipes);
            Prepare(attributes);
            var error = Libc.posix_spawn(out var pid, plan.Executable, actions, attributes, arguments, environment);
            return error == 0 ? pid : throw new ChildNotStartedException(Marshal.GetPInvokeErrorMessage(error));
        }
        finally
        {
            _ = Libc.posix_spawn_file_actions_destroy(actions);
            _ = Libc.posix_spawnattr_destroy(attributes);
            foreach (var text in arguments.Concat(environment)) Marshal.FreeCoTaskMem(text);
        }
    }

    private static IEnumerable<nint> NativeTexts(IEnumerable<string> texts) =>
        texts.Select(Marshal.StringToCoTaskMemUTF8);

    private static void Prepare(byte[] actions, string? workingDirectory, UnixPipes pipes)
    {
        if (pipes.StdinReader is { } input) _ = Libc.posix_spawn_file_actions_adddup2(actions, input, 0);
        else _ = Libc.posix_spawn_file_actions_addopen(actions, 0, "/dev/null", 0, 0);
        _ = Libc.posix_spawn_file_actions_adddup2(actions, pipes.StdoutWriter, 1);
        _ = Libc.posix_spawn_file_actions_adddup2(actions, pipes.StderrWriter, 2);
        if (workingDirectory is not null) _ = Libc.posix_spawn_file_actions_addchdir_np(actions, workingDirectory);
    }

    // .NET ignores SIGPIPE, and a child inherits ignored signals.
    private static void Prepare(byte[] attributes)
    {
        var all = new byte[Libc.BlobByteCount];
        var none = new byte[Libc.BlobByteCount];
        _ = Libc.sigfillset(all);
        _ = Libc.sigemptyset(none);
        _ = Libc.posix_spawnattr_setsigdefault(attributes, all);
        _ = Libc.posix_spawnattr_setsigmask(attributes, none);
        _ = Libc.posix_spawnattr_setflags(attributes, Libc.SpawnFlags);
    }
}
