using System.Collections.Immutable;
using System.Globalization;

namespace SiteGen.Bench.Processes;

/// <summary>
/// Finds the processes of a child: those in its session, and its descendants even in sessions of their own.
/// </summary>
internal static class ProcessTree
{
    private readonly record struct Entry(int Pid, char State, int Parent, int Session);

    /// <summary>Returns those that run, without the child itself; none on systems without /proc.</summary>
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

    /// <returns>Null when the text is not in the kernel's format.</returns>
    // A program's name may contain spaces and parentheses. The fields after its closing parenthesis contain neither.
    private static Entry? Parse(string pid, string stat) =>
        stat[(stat.LastIndexOf(')') + 1)..].Split(' ') is ["", [var state, ..], var parent, _, var session, ..]
        && Number(pid) is { } id && Number(parent) is { } above && Number(session) is { } leader
            ? new Entry(id, state, above, leader) : null;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
