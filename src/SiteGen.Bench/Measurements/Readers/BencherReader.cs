using System.Text.Json;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Measurements.Readers;

/// <summary>
/// Reads the Bencher Metric Format: one number for each measure of a benchmark, without a unit. As Bencher's own
/// measures, <c>latency</c> is in nanoseconds and <c>throughput</c> in operations per second. Every other measure is
/// read as a count under its own name, because its unit is known only to the server.
/// </summary>
/// <remarks>
/// Format: https://bencher.dev/docs/reference/bencher-metric-format/, as of 2026. It names neither a machine nor a
/// time. The bounds are not read: the sender decides what they mean, and they need not hold the value.
/// </remarks>
internal static class BencherReader
{
    private const double Nanosecond = 1e-9;

    public static ToolFile? Read(ResultText text)
    {
        if (text.Json is not { } root || !IsReport(root)) return null;
        var values = new ResultValues("Bencher", RunPlace.Unknown);
        foreach (var benchmark in root.Members())
            foreach (var measure in benchmark.Value.Members())
                values.Add(
                    Result(benchmark.Name, measure.Name, measure.Value), At(text, benchmark.Name, measure.Name));
        return values.Finish();
    }

    // Few names are fixed, and other files have a 'value' in an object in an object: nothing else may be beside it.
    private static bool IsReport(JsonElement root) =>
        root.Members().All(static benchmark => benchmark.Value.ValueKind == JsonValueKind.Object)
        && root.Members().Any(static benchmark =>
            benchmark.Value.Members().Any(static measure => IsMetric(measure.Value)));

    private static bool IsMetric(JsonElement metric) =>
        metric.Member("value")?.Number() is not null
        && metric.Members().All(static one => one.Name is "value" or "lower_value" or "upper_value");

    private static ToolResult Result(string benchmark, string measure, JsonElement metric)
    {
        var (counter, quantity, factor) = Kind(measure);
        return new ToolResult(benchmark, "", counter, quantity)
        {
            Processes = [[(metric.Member("value")?.Number() ?? double.NaN) * factor]],
        };
    }

    // A measure is written as its name, such as "Latency", or as its slug.
    private static (string Counter, Quantity Quantity, double Factor) Kind(string measure) =>
        measure.ToLowerInvariant() switch
        {
            "latency" => (ToolResult.Time, Quantity.Time, Nanosecond),
            "throughput" => (ToolResult.Throughput, Quantity.Throughput, 1),
            _ => (measure.Replace(' ', '-'), Quantity.Count, 1),
        };

    // Names are free text, and a path cannot contain these characters.
    private static ResultPlace At(ResultText text, string benchmark, string measure) =>
        (benchmark + measure).AsSpan().IndexOfAny('.', '[', ']') < 0 ? text.At($"{benchmark}.{measure}.value")
        : text.Whole;
}
