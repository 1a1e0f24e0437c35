using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Bench.Running;

/// <summary>The files that match a pattern before a call, to tell which of them the call wrote.</summary>
public sealed class FilesBefore
{
    // Some file systems store times in steps of two seconds.
    private static readonly TimeSpan ClockOfFiles = TimeSpan.FromSeconds(2);

    private readonly string _pattern;
    private readonly ImmutableDictionary<string, (DateTime, long)> _states;

    private FilesBefore(string pattern, ImmutableDictionary<string, (DateTime, long)> states) =>
        (_pattern, _states) = (pattern, states);

    /// <param name="pattern">
    /// A full path; <c>*</c> matches part of a name, and <c>**</c> as a whole name any folders.
    /// </param>
    /// <param name="now">The time of the call.</param>
    public static FilesBefore Of(string pattern, DateTime now)
    {
        var states = ImmutableDictionary.CreateBuilder<string, (DateTime, long)>(StringComparer.Ordinal);
        foreach (var (_, full) in FilePattern.Matching(pattern))
        {
            if (File.GetLastWriteTimeUtc(full) >= now - ClockOfFiles) Age(full, now);
            states[full] = StateOf(full);
        }
        return new FilesBefore(pattern, states.ToImmutable());
    }

    /// <summary>Returns the files that are new or were written since.</summary>
    public IEnumerable<(SourcePath Path, string Full)> Changed() => FilePattern.Matching(_pattern)
        .Where(file => !_states.TryGetValue(file.Full, out var state) || state != StateOf(file.Full));

    /// <summary>Dates a file of the previous call back, so that its time changes if it is written again.</summary>
    private static void Age(string full, DateTime now)
    {
        try
        {
            File.SetLastWriteTimeUtc(full, now - 2 * ClockOfFiles);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Another user's file: its time still changes unless it is rewritten within a step of the clock.
        }
    }

    private static (DateTime, long) StateOf(string full)
    {
        var file = new FileInfo(full);
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
    }
}
