using System.Globalization;
using System.Text.RegularExpressions;

namespace SiteGen.Bench.Measurements.Readers;

/// <summary>The lines above the table of a Markdown report of BenchmarkDotNet.</summary>
internal static partial class BenchmarkDotNetHeader
{
    private const string Host = "[Host]";

    public static RunPlace Place(string[] lines)
    {
        var machines = Enumerable.Range(1, lines.Length - 1)
            .Where(index => BenchmarkDotNetRow.IsCaption(lines[index - 1])).Select(index => Machine(lines[index]))
            .Distinct(StringComparer.Ordinal).ToList();
        return new RunPlace(machines is [var machine] ? machine : null, null, Version(lines));
    }

    /// <summary>Returns the indices of the lines that tell the runtimes of the host and of each job.</summary>
    public static IEnumerable<int> RuntimeLines(string[] lines)
    {
        var isRuntime = false;
        for (var index = 0; index < lines.Length; index++)
        {
            isRuntime = IsOfHost(lines[index]) || (isRuntime && lines[index].Length > 0);
            if (isRuntime) yield return index;
        }
    }

    /// <summary>Finds the number of iterations in settings such as <c>Job=ShortRun  IterationCount=3</c>.</summary>
    /// <returns>Null for another line.</returns>
    public static int? IterationCount(string line)
    {
        const string name = "IterationCount=";
        // MinIterationCount is another setting.
        var setting = line.Split("  ", StringSplitOptions.TrimEntries)
            .FirstOrDefault(static one => one.StartsWith(name, StringComparison.Ordinal));
        return setting is null ? null : Count(setting[name.Length..]);
    }

    /// <returns>Null for text that is not a number of values.</returns>
    public static int? Count(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : null;

    private static string? Machine(string line) =>
        Processor().Match(line) is { Success: true } found
            ? BenchmarkDotNetReader.Machine(found.Groups["name"].Value, Count(found.Groups["cpus"].Value)) : null;

    /// <summary>Returns the runtime of the jobs, if they have the same.</summary>
    private static string? Version(string[] lines)
    {
        var runtimes = RuntimeLines(lines).Select(index => lines[index]).ToLookup(IsOfHost, Runtime);
        // An in-process job has no line: it runs in the host.
        var measured = runtimes[!runtimes.Contains(false)].Distinct(StringComparer.Ordinal).ToList();
        return measured is [var version] ? version : null;
    }

    private static bool IsOfHost(string line) => line.StartsWith(Host, StringComparison.Ordinal);

    private static string? Runtime(string line)
    {
        const string gap = " : ";
        var start = line.IndexOf(gap, StringComparison.Ordinal);
        return start < 0 ? null : BenchmarkDotNetReader.Runtime(line[(start + gap.Length)..]);
    }

    // "AMD Ryzen 9 7900X, 1 CPU, 24 logical and 12 physical cores"; some parts may be unknown.
    [GeneratedRegex("^(?<name>.+?)(, [0-9]+ CPU)?, (?<cpus>[0-9]{1,6}) logical ", RegexOptions.CultureInvariant)]
    private static partial Regex Processor();
}
