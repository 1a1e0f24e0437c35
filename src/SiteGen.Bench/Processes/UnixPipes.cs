using System.IO.Pipes;
using System.Threading.Channels;

namespace SiteGen.Bench.Processes;

/// <summary>
/// The pipes of a child, read by one thread that sleeps until there is data or the output is no longer needed.
/// </summary>
/// <param name="converses">
/// True to open a pipe to the child too, and to read its standard output line by line.
/// </param>
/// <param name="outputByteLimit">The number of bytes of standard output to keep.</param>
internal sealed class UnixPipes(bool converses, int outputByteLimit) : IDisposable
{
    private readonly AnonymousPipeServerStream? _stdin = converses ? new(PipeDirection.Out) : null;
    private readonly OutputLines? _lines = converses ? new() : null;
    private readonly AnonymousPipeServerStream _stdout = new(PipeDirection.In);
    private readonly AnonymousPipeServerStream _stderr = new(PipeDirection.In);
    private readonly AnonymousPipeServerStream _stop = new(PipeDirection.In);
    private readonly OutputTail _stdoutTail = new(outputByteLimit);
    private readonly OutputTail _stderrTail = new(ProcessRun.OutputByteLimit);
    private Task _read = Task.CompletedTask;

    public Stream? Input => _stdin;

    public ChannelReader<string>? Lines => _lines?.Reader;

    /// <summary>The child's end of its standard input; null when it has none.</summary>
    public int? StdinReader => _stdin is null ? null : Descriptor(_stdin.ClientSafePipeHandle);

    public int StdoutWriter => Descriptor(_stdout.ClientSafePipeHandle);

    public int StderrWriter => Descriptor(_stderr.ClientSafePipeHandle);

    /// <summary>
    /// Closes this process's copies of the child's ends and starts to read: from now on, a pipe ends when the last
    /// process that holds it is gone.
    /// </summary>
    public void StartReading()
    {
        _stdin?.DisposeLocalCopyOfClientHandle();
        _stdout.DisposeLocalCopyOfClientHandle();
        _stderr.DisposeLocalCopyOfClientHandle();
        _read = Task.Factory.StartNew(Read, TaskCreationOptions.LongRunning);
    }

    public async Task<(string Stdout, string Stderr)> Output(TimeSpan grace)
    {
        await Task.WhenAny(_read, Task.Delay(grace)).ConfigureAwait(false);
        _stop.DisposeLocalCopyOfClientHandle();
        await _read.ConfigureAwait(false);
        return (_stdoutTail.ToString(), _stderrTail.ToString());
    }

    public void Dispose()
    {
        _stop.DisposeLocalCopyOfClientHandle();
        _read.Wait();
        _stdin?.Dispose();
        _stdout.Dispose();
        _stderr.Dispose();
        _stop.Dispose();
    }

    // poll ignores negative descriptors.
    private void Read()
    {
        Libc.PollTarget[] targets = [Target(_stdout), Target(_stderr), Target(_stop)];
        OutputTail[] tails = [_stdoutTail, _stderrTail];
        var buffer = new byte[16 * 1024];
        while (targets[0].Descriptor >= 0 || targets[1].Descriptor >= 0)
        {
            _ = Libc.poll(targets, (nuint)targets.Length, -1);
            if (targets[2].Found != 0) break;
            for (var index = 0; index < tails.Length; index++)
                ReadOne(ref targets[index], tails[index], index == 0 ? _lines : null, buffer);
        }
        _lines?.End();
    }

    private static void ReadOne(ref Libc.PollTarget target, OutputTail tail, OutputLines? lines, byte[] buffer)
    {
        if (target.Descriptor < 0 || target.Found == 0) return;
        target.Found = 0;
        var count = (int)Libc.read(target.Descriptor, buffer, (nuint)buffer.Length);
        if (count > 0)
        {
            tail.Append(buffer.AsSpan(0, count));
            lines?.Append(buffer.AsSpan(0, count));
        }
        else if (count == 0 || System.Runtime.InteropServices.Marshal.GetLastPInvokeError() != Libc.Interrupted)
        {
            target.Descriptor = -1;
            lines?.End();
        }
    }

    private static Libc.PollTarget Target(AnonymousPipeServerStream pipe) =>
        new() { Descriptor = Descriptor(pipe.SafePipeHandle), Wanted = Libc.PollIn };

    private static int Descriptor(Microsoft.Win32.SafeHandles.SafePipeHandle handle) =>
        (int)handle.DangerousGetHandle();
}
