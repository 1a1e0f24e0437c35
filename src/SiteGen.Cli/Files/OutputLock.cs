using System.Diagnostics;
using System.Globalization;
using System.Text;
using SiteGen.Bench.Storage;

namespace SiteGen.Cli.Files;

/// <summary>Lets one process at a time write to an output folder.</summary>
/// <remarks>
/// The operating system holds the lock, on the folder's marker file.
/// It ends with its process, so a crash or a restart leaves no stale lock.
/// The marker is never deleted: deleting a locked file would let two processes lock two files of the same name.
/// </remarks>
internal sealed class OutputLock : IDisposable
{
    /// <summary>The file that names the writing process, for a process that waits.</summary>
    public const string OwnerFile = ".sitegen-lock";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly IDisk _disk;
    private readonly OutputRoot _root;
    private readonly IDisposable _held;

    private OutputLock(IDisk disk, OutputRoot root, IDisposable held) => (_disk, _root, _held) = (disk, root, held);

    private static ReadOnlySpan<byte> MarkerText =>
        "This folder is written by SiteGen; what .sitegen-manifest does not list is left alone.\n"u8;

    /// <summary>Marks the folder as SiteGen's, and waits while another process writes to it.</summary>
    /// <returns>Null when the other process does not finish in time.</returns>
    public static OutputLock? Take(IDisk disk, OutputRoot root, TimeSpan patience)
    {
        disk.CreateFolder(root.FullPath);
        var marker = root.At(OutputWriter.Marker);
        if (disk.Look(marker).Kind == FileKind.Missing) Mark(disk, root, marker);
        for (var waited = Stopwatch.StartNew(); ; Thread.Sleep(Pause))
        {
            if (disk.Lock(marker) is { } held) return new OutputLock(disk, root, held);
            if (waited.Elapsed >= patience) return null;
        }
    }

    /// <summary>Returns the writing process, worded as the beginning of a message.</summary>
    public static string Owner(IDisk disk, OutputRoot root)
    {
        var path = root.At(OwnerFile);
        var text = disk.Look(path).Kind == FileKind.File ? Encoding.UTF8.GetString(disk.Read(path)).Trim() : "";
        var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id);
        return isNumber ? $"Process {id}" : "Another process";
    }

    /// <summary>Records that this process holds the lock.</summary>
    public void Sign()
    {
        var owner = string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}\n");
        try
        {
            _disk.WriteNew(_root.At(OwnerFile), Encoding.UTF8.GetBytes(owner));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The lock works without the record. A message then cannot name the process.
        }
    }

    public void Dispose()
    {
        using (_held) Temporaries.Discard(() => _disk.Delete(_root.At(OwnerFile)));
    }

    private static void Mark(IDisk disk, OutputRoot root, string marker)
    {
        var temporary = Temporaries.In(root.FullPath);
        try
        {
            disk.WriteNew(temporary, MarkerText);
            disk.Move(temporary, marker, overwrite: false);
        }
        catch (IOException) when (disk.Look(marker).Kind == FileKind.File)
        {
            // Another process marked it in the meantime.
            Temporaries.Discard(() => disk.Delete(temporary));
        }
    }
}
