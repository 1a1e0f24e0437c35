using System.Text.Json;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Measurements.Readers;

/// <summary>A number that each row of a benchmark has.</summary>
/// <param name="Key">Its name in the file.</param>
internal readonly record struct GoogleBenchmarkCounter(string Key, string Name, Quantity Quantity)
{
    /// <summary>Finds what a member of a row counts.</summary>
    /// <remarks>Rates are not marked in the file: only their names show them.</remarks>
    public static GoogleBenchmarkCounter Of(string key) => key switch
    {
        "real_time" => new(key, ToolResult.Time, Quantity.Time),
        "cpu_time" => new(key, "cpu", Quantity.Time),
        "max_bytes_used" => new(key, ToolResult.Memory, Quantity.Memory),
        "total_allocated_bytes" or "net_heap_growth" => new(key, key, Quantity.Memory),
        _ when key.EndsWith("_per_second", StringComparison.Ordinal) || key.EndsWith("/s", StringComparison.Ordinal) =>
            new(key, key.Replace(' ', '-'), Quantity.Throughput),
        _ => new(key, key.Replace(' ', '-'), Quantity.Count),
    };
}

/// <summary>A row of a file of Google Benchmark: a run, or an aggregate of runs.</summary>
internal readonly record struct GoogleBenchmarkRow(JsonElement Json, int Index)
{
    public string Path => $"benchmarks[{Index}]";

    /// <summary>The name without that of an aggregate; null where the row has none.</summary>
    public string? Name => Json.Member("run_name")?.Text() ?? Json.Member("name")?.Text();

    public long? Family => Json.Member("family_index")?.Whole();

    public bool IsAggregate => Json.Member("run_type")?.Text() == "aggregate";

    /// <summary>For example <c>mean</c>. The row of <c>cv</c> has a ratio in the place of a time.</summary>
    public string? Aggregate => Json.Member("aggregate_name")?.Text();

    /// <summary>True for the coefficient and the error of a fitted curve, which were not measured.</summary>
    public bool IsFit => IsAggregate && (Json.Member("big_o") ?? Json.Member("rms")) is not null;

    // Versions before 1.8 call every skipped run an error.
    public bool HasFailed =>
        Json.Member("error_occurred")?.Truth() == true || Json.Member("skipped")?.Truth() == true;

    /// <summary>The message of a benchmark that failed, without a full stop.</summary>
    public string Message =>
        (Json.Member("error_message") ?? Json.Member("skip_message"))?.Text()?.Trim().TrimEnd('.')
            is { Length: > 0 } message ? message : "no reason";

    /// <summary>The unit of times in seconds; NaN when it is not known.</summary>
    public double Unit =>
        Json.Member("time_unit")?.Text() is { } unit && MeasuredUnit.Parse(unit) is { Quantity: Quantity.Time } known
            ? known.Factor : double.NaN;

    /// <summary>The times and the counters, in the order of the file.</summary>
    public IEnumerable<GoogleBenchmarkCounter> Counters =>
        Json.Members()
            .Where(static member => member.Value.ValueKind == JsonValueKind.Number && !IsAboutRun(member.Name))
            .Select(static member => GoogleBenchmarkCounter.Of(member.Name))
            .Prepend(GoogleBenchmarkCounter.Of("real_time"));

    /// <returns>A value in the base unit; NaN when the row has none.</returns>
    public double Number(GoogleBenchmarkCounter counter) =>
        (Json.Member(counter.Key)?.Number() ?? double.NaN) * (counter.Quantity == Quantity.Time ? Unit : 1);

    // The time is among the counters in any case, so that a row without one is reported.
    private static bool IsAboutRun(string key) =>
        key is "family_index" or "per_family_instance_index" or "repetitions" or "repetition_index" or "threads"
            or "iterations" or "real_time";
}
