using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace SiteGen.Bench.Results;

/// <summary>The process that writes to a journal.</summary>
/// <param name="Started">The start time of the process, because its id may be reused later.</param>
/// <param name="Host">The name of its machine, which may share the folder with others.</param>
public sealed record JournalHolder(int ProcessId, DateTimeOffset Started, string Host)
{
    // Systems derive the start time of a process from their clock, which may be set in between.
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(5);

    internal static JournalHolder ThisProcess()
    {
        using var own = Process.GetCurrentProcess();
        return new JournalHolder(own.Id, own.StartTime.ToUniversalTime(), Environment.MachineName);
    }

    /// <returns>Null when the text is truncated or was written by something else.</returns>
    internal static JournalHolder? Parse(string text) =>
        text.Trim().Split(' ', 3) is [var id, var started, var host]
            && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && DateTimeOffset.TryParseExact(
                started, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? new JournalHolder(number, time, host) : null;

    internal string Text => string.Create(CultureInfo.InvariantCulture, $"{ProcessId} {Started:O} {Host}\n");

    /// <summary>Returns true when the process still runs, or is on another machine and cannot be checked.</summary>
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
        // The start time of another user's process may be hidden.
        catch (Exception hidden) when (hidden is System.ComponentModel.Win32Exception or NotSupportedException)
        {
            return true;
        }
    }

    /// <summary>Returns true when the process has ended and its parent has not reaped it yet.</summary>
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

/// <summary>Records which process writes to a journal, in a file beside it, for as long as it writes.</summary>
/// <remarks>
/// A file system lock would disappear when its process ends. But it does not tell a second run which process holds it,
/// and not every file system has locks. <see cref="JournalWriter"/> takes one too.
/// </remarks>
public sealed class JournalLock : IDisposable
{
    private readonly string _path;

    private JournalLock(string path) => _path = path;

    /// <returns>The process that writes to the journal; null when there is none.</returns>
    public static JournalHolder? HolderOf(string journal) =>
        ReadHolder(PathOf(journal)) is { } holder && holder.MayBeAlive() ? holder : null;

    /// <summary>Locks a journal, or takes it over from a process that no longer runs.</summary>
    /// <returns>The lock, or the process that holds it.</returns>
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
