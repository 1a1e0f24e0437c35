using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SiteGen.Bench.Results;
using SiteGen.Foundation;

namespace SiteGen.Bench.Measurements.Readers;

/// <summary>
/// Reads the JSON of BenchmarkDotNet, full, compressed or brief: nanoseconds and allocated bytes. Each launch is a
/// process; the brief form has no values, only their statistics.
/// </summary>
/// <remarks>
/// Format: https://benchmarkdotnet.org/articles/configs/exporters.html, and JsonExporterBase.cs in its source, as of
/// versions 0.11 to 0.15.
/// </remarks>
internal static class BenchmarkDotNetReader
{
    public const double Nanosecond = 1e-9;
    public const string Tool = "BenchmarkDotNet";
    public const string DebugBuild = "A debug build took part in the measurement.";
    public const string Debugger = "A debugger was attached during the measurement.";

    public static ToolFile? Read(ResultText text)
    {
        if (text.Json is not { } root || root.Member("HostEnvironmentInfo") is not { } host
            || root.Member("Benchmarks") is not { } list || !list.IsList()) return null;
        var benchmarks = list.Items().Select(static (json, index) => new BenchmarkDotNetCase(json, index))
            .ToImmutableArray();
        var values = new ResultValues(Tool, Place(root, host, benchmarks));
        Doubt(host, text, values);
        AddAll(benchmarks, text, values);
        return values.Finish();
    }

    /// <summary>Returns a runtime without its build and architecture, such as <c>.NET 10.0.4</c>.</summary>
    public static string Runtime(string written)
    {
        var end = written.AsSpan().IndexOfAny('(', ',');
        return UnicodeText.OneLine(end < 0 ? written : written[..end]);
    }

    /// <returns>Null where the tool did not find out which processor it ran on.</returns>
    public static string? Machine(string? processor, long? cpus) =>
        processor is null || processor.StartsWith("Unknown", StringComparison.Ordinal) ? null
        : StatedPlace.Machine(null, processor, cpus);

    private static RunPlace Place(JsonElement root, JsonElement host, ImmutableArray<BenchmarkDotNetCase> benchmarks)
    {
        // A job without a runtime of its own has that of the host.
        var ofHost = host.Member("RuntimeVersion")?.Text() is { } written ? Runtime(written) : null;
        var runtimes = benchmarks.Select(one => one.Runtime ?? ofHost).Distinct(StringComparer.Ordinal).ToList();
        return new RunPlace(
            Machine(host.Member("ProcessorName")?.Text(), host.Member("LogicalCoreCount")?.Whole()),
            Measured(root.Member("Title")?.Text() ?? ""),
            runtimes is [var runtime] ? runtime : null);
    }

    /// <summary>Parses the end of a title such as <c>Sorting-20260131-100000</c>, which has no zone.</summary>
    private static DateTimeOffset? Measured(string title) =>
        DateTimeOffset.TryParseExact(
            title.Length > 15 ? title[^15..] : "", "yyyyMMdd-HHmmss", CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal, out var measured) ? measured : null;

    private static void Doubt(JsonElement host, ResultText text, ResultValues values)
    {
        if (host.Member("Configuration")?.Text() == "DEBUG")
            values.Doubt(MeasurementProblems.Doubtful(text.At("HostEnvironmentInfo.Configuration"), DebugBuild));
        if (host.Member("HasAttachedDebugger")?.Truth() == true)
            values.Doubt(MeasurementProblems.Doubtful(text.At("HostEnvironmentInfo.HasAttachedDebugger"), Debugger));
    }

    private static void AddAll(ImmutableArray<BenchmarkDotNetCase> benchmarks, ResultText text, ResultValues values)
    {
        var shared = Shared(benchmarks.Select(static one => (one.Type, one.Method)));
        var hasJobs = benchmarks.Select(static one => one.Job).Distinct(StringComparer.Ordinal).Skip(1).Any();
        foreach (var one in benchmarks)
        {
            if (one.Method.Length == 0) values.LeaveOut(text.At(one.Path), one.Path, "It has no name.");
            else Add(one, one.Named(shared.Contains(one.Method), hasJobs), text.At(one.Path), values);
        }
    }

    /// <summary>Returns the methods that more than one type has.</summary>
    public static HashSet<string> Shared(IEnumerable<(string Type, string Method)> names) =>
        names.GroupBy(static name => name.Method, static name => name.Type, StringComparer.Ordinal)
            .Where(static types => types.Distinct(StringComparer.Ordinal).Skip(1).Any())
            .Select(static types => types.Key).ToHashSet(StringComparer.Ordinal);

    private static void Add(BenchmarkDotNetCase one, ToolResult time, ResultPlace at, ResultValues values)
    {
        var processes = one.Processes;
        values.Add(
            processes.IsEmpty ? time with { Summary = Summary(one.Json.Member("Statistics") ?? default) }
            : time with { Processes = processes }, at);
        // A benchmark that failed has no operations, and that it allocated nothing was not measured.
        if (one.Json.Member("Memory") is { } memory && memory.Member("TotalOperations")?.Whole() != 0
            && memory.Member("BytesAllocatedPerOperation") is { ValueKind: not JsonValueKind.Null } bytes)
            values.Add(time with
            {
                Counter = ToolResult.Memory,
                Quantity = Quantity.Memory,
                Processes = [[bytes.Number() ?? double.NaN]],
                IsExact = true,
            }, at);
    }

    private static GivenSummary Summary(JsonElement statistics)
    {
        var count = statistics.Member("N")?.Whole();
        return new GivenSummary(
            count is > 0 and <= int.MaxValue ? (int)count.Value : null,
            statistics.Member("Mean")?.Number() * Nanosecond,
            statistics.Member("StandardDeviation")?.Number() * Nanosecond,
            statistics.Member("Median")?.Number() * Nanosecond);
    }
}
