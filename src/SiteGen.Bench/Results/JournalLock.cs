using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace SiteGen.Bench.Results;

/// <summary>The process that writes to a journal.</summary>
/// <param name="Started">When it started: another process may get its number later.</param>
/// <param name="Host">The name of its machine, which may share the folder with others.</param>
public sealed record JournalHolder(int ProcessId, DateTimeOffset Started, string Host)
{
    // Systems tell the start of a process by their clock, which may be set in between.
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(5);

    internal static JournalHolder ThisProcess()
    {
        using var own = Process.GetCurrentProcess();
        return new JournalHolder(own.Id, own.StartTime.ToUniversalTime(), Environment.MachineName);
    }

    /// <returns>Null when the text is cut or was written by something else.</returns>
    internal static JournalHolder? Parse(string text) =>
        text.Trim().Split(' ', 3) is [var id, var started, var host]
            && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && DateTimeOffset.TryParseExact(
                started, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? new JournalHolder(number, time, host) : null;

    internal string Text => string.Create(CultureInfo.InvariantCulture, $"{ProcessId} {Started:O} {Host}\n");

    /// <summary>Whether the process still runs; of another machine nobody can tell, so it may.</summary>
    internal bool MayBeAlive()
    {
        if (Host != Environment.MachineName) return true;
        try
        {
            using var process = Process.GetProcessById(ProcessId);
            return !process.HasExited && !IsZombie()
                && (process.StartTime.ToUniversalTime() - Started).Duration() < ClockTolerance;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return false;
        }
        // A process of somebody else does not tell when it started.
        catch (Exception hidden) when (hidden is System.ComponentModel.Win32Exception or NotSupportedException)
        {
            return true;
        }
    }

    /// <summary>It has ended, and its parent has not asked for it yet.</summary>
    private bool IsZombie()
    {
        try
        {
            var state = $"/proc/{ProcessId.ToString(CultureInfo.InvariantCulture)}/stat";
            return OperatingSystem.IsLinux() && File.ReadAllText(state).Split(") ")[^1].StartsWith('Z');
        }
        catch (IOException)
        {
            return false;
        }
    }
}

/// <summary>Says which process writes to a journal, in a file beside it, for as long as it does.</summary>
/// <remarks>
/// A lock of the file system would go when its process ends, but tells no second run whom to wait for, and not every
/// file system has one. <see cref="JournalWriter"/> asks for it too.
/// </remarks>
public sealed class JournalLock : IDisposable
{
    private readonly string _path;

    private JournalLock(string path) => _path = path;

    /// <returns>Who writes to the journal; null when nobody does.</returns>
    public static JournalHolder? HolderOf(string journal) =>
        ReadHolder(PathOf(journal)) is { } holder && holder.MayBeAlive() ? holder : null;

    /// <summary>Takes the journal over from a process that is not there any more.</summary>
    /// <returns>The lock, or who has it.</returns>
    /// <exception cref="IOException">The file cannot be written, or another run has just taken the lock.</exception>
    public static (JournalLock? Taken, JournalHolder? Holder) Take(string journal)
    {
        if (HolderOf(journal) is { } holder) return (null, holder);
        var path = PathOf(journal);
        File.Delete(path);
        using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read))
            file.Write(Encoding.UTF8.GetBytes(JournalHolder.ThisProcess().Text));
        return (new JournalLock(path), null);
    }

    public void Dispose() => File.Delete(_path);

    private static string PathOf(string journal) => journal + ".lock";

    private static JournalHolder? ReadHolder(string path)
    {
        try
        {
            return File.Exists(path) ? JournalHolder.Parse(File.ReadAllText(path)) : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
