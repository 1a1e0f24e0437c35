using System.Collections.Immutable;
using System.Text.Json;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Measurements.Readers;

/// <summary>
/// Reads the JSON of <c>hyperfine --export-json</c>: seconds, and in newer versions the peak memory in bytes. Each
/// value is of a process of its own.
/// </summary>
/// <remarks>
/// Format: https://github.com/sharkdp/hyperfine/blob/master/src/benchmark/benchmark_result.rs, as of November 2026. It
/// names neither a machine nor a time.
/// </remarks>
internal static class HyperfineReader
{
    public static ToolFile? Read(ResultText text)
    {
        if (text.Json is not { } root || !root.Items("results").Any(IsResult)) return null;
        var values = new ResultValues("hyperfine", RunPlace.Unknown);
        foreach (var (index, result) in root.Items("results").Index())
            Add(values, text, result, $"results[{index}]");
        return values.Finish();
    }

    private static bool IsResult(JsonElement item) =>
        item.Member("command") is not null && item.Member("mean") is not null
        && (item.Member("times") is not null || item.Member("user") is not null);

    private static void Add(ResultValues values, ResultText text, JsonElement result, string path)
    {
        if (result.Member("command")?.Text() is not { Length: > 0 } command)
        {
            values.LeaveOut(text.At(path), path, "It has no command.");
            return;
        }
        var name = new ToolResult(command, Case(result), ToolResult.Time, Quantity.Time);
        if (result.Member("times") is { } times)
            new Entry(values, text, result, path, name).Add(ResultValues.Numbers(times));
        else values.Add(name with { Summary = Summary(result) }, text.At(path));
    }

    private static string Case(JsonElement result) =>
        string.Join(", ", (result.Member("parameters") ?? default).Members()
            .Select(static one => $"{one.Name}={one.Value.Text() ?? one.Value.GetRawText()}"));

    private static GivenSummary Summary(JsonElement result) => new(
        null, result.Member("mean")?.Number(), result.Member("stddev")?.Number(), result.Member("median")?.Number());

    private static ImmutableArray<ImmutableArray<double>> Of(ImmutableArray<double> values, List<int> runs) =>
        [.. runs.Select(run => ImmutableArray.Create(values[run]))];

    /// <summary>A command of which every run is in the file.</summary>
    /// <param name="Name">The time without values.</param>
    private sealed record Entry(ResultValues Values, ResultText Text, JsonElement Json, string Path, ToolResult Name)
    {
        private ResultPlace At(string member) => Text.At($"{Path}.{member}");

        public void Add(ImmutableArray<double> times)
        {
            // Old versions write no exit codes; like new ones, they stop at a failure unless told to ignore it.
            var codes = Json.Member("exit_codes") is { } written ? written.Items().Select(JsonValues.Whole).ToList()
                : Enumerable.Repeat<long?>(0, times.Length).ToList();
            var good = codes.Index().Where(static code => code.Item == 0).Select(static code => code.Index).ToList();
            if (codes.Count != times.Length) LeaveOut("exit_codes", Differ("exit codes", times.Length, codes.Count));
            else if (good.Count == 0 && codes.Count > 0)
                LeaveOut("exit_codes", "None of its runs ended with exit code 0.");
            else AddGood(times, good);
        }

        private void AddGood(ImmutableArray<double> times, List<int> good)
        {
            if (good.Count < times.Length) ReportFailed(good, times.Length);
            Values.Add(Name with { Processes = Of(times, good) }, Text.At(Path));
            if (Json.Member("memory_usage_byte") is { } written) AddMemory(written, times.Length, good);
        }

        private void AddMemory(JsonElement written, int runCount, List<int> good)
        {
            var bytes = ResultValues.Numbers(written);
            if (bytes.Length != runCount)
                LeaveOut("memory_usage_byte", Differ("sizes of memory", runCount, bytes.Length));
            // No process lives without memory: 0 is what hyperfine writes on Windows, where it does not measure it.
            else if (bytes.Any(static value => value != 0))
                Values.Add(Name with
                {
                    Counter = ToolResult.Memory,
                    Quantity = Quantity.Memory,
                    Processes = Of(bytes, good),
                }, At("memory_usage_byte"));
        }

        // A program that fails often ends early, so its time is not that of the work.
        private void ReportFailed(List<int> good, int runCount)
        {
            // The indices are in order, so the first gap is where an index and its place differ.
            var first = Enumerable.Range(0, runCount).First(run => run == good.Count || good[run] != run);
            Values.LeaveOut(At($"exit_codes[{first}]"), $"failed runs of {Name.FullName}",
                $"{runCount - good.Count} of {runCount} runs did not end with exit code 0.");
        }

        private void LeaveOut(string member, string why) => Values.LeaveOut(At(member), Name.FullName, why);

        private static string Differ(string what, int timeCount, int count) =>
            $"The numbers of times and {what} differ: {timeCount} and {count}.";
    }
}
