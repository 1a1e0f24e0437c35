using System.Text.Json;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Measurements.Readers;

/// <summary>
/// Reads the custom JSON of github-action-benchmark: one number for each benchmark, in the unit that stands beside it;
/// and the newest run of each suite in the <c>data.js</c> that it publishes.
/// </summary>
/// <remarks>
/// Format: https://github.com/benchmark-action/github-action-benchmark#examples, as of version 1. It names no machine,
/// and only <c>data.js</c> has times. The <c>range</c> is not read: the sender decides what it means.
/// </remarks>
internal static class ActionBenchmarkReader
{
    private const string Tool = "github-action-benchmark";

    public static ToolFile? Read(ResultText text)
    {
        if (text.Json is not { } root) return null;
        if (root.Member("entries") is { ValueKind: JsonValueKind.Object } suites) return ReadHistory(text, suites);
        if (!root.Items().Any(IsResult)) return null;
        var values = new ResultValues(Tool, RunPlace.Unknown);
        foreach (var (index, result) in root.Items().Index()) Add(values, text, result, $"[{index}]", "");
        return values.Finish();
    }

    private static ToolFile? ReadHistory(ResultText text, JsonElement suites)
    {
        var newest = suites.Members().Select(static suite => (suite.Name, Runs: suite.Value.Items().ToList()))
            .Where(static suite => suite.Runs.Count > 0).ToList();
        if (!newest.Any(static suite => suite.Runs[^1].Items("benches").Any(IsResult))) return null;
        var values = new ResultValues(Tool, new RunPlace(
            null, newest.Max(static suite => StatedPlace.Date(suite.Runs[^1].Member("date")?.Whole()))));
        foreach (var (name, runs) in newest)
        {
            var prefix = newest.Count == 1 ? "" : name + " > ";
            foreach (var result in runs[^1].Items("benches")) Add(values, text, result, null, prefix);
        }
        return values.Finish();
    }

    private static bool IsResult(JsonElement item) =>
        item.Member("name")?.Text() is not null && item.Member("unit")?.Text() is not null
        && item.Member("value") is not null;

    /// <param name="path">The path of the result in the file; null where the name of a suite may be any text.</param>
    private static void Add(ResultValues values, ResultText text, JsonElement result, string? path, string prefix)
    {
        var unit = result.Member("unit")?.Text() ?? "";
        var place = path is null ? text.Whole : text.At(path);
        if (result.Member("name")?.Text() is not { Length: > 0 } name)
            values.LeaveOut(place, path ?? "benches", "It has no name.");
        else if (MeasuredUnit.Parse(unit) is not { } known)
            values.LeaveOut(path is null ? place : text.At($"{path}.unit"), name, "Its unit is not known.");
        else values.Add(
            new ToolResult(prefix + name, "", CounterName.Of(known.Quantity, unit.Trim()), known.Quantity)
            {
                Processes = [[(result.Member("value")?.Number() ?? double.NaN) * known.Factor]],
            },
            path is null ? place : text.At($"{path}.value"));
    }
}
