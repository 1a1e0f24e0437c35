using System.Text.Json;
using SiteGen.Bench.Results;
using SiteGen.Bench.Results.Pyperf;

namespace SiteGen.Bench.Measurements.Readers;

/// <summary>
/// Reads the JSON of pyperf and pyperformance: seconds, bytes or counts per loop. Each run is
/// a process of its own; runs that only calibrate have no values.
/// </summary>
/// <remarks>
/// Format: https://pyperf.readthedocs.io/en/latest/api.html#metadata, version 1.0. Its dates are local times without a
/// zone, which count as UTC.
/// </remarks>
internal static class PyperfResults
{
    private const string Tool = "pyperf";

    public static ToolFile? Read(ResultText text)
    {
        if (!IsPyperf(text.Json ?? default)) return null;
        var (file, problems) = PyperfReader.Read(text.File);
        return file is null ? new ToolFile(Tool, RunPlace.Unknown, [], problems) : Of(file, text);
    }

    private static bool IsPyperf(JsonElement root) =>
        root.Member("version") is not null
        && root.Items("benchmarks").Any(static benchmark => benchmark.Member("runs") is not null);

    private static ToolFile Of(PyperfFile file, ResultText text)
    {
        var runs = file.Benchmarks.SelectMany(static benchmark => benchmark.Runs).ToList();
        var machines = runs.Select(Machine).Distinct(StringComparer.Ordinal).ToList();
        var versions = runs.Select(Version).Distinct(StringComparer.Ordinal).ToList();
        var values = new ResultValues(Tool, new RunPlace(
            machines is [var machine] ? machine : null, runs.Select(Date).Min(),
            versions is [var version] ? version : null)
        {
            IsOneMachine = machines.Count == 1 && runs.All(static run => run.Text("hostname") is { Length: > 0 }),
        });
        if (machines.Count > 1)
            values.Doubt(MeasurementProblems.Doubtful(text.Whole, "The file has runs of more than one machine."));
        foreach (var (index, benchmark) in file.Benchmarks.Index())
            values.Add(Result(benchmark), text.At($"benchmarks[{index}]"));
        return values.Finish();
    }

    private static string? Machine(PyperfRun run) =>
        StatedPlace.Machine(run.Text("hostname"), run.Text("cpu_model_name"), run.Whole("cpu_count"));

    private static string? Version(PyperfRun run) =>
        StatedPlace.Version(run.Text("python_implementation"), run.Text("python_version"));

    private static DateTimeOffset? Date(PyperfRun run) => StatedPlace.Date(run.Text("date"));

    private static ToolResult Result(PyperfBenchmark benchmark)
    {
        var (name, label) = Split(benchmark.Name);
        var (counter, quantity) = benchmark.Unit switch
        {
            "byte" => (ToolResult.Memory, Quantity.Memory),
            "integer" => ("count", Quantity.Count),
            _ => (ToolResult.Time, Quantity.Time),
        };
        return new ToolResult(name, label, counter, quantity)
        {
            Processes = [.. benchmark.Runs.Where(static run => !run.IsCalibration).Select(static run => run.Values)],
        };
    }

    /// <summary>
    /// Splits a name such as <c>cpu_threads[threads=2]</c>; <c>[1]*1000</c> is a name without a case.
    /// </summary>
    private static (string Name, string Case) Split(string name)
    {
        var open = name.IndexOf('[', StringComparison.Ordinal);
        if (open <= 0 || !name.EndsWith(']')) return (name, "");
        var label = name[(open + 1)..^1];
        return label.Split(", ").All(static part => part.IndexOf('=', StringComparison.Ordinal) > 0)
            ? (name[..open], label) : (name, "");
    }
}
