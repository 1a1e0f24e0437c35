using System.Text.Json;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Measurements.Readers;

/// <summary>
/// Reads the custom JSON of github-action-benchmark: one number for each benchmark, in the unit that stands beside it.
/// </summary>
/// <remarks>
/// Format: https://github.com/benchmark-action/github-action-benchmark#examples, as of version 1. It names neither a
/// machine nor a time. The <c>range</c> is not read: the sender decides what it means.
/// </remarks>
internal static class ActionBenchmarkReader
{
    public static ToolFile? Read(ResultText text)
    {
        if (text.Json is not { } root || !root.Items().Any(IsResult)) return null;
        var values = new ResultValues("github-action-benchmark", RunPlace.Unknown);
        foreach (var (index, result) in root.Items().Index()) Add(values, text, result, $"[{index}]");
        return values.Finish();
    }

    private static bool IsResult(JsonElement item) =>
        item.Member("name")?.Text() is not null && item.Member("unit")?.Text() is not null
        && item.Member("value") is not null;

    private static void Add(ResultValues values, ResultText text, JsonElement result, string path)
    {
        var unit = result.Member("unit")?.Text() ?? "";
        if (result.Member("name")?.Text() is not { Length: > 0 } name)
            values.LeaveOut(text.At(path), path, "It has no name.");
        else if (MeasuredUnit.Parse(unit) is not { } known)
            values.LeaveOut(text.At($"{path}.unit"), name, "Its unit is not known.");
        else values.Add(
            new ToolResult(name, "", CounterName.Of(known.Quantity, unit.Trim()), known.Quantity)
            {
                Processes = [[(result.Member("value")?.Number() ?? double.NaN) * known.Factor]],
            },
            text.At($"{path}.value"));
    }
}
