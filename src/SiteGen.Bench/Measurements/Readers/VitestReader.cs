using System.Text.Json;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Measurements.Readers;

/// <summary>
/// Reads the JSON of <c>vitest bench --outputJson</c>: milliseconds per call, of one process. Vitest leaves out the
/// values; a reporter of one's own may write them.
/// </summary>
/// <remarks>
/// Format: https://vitest.dev/config/#benchmark-outputjson, as of version 4. It names neither a machine nor a time. The
/// rate <c>hz</c> is not read: it is 1000 divided by the mean.
/// </remarks>
internal static class VitestReader
{
    private const double Millisecond = 1e-3;

    private const string Separator = " > ";

    public static ToolFile? Read(ResultText text)
    {
        if (text.Json is not { } root || !root.Items("files").Any(IsFile)) return null;
        var values = new ResultValues("Vitest", RunPlace.Unknown);
        var entries = Entries(root).ToList();
        var shared = Shared(entries);
        foreach (var entry in entries) Add(values, text, entry, shared);
        return values.Finish();
    }

    private static bool IsFile(JsonElement file) =>
        file.Items("groups").Any(static suite => suite.Items("benchmarks").Any());

    private static IEnumerable<Entry> Entries(JsonElement root) =>
        from file in root.Items("files").Index()
        from suite in file.Item.Items("groups").Index()
        from one in suite.Item.Items("benchmarks").Index()
        select Entry.Of(file.Item, suite.Item, one.Item,
            $"files[{file.Index}].groups[{suite.Index}].benchmarks[{one.Index}]");

    /// <summary>Returns the names that benchmarks of several files have.</summary>
    private static HashSet<string> Shared(List<Entry> entries) =>
        entries.GroupBy(static entry => entry.Name, StringComparer.Ordinal)
            .Where(static same =>
                same.Select(static entry => entry.FullName).Distinct(StringComparer.Ordinal).Skip(1).Any())
            .Select(static same => same.Key).ToHashSet(StringComparer.Ordinal);

    private static void Add(ResultValues values, ResultText text, Entry entry, HashSet<string> shared)
    {
        var name = shared.Contains(entry.Name) ? entry.FullName : entry.Name;
        if (entry.Name.Length == 0) values.LeaveOut(text.At(entry.Path), entry.Path, "It has no name.");
        else values.Add(
            With(new ToolResult(name, "", ToolResult.Time, Quantity.Time), entry.Json), text.At(entry.Path));
    }

    private static ToolResult With(ToolResult name, JsonElement json) =>
        json.Items("samples").Any()
            ? name with { Processes = [ResultValues.Numbers(json.Member("samples")!.Value, Millisecond)] }
            : name with
            {
                Summary = new GivenSummary(
                    Count(json.Member("sampleCount")?.Whole()), Seconds(json, "mean"), Seconds(json, "sd"),
                    Seconds(json, "median")),
            };

    private static double? Seconds(JsonElement json, string name) => json.Member(name)?.Number() * Millisecond;

    private static int? Count(long? count) => count is >= 0 and <= int.MaxValue ? (int)count : null;

    /// <param name="Name">The suites and the benchmark; "" without a name.</param>
    /// <param name="FullName">The same after the path of the file.</param>
    private sealed record Entry(JsonElement Json, string Path, string Name, string FullName)
    {
        public static Entry Of(JsonElement file, JsonElement suite, JsonElement json, string path)
        {
            if (json.Member("name")?.Text() is not { Length: > 0 } name) return new Entry(json, path, "", "");
            var full = suite.Member("fullName")?.Text() ?? "";
            var suites = WithoutFile(full, file.Member("filepath")?.Text() ?? "");
            return new Entry(json, path, Joined(suites, name), Joined(full, name));
        }

        private static string Joined(string suites, string name) =>
            suites.Length == 0 ? name : suites + Separator + name;

        /// <param name="fullName">The file's path in its project, and the suites.</param>
        private static string WithoutFile(string fullName, string filePath)
        {
            var end = fullName.IndexOf(Separator, StringComparison.Ordinal);
            var first = end < 0 ? fullName : fullName[..end];
            if (!filePath.EndsWith(first, StringComparison.Ordinal)) return fullName;
            return end < 0 ? "" : fullName[(end + Separator.Length)..];
        }
    }
}
