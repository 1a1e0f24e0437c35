using System.ComponentModel;
using System.Diagnostics;
using System.Threading.Channels;

namespace SiteGen.Bench.Processes;

internal sealed class WindowsChild : IChild
{
    private readonly Process _process;
    private readonly OutputTail _stdout;
    private readonly OutputTail _stderr = new(ProcessRun.OutputByteLimit);
    private readonly OutputLines? _lines;
    private readonly Task _read;

    private WindowsChild(Process process, bool converses, int outputByteLimit)
    {
        _process = process;
        _stdout = new OutputTail(outputByteLimit);
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => ended.TrySetResult();
        if (process.HasExited) ended.TrySetResult();
        Ended = ended.Task;
        if (converses) (Input, _lines) = (process.StandardInput.BaseStream, new OutputLines());
        else process.StandardInput.Close();
        _read = Task.WhenAll(
            Drain(process.StandardOutput.BaseStream, _stdout, _lines),
            Drain(process.StandardError.BaseStream, _stderr, null));
    }

    public Task Ended { get; }

    public Stream? Input { get; }

    public ChannelReader<string>? Lines => _lines?.Reader;

    /// <exception cref="ChildNotStartedException" />
    public static WindowsChild Start(ProcessPlan plan)
    {
        var start = new ProcessStartInfo(plan.Executable, plan.Arguments)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = plan.WorkingDirectory ?? "",
        };
        start.Environment.Clear();
        foreach (var (name, value) in plan.Environment) start.Environment[name] = value;
        try
        {
            return new WindowsChild(Process.Start(start)!, plan.Converses, plan.OutputByteLimit);
        }
        catch (Win32Exception failure)
        {
            throw new ChildNotStartedException(failure.Message);
        }
    }

    public void KillTree()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception failure) when (failure is InvalidOperationException or Win32Exception or AggregateException)
        {
            // The process has ended in the meantime.
        }
    }

    public async Task<(string Stdout, string Stderr)> Output(TimeSpan grace)
    {
        await Task.WhenAny(_read, Task.Delay(grace)).ConfigureAwait(false);
        return (_stdout.ToString(), _stderr.ToString());
    }

    public ChildExit Exit() => new(_process.ExitCode, null, _process.TotalProcessorTime);

    public void Dispose() => _process.Dispose();

    private static async Task Drain(Stream stream, OutputTail tail, OutputLines? lines)
    {
        var buffer = new byte[8192];
        try
        {
            while (await stream.ReadAsync(buffer).ConfigureAwait(false) is > 0 and var count)
            {
                tail.Append(buffer.AsSpan(0, count));
                lines?.Append(buffer.AsSpan(0, count));
            }
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
            // The rest of the output is no longer needed.
        }
        lines?.End();
    }
}
