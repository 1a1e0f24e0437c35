using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SiteGen.Bench.Results;
using SiteGen.Foundation;

namespace SiteGen.Bench.Measurements.Readers;

/// <summary>
/// Reads the JSON of Google Benchmark: the wall-clock and processor time of an iteration, in the unit that each row
/// names, and the counters. All repetitions are of one process.
/// </summary>
/// <remarks>
/// Format: https://github.com/google/benchmark/blob/main/src/json_reporter.cc, as of versions 1.4 to 1.9. A counter
/// that is not finite makes the file invalid JSON. Whether the repetitions were interleaved is not recorded.
/// </remarks>
internal static class GoogleBenchmarkReader
{
    public static ToolFile? Read(ResultText text)
    {
        if (text.Json is not { } root || !IsOfTool(root)) return null;
        var context = root.Member("context") ?? default;
        var values = new ResultValues("Google Benchmark", Place(context));
        DoubtLibrary(context, text, values);
        DoubtLoad(context, text, values);
        // Two benchmarks of one name are of two families, and are not repetitions.
        var rows = root.Items("benchmarks").Select(static (json, index) => new GoogleBenchmarkRow(json, index));
        foreach (var same in rows.Where(static row => !row.IsFit).GroupBy(static row => (row.Name, row.Family)))
            Add([.. same], text, values);
        return values.Finish();
    }

    private static bool IsOfTool(JsonElement root) =>
        root.Member("benchmarks") is { } rows && rows.IsList()
        && (root.Member("context")?.Member("num_cpus") is not null || IsRow(rows.Items().FirstOrDefault()));

    private static bool IsRow(JsonElement first) =>
        first.Member("name") is not null && (first.Member("run_type") ?? first.Member("real_time")) is not null;

    private static RunPlace Place(JsonElement context) => new(
        StatedPlace.Machine(context.Member("host_name")?.Text(), null, context.Member("num_cpus")?.Whole()),
        StatedPlace.Date(context.Member("date")?.Text()))
    {
        IsOneMachine = context.Member("host_name")?.Text() is { Length: > 0 },
    };

    private static void DoubtLibrary(JsonElement context, ResultText text, ResultValues values)
    {
        if (context.Member("library_build_type")?.Text() == "debug")
            values.Doubt(MeasurementProblems.Doubtful(
                text.At("context.library_build_type"), "The benchmark library is a debug build."));
    }

    private static void DoubtLoad(JsonElement context, ResultText text, ResultValues values)
    {
        // The first of the averages is that of the last minute.
        if (context.Items("load_avg").FirstOrDefault().Number() is { } load
            && context.Member("num_cpus")?.Whole() is { } cpus && load > cpus)
            values.Doubt(MeasurementProblems.Doubtful(text.At("context.load_avg"), string.Create(
                CultureInfo.InvariantCulture,
                $"The load was {load:0.##} on {cpus} {(cpus == 1 ? "CPU" : "CPUs")} when the measurement began.")));
    }

    private static void Add(ImmutableArray<GoogleBenchmarkRow> rows, ResultText text, ResultValues values)
    {
        if (rows[0].Name is not { Length: > 0 } name)
        {
            foreach (var row in rows) values.LeaveOut(text.At(row.Path), row.Path, "It has no name.");
            return;
        }
        var benchmark = Named(name);
        var runs = rows.RemoveAll(static row => row.IsAggregate);
        var good = runs.RemoveAll(static row => row.HasFailed);
        if (rows.Where(static row => row.HasFailed).ToList() is [var failed, ..])
            values.LeaveOut(
                text.At(failed.Path), good.IsEmpty ? benchmark.FullName : $"failed runs of {benchmark.FullName}",
                $"The benchmark reports: {UnicodeText.Excerpt(failed.Message)}.");
        else if (runs.IsEmpty) AddCounters(rows, benchmark, text.At(rows[0].Path), values);
        // Aggregates say nothing more than the runs that they are of.
        if (!good.IsEmpty) AddCounters(good, benchmark, text.At(good[0].Path), values);
    }

    private static void AddCounters(
        ImmutableArray<GoogleBenchmarkRow> rows, ToolResult benchmark, ResultPlace at, ResultValues values)
    {
        if (rows.Any(static row => double.IsNaN(row.Unit)))
        {
            values.LeaveOut(at, benchmark.FullName, "The unit of its times is not known.");
            return;
        }
        foreach (var counter in rows[0].Counters)
        {
            var result = benchmark with { Counter = counter.Name, Quantity = counter.Quantity };
            values.Add(rows[0].IsAggregate
                ? result with { Summary = Summary(rows, counter) }
                : result with { Processes = [[.. rows.Select(row => row.Number(counter))]] }, at);
        }
    }

    private static GivenSummary Summary(ImmutableArray<GoogleBenchmarkRow> rows, GoogleBenchmarkCounter counter)
    {
        var count = rows[0].Json.Member("repetitions")?.Whole();
        return new GivenSummary(
            count is > 0 and <= int.MaxValue ? (int)count.Value : null,
            Aggregate(rows, counter, "mean"), Aggregate(rows, counter, "stddev"), Aggregate(rows, counter, "median"));
    }

    private static double? Aggregate(
        ImmutableArray<GoogleBenchmarkRow> rows, GoogleBenchmarkCounter counter, string name) =>
        rows.Where(row => row.Aggregate == name).Select(row => row.Number(counter)).Where(double.IsFinite)
            .Select(static number => (double?)number).FirstOrDefault();

    /// <summary>Splits a name such as <c>BM_Sort/8/n:1024/iterations:5/threads:2</c>.</summary>
    /// <remarks>Parameters without names, such as the 8, stay in the name; settings do not.</remarks>
    private static ToolResult Named(string name)
    {
        var parts = name.Split('/');
        var rest = parts.Skip(1).Where(static part => !IsSetting(part)).ToList();
        var parameters = rest.Where(IsParameter).Select(static part => part.Split(':', 2));
        return new ToolResult(
            string.Join('/', rest.Where(static part => !IsParameter(part)).Prepend(parts[0])),
            string.Join(", ", parameters.Select(static pair => $"{pair[0]}={pair[1]}")),
            ToolResult.Time, Quantity.Time);
    }

    private static bool IsSetting(string part) =>
        part.Split(':')[0] is "iterations" or "repeats" or "min_time" or "min_warmup_time" or "real_time"
            or "process_time" or "manual_time";

    // "std::string" and "text: value" are no parameters.
    private static bool IsParameter(string part)
    {
        var colon = part.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && colon + 1 < part.Length && part[colon + 1] is not (':' or ' ');
    }
}
