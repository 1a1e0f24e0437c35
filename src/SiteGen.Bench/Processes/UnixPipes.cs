using System.IO.Pipes;

namespace SiteGen.Bench.Processes;

/// <summary>The two pipes of a child, read by one thread that sleeps until there is something to read or nobody wants it any more.</summary>
internal sealed class UnixPipes : IDisposable
{
    private readonly AnonymousPipeServerStream _stdout = new(PipeDirection.In);
    private readonly AnonymousPipeServerStream _stderr = new(PipeDirection.In);
    private readonly AnonymousPipeServerStream _stop = new(PipeDirection.In);
    private readonly OutputTail _stdoutTail = new(ProcessRun.OutputByteLimit);
    private readonly OutputTail _stderrTail = new(ProcessRun.OutputByteLimit);
    private Task _read = Task.CompletedTask;

    public int StdoutWriter => Descriptor(_stdout.ClientSafePipeHandle);

    public int StderrWriter => Descriptor(_stderr.ClientSafePipeHandle);

    /// <summary>Gives the writing ends away to the child: from now on a pipe ends when all that hold it are gone.</summary>
    public void StartReading()
    {
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
        _stdout.Dispose();
        _stderr.Dispose();
        _stop.Dispose();
    }

    // A negative descriptor is one that poll passes over.
    private void Read()
    {
        Libc.PollTarget[] targets = [Target(_stdout), Target(_stderr), Target(_stop)];
        OutputTail[] tails = [_stdoutTail, _stderrTail];
        var buffer = new byte[16 * 1024];
        while (targets[0].Descriptor >= 0 || targets[1].Descriptor >= 0)
        {
            _ = Libc.poll(targets, (nuint)targets.Length, -1);
            if (targets[2].Found != 0) return;
            for (var index = 0; index < tails.Length; index++) ReadOne(ref targets[index], tails[index], buffer);
        }
    }

    private static void ReadOne(ref Libc.PollTarget target, OutputTail tail, byte[] buffer)
    {
        if (target.Descriptor < 0 || target.Found == 0) return;
        target.Found = 0;
        var count = (int)Libc.read(target.Descriptor, buffer, (nuint)buffer.Length);
        if (count > 0) tail.Append(buffer.AsSpan(0, count));
        else if (count == 0 || System.Runtime.InteropServices.Marshal.GetLastPInvokeError() != Libc.Interrupted) target.Descriptor = -1;
    }

    private static Libc.PollTarget Target(AnonymousPipeServerStream pipe) => new() { Descriptor = Descriptor(pipe.SafePipeHandle), Wanted = Libc.PollIn };

    private static int Descriptor(Microsoft.Win32.SafeHandles.SafePipeHandle handle) => (int)handle.DangerousGetHandle();
}
