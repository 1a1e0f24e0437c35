using System.Diagnostics;
using System.Globalization;
using System.Text;
using SiteGen.Bench.Storage;

namespace SiteGen.Cli.Files;

/// <summary>Lets one process at a time write to an output folder.</summary>
/// <remarks>
/// The lock is the operating system's, on the folder's marker.
/// It ends with its process, so there is none to take over after a crash or a restart.
/// The marker stays: deleting a locked file would let two processes lock two files of one name.
/// </remarks>
internal sealed class OutputLock : IDisposable
{
    /// <summary>Names the process that writes, for the one that waits.</summary>
    public const string OwnerFile = ".sitegen-lock";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly IDisk _disk;
    private readonly OutputRoot _root;
    private readonly IDisposable _held;

    private OutputLock(IDisk disk, OutputRoot root, IDisposable held) => (_disk, _root, _held) = (disk, root, held);

    private static ReadOnlySpan<byte> MarkerText =>
        "This folder is written by SiteGen; what .sitegen-manifest does not list is left alone.\n"u8;

    /// <summary>Makes the folder SiteGen's own and waits while another process writes to it.</summary>
    /// <returns>Null when the other has not finished in time.</returns>
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

    /// <summary>Returns who writes to the folder, as a message begins.</summary>
    public static string Owner(IDisk disk, OutputRoot root)
    {
        var path = root.At(OwnerFile);
        var text = disk.Look(path).Kind == FileKind.File ? Encoding.UTF8.GetString(disk.Read(path)).Trim() : "";
        var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id);
        return isNumber ? $"Process {id}" : "Another process";
    }

    /// <summary>Says that this process holds the lock.</summary>
    public void Sign()
    {
        var owner = string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}\n");
        try
        {
            _disk.WriteNew(_root.At(OwnerFile), Encoding.UTF8.GetBytes(owner));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The lock holds all the same, and one message names nobody.
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
