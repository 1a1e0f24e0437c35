using System.Collections.Immutable;
using System.Globalization;

namespace SiteGen.Bench.Processes;

/// <summary>
/// Who belongs to a child: what shares its session, and what descends from it even in a session of its own.
/// </summary>
internal static class ProcessTree
{
    private readonly record struct Entry(int Pid, char State, int Parent, int Session);

    /// <summary>Those that run, without the child itself; nothing on systems without /proc.</summary>
    public static ImmutableArray<int> Living(int leader)
    {
        var entries = Entries();
        var members = new HashSet<int> { leader };
        while (entries.Any(entry => (entry.Session == leader || members.Contains(entry.Parent))
            && members.Add(entry.Pid)))
        {
        }
        return [.. entries.Where(entry => members.Contains(entry.Pid) && entry.Pid != leader
            && entry.State is not ('Z' or 'X')).Select(static entry => entry.Pid)];
    }

    private static List<Entry> Entries()
    {
        if (!Directory.Exists("/proc/self")) return [];
        return [.. Directory.EnumerateDirectories("/proc").Select(Path.GetFileName)
            .Where(static name => char.IsAsciiDigit(name![0])).Select(static name => Read(name!)).OfType<Entry>()];
    }

    // The name of a program may hold spaces and brackets; what follows the last bracket is plain.
    private static Entry? Read(string pid)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{pid}/stat");
            return Parse(pid, text);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <returns>Null for what the kernel does not write.</returns>
    private static Entry? Parse(string pid, string stat) =>
        stat[(stat.LastIndexOf(')') + 1)..].Split(' ') is ["", [var state, ..], var parent, _, var session, ..]
        && Number(pid) is { } id && Number(parent) is { } above && Number(session) is { } leader
            ? new Entry(id, state, above, leader) : null;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
