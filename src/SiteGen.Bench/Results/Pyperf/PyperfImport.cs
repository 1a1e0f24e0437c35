using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SiteGen.Foundation;

namespace SiteGen.Bench.Results.Pyperf;

/// <summary>
/// Measurements of pyperf as cells of one configuration. Each run is a sample, and samples are not paired.
/// </summary>
/// <param name="Label">The configuration of the cells.</param>
/// <param name="Metadata">The metadata that is common to all runs, such as <c>python_version</c>.</param>
/// <param name="CalibrationRunCount">
/// The number of runs that only determined the number of loops and are not samples.
/// </param>
/// <param name="Diagnostics">Report the benchmarks that have no place in a session.</param>
public sealed record PyperfImport(
    string Label, ImmutableArray<Cell> Cells, ImmutableSortedDictionary<string, PyperfValue> Metadata,
    int CalibrationRunCount, ImmutableArray<Diagnostic> Diagnostics)
{
    public static PyperfImport Of(PyperfFile file, string label, SourcePath path)
    {
        var taken = file.Benchmarks.Where(static benchmark => benchmark.Unit != "integer").ToList();
        var runs = file.Benchmarks.SelectMany(static benchmark => benchmark.Runs).ToList();
        return new PyperfImport(
            label, [.. taken.Select(benchmark => Cell(benchmark, label))], Common(runs),
            runs.Count(static run => run.IsCalibration),
        [
            .. file.Benchmarks.Except(taken)
                .Select(benchmark => ResultProblems.LeftOut(
                    new SourceLocation(path),
                    $"'{benchmark.Name}' counts something; a session contains only times and memory.")),
        ]);
    }

    private static ImmutableSortedDictionary<string, PyperfValue> Common(List<PyperfRun> runs)
    {
        var first = runs[0].Metadata;
        return first.RemoveRange(first.Keys.Where(Differs));

        bool Differs(string name) => runs.Exists(run => run.Metadata.GetValueOrDefault(name) != first[name]);
    }

    private static Cell Cell(PyperfBenchmark benchmark, string label)
    {
        var (workload, name) = Split(benchmark.Name);
        var runs = benchmark.Runs.Where(static run => !run.IsCalibration).ToList();
        var first = runs.FirstOrDefault() ?? benchmark.Runs[0];
        return new Cell
        {
            Workload = workload,
            Case = name,
            Configuration = label,
            WorkloadVersion = (int)(first.Whole("sitegen_workload_version") ?? 1),
            Params = ImmutableSortedDictionary.Create<string, JsonElement>(StringComparer.Ordinal),
            Measure = benchmark.Unit == "byte" ? "memory" : "time",
            Unit = benchmark.Unit,
            Threads = (int)(first.Whole("sitegen_threads") ?? 1),
            Loops = (first.Whole("loops") ?? 1) * (first.Whole("inner_loops") ?? 1),
            Samples = [.. runs.Select(Sample)],
        };
    }

    /// <summary>Splits a name such as <c>cpu_threads[threads=2]</c> into the workload and its case.</summary>
    private static (string Workload, string Case) Split(string name)
    {
        var open = name.IndexOf('[', StringComparison.Ordinal);
        var hasCase = open > 0 && name.EndsWith(']') && open < name.Length - 2;
        return hasCase ? (name[..open], name[(open + 1)..^1]) : (name, "");
    }

    private static Sample Sample(PyperfRun run, int index) => new()
    {
        Block = index,
        Order = 0,
        Attempt = 0,
        StartedUtc = Date(run.Text("date")),
        Exit = SampleExits.Ok,
        Warmups = [.. run.Warmups.Select(static warmup => warmup.Value)],
        Values = run.Values,
        Cpu = [],
        InvoluntarySwitches = [],
        PeakBytes = run.Whole("mem_max_rss"),
        Flags = [.. (run.Text("sitegen_flags") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)],
    };

    // pyperf writes local time without a zone, or no date at all. The zone is not guessed: the time is read as UTC.
    private static DateTimeOffset Date(string? written) =>
        DateTimeOffset.TryParse(
            written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var date) ? date : DateTimeOffset.UnixEpoch;
}
