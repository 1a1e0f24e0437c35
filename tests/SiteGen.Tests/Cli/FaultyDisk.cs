using SiteGen.Bench.Storage;

namespace SiteGen.Tests.Cli;

internal enum DiskFault
{
    /// <summary>The call fails, and those after it work.</summary>
    Fails,

    /// <summary>This call and every one after it fails, as on a disk that is full or has gone.</summary>
    FailsForGood,

    /// <summary>The process is killed: neither this call nor one after it does anything.</summary>
    Stops,
}

/// <summary>The real file system, but for one of its calls.</summary>
/// <param name="failAt">The number of the call, from 1.</param>
internal sealed class FaultyDisk(DiskFault fault, int failAt) : IDisk
{
    private readonly TaskCompletionSource _refused = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;

    /// <summary>Ends when somebody else was found to hold a lock.</summary>
    public Task LockRefused => _refused.Task;

    /// <summary>Whether the call was reached.</summary>
    public bool HasFailed => Volatile.Read(ref _count) >= failAt;

    public FileLook Look(string path) => Call(() => Disk.Real.Look(path));

    public byte[] Read(string path) => Call(() => Disk.Real.Read(path));

    public IReadOnlyList<string> List(string folder) => Call(() => Disk.Real.List(folder));

    public void CreateFolder(string path) => Call(() => Disk.Real.CreateFolder(path));

    /// <summary>A write that fails has written half of the bytes.</summary>
    public void WriteNew(string path, ReadOnlySpan<byte> bytes, bool survivesPowerCut)
    {
        var copy = bytes.ToArray();
        Call(
            () => Disk.Real.WriteNew(path, copy),
            otherwise: () => Disk.Real.WriteNew(path, copy.AsSpan(0, copy.Length / 2)));
    }

    public void Move(string from, string to, bool overwrite) => Call(() => Disk.Real.Move(from, to, overwrite));

    public void MoveFolder(string from, string to) => Call(() => Disk.Real.MoveFolder(from, to));

    public void Delete(string path) => Call(() => Disk.Real.Delete(path));

    public void DeleteFolder(string path) => Call(() => Disk.Real.DeleteFolder(path));

    public IDisposable? Lock(string path)
    {
        var held = Call(() => Disk.Real.Lock(path));
        if (held is null) _refused.TrySetResult();
        return held;
    }

    private void Call(Action call, Action? otherwise = null) => Call<object?>(
        () =>
        {
            call();
            return null;
        },
        otherwise);

    private TResult Call<TResult>(Func<TResult> call, Action? otherwise = null)
    {
        var number = Interlocked.Increment(ref _count);
        if (number < failAt || (number > failAt && fault == DiskFault.Fails)) return call();
        if (number == failAt) otherwise?.Invoke();
        throw fault == DiskFault.Stops ? new StoppedException() : new IOException("No space left on device");
    }
}

/// <summary>Ends a run as a killed process ends: nothing catches it.</summary>
internal sealed class StoppedException : Exception;
