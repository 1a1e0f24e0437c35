using System.Collections.Immutable;
using System.Text.Json;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Measurements.Readers;

/// <summary>
/// Reads the JSON of JMH (<c>-rf json</c>): operations per unit of time, or time per operation, in the unit that each
/// entry states. Each fork is a process. Metrics of profilers are read where their values are kept.
/// </summary>
/// <remarks>
/// Format: JSONResultFormat.java of https://github.com/openjdk/jmh, as of version 1.37. It names neither a machine nor
/// a time. In the mode 'sample' it keeps a histogram and not the values.
/// </remarks>
internal static class JmhReader
{
    public static ToolFile? Read(ResultText text)
    {
        if (text.Json is not { } root || !root.Items().Any(IsResult)) return null;
        var entries = root.Items().Select(static (json, index) => new Entry(json, $"[{index}]")).ToList();
        var (shared, severalModes) = (Shared(entries), WithSeveralModes(entries));
        var values = new ResultValues("JMH", new RunPlace(null, null, Version(entries)));
        foreach (var entry in entries)
        {
            var name = shared.Contains(entry.FullName) ? entry.FullName : entry.ShortName;
            if (name.Length == 0) values.LeaveOut(text.At(entry.Path), entry.Path, "It has no name.");
            else Add(values, text, entry, name, entry.Case(severalModes.Contains(entry.FullName)));
        }
        return values.Finish();
    }

    private static bool IsResult(JsonElement item) =>
        item.Member("mode") is not null && item.Member("primaryMetric") is not null;

    /// <summary>Returns the full names of benchmarks whose short name others have too.</summary>
    private static HashSet<string> Shared(List<Entry> entries) =>
        entries.Select(static entry => (entry.FullName, entry.ShortName)).Distinct()
            .GroupBy(static name => name.ShortName, StringComparer.Ordinal).Where(static same => same.Skip(1).Any())
            .SelectMany(static same => same.Select(static name => name.FullName)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Returns the benchmarks of which several modes give times: those are not comparable.</summary>
    private static HashSet<string> WithSeveralModes(List<Entry> entries) =>
        entries.Where(static entry => entry.IsTime).Select(static entry => (entry.FullName, entry.Mode)).Distinct()
            .CountBy(static one => one.FullName, StringComparer.Ordinal).Where(static count => count.Value > 1)
            .Select(static count => count.Key).ToHashSet(StringComparer.Ordinal);

    private static string? Version(List<Entry> entries) =>
        entries.Select(static entry => entry.Version).Distinct().ToList() is [{ } only] ? only : null;

    private static void Add(ResultValues values, ResultText text, Entry entry, string name, string parameters)
    {
        var metric = entry.Json.Member("primaryMetric") ?? default;
        if (Unit(metric) is not { Quantity: Quantity.Time or Quantity.Throughput } unit)
        {
            values.LeaveOut(text.At($"{entry.Path}.primaryMetric.scoreUnit"), name, "Its unit is not known.");
            return;
        }
        var processes = Processes(metric, unit.Factor);
        var result = new ToolResult(name, parameters, CounterName.Of(unit.Quantity, ""), unit.Quantity)
        {
            Processes = processes,
            Summary = processes.IsEmpty ? Summary(entry, metric, unit.Factor) : null,
        };
        values.Add(result, text.At($"{entry.Path}.primaryMetric.rawData"));
        foreach (var other in (entry.Json.Member("secondaryMetrics") ?? default).Members())
            AddSecondary(values, text, entry.Path, result, other);
    }

    private static void AddSecondary(
        ResultValues values, ResultText text, string path, ToolResult primary, JsonProperty metric)
    {
        // Some profilers write text with a score of NaN, such as '·stack' with the unit '---'.
        if (Unit(metric.Value) is not { } unit) return;
        // A fork without such an event, as without a garbage collection, has an empty list.
        ImmutableArray<ImmutableArray<double>> processes =
            [.. Processes(metric.Value, unit.Factor).Where(static process => !process.IsEmpty)];
        if (processes.IsEmpty) return;
        var result = new ToolResult(primary.Benchmark, primary.Case, Counter(metric.Name), unit.Quantity);
        values.Add(result with { Processes = processes }, text.At($"{path}.secondaryMetrics"));
    }

    // Older versions put a dot before the names of profilers' metrics.
    private static string Counter(string metric) => metric.TrimStart('·') switch
    {
        // The bytes allocated per operation, which are the memory of other tools too.
        "gc.alloc.rate.norm" => ToolResult.Memory,
        var name => name.Replace(' ', '-'),
    };

    private static MeasuredUnit? Unit(JsonElement metric) => metric.Member("scoreUnit")?.Text() switch
    {
        null => null,
        // Of the profilers gc and perfnorm.
        "counts" or "#" or "#/op" => new MeasuredUnit(Quantity.Count, 1),
        { } unit => MeasuredUnit.Parse(unit),
    };

    private static ImmutableArray<ImmutableArray<double>> Processes(JsonElement metric, double factor) =>
        [.. metric.Items("rawData").Select(fork => ResultValues.Numbers(fork, factor))];

    private static GivenSummary Summary(Entry entry, JsonElement metric, double factor) => new(
        entry.ValueCount, metric.Member("score")?.Number() * factor, null,
        metric.Member("scorePercentiles")?.Member("50.0")?.Number() * factor);

    /// <summary>A benchmark in one mode with one set of parameters.</summary>
    private sealed record Entry(JsonElement Json, string Path)
    {
        private const int ForkLimit = 10_000;
        private const int IterationLimit = 100_000;

        /// <summary>Package, class and method; "" without a name.</summary>
        public string FullName { get; } = Json.Member("benchmark")?.Text() ?? "";

        /// <summary>Class and method.</summary>
        public string ShortName
        {
            get
            {
                var dot = FullName.LastIndexOf('.');
                return dot <= 0 ? FullName : FullName[(FullName.LastIndexOf('.', dot - 1) + 1)..];
            }
        }

        public string Mode { get; } = Json.Member("mode")?.Text() ?? "";

        public bool IsTime => Mode is "avgt" or "sample" or "ss";

        /// <summary>The virtual machine and its version; null when the file does not state it.</summary>
        public string? Version => Json.Member("jdkVersion")?.Text() is { } version
            ? $"{Json.Member("vmName")?.Text() ?? "JDK"} {version}" : null;

        /// <summary>The number of values of a summary; null in the mode 'sample', which has many each time.</summary>
        // Without forks, the process of JMH itself measures.
        public int? ValueCount => Mode != "sample"
            && Json.Member("forks")?.Whole() is >= 0 and <= ForkLimit and var forks
            && Json.Member("measurementIterations")?.Whole() is > 0 and <= IterationLimit and var iterations
                ? (int)(Math.Max(forks, 1) * iterations) : null;

        public string Case(bool statesMode)
        {
            var parts = (Json.Member("params") ?? default).Members()
                .Select(static one => $"{one.Name}={one.Value.Text() ?? one.Value.GetRawText()}").ToList();
            if (Json.Member("threads")?.Whole() is > 1 and var threads) parts.Add($"threads={threads}");
            if (statesMode && IsTime) parts.Add($"mode={Mode}");
            return string.Join(", ", parts);
        }
    }
}
