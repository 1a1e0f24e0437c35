using System.Text.Json;
using SiteGen.Bench.Results;
using SiteGen.Foundation;

namespace SiteGen.Bench.Measurements.Readers;

/// <summary>
/// Reads the <c>sample.json</c> or <c>raw.csv</c> of a benchmark of Criterion.rs: nanoseconds of a number of
/// iterations, all of one process.
/// </summary>
/// <remarks>
/// Format: https://bheisler.github.io/criterion.rs/book/user_guide/csv_output.html and the source, as of version 0.5.
/// It names neither a machine nor a time. The benchmark of a <c>sample.json</c> is told by the path of its folder.
/// </remarks>
internal static class CriterionReader
{
    public const string Tool = "Criterion.rs";

    private const double Nanosecond = 1e-9;

    public static ToolFile? Read(ResultText text)
    {
        if (text.Json is not { } root) return CriterionTable.Read(text);
        if (root.Member("iters") is { } iterations && root.Member("times") is { } times
            && iterations.IsList() && times.IsList())
            return Sample(text, iterations, times);
        return IsOther(root, text.File.Path) ? new ToolFile(Tool, RunPlace.Unknown, [], []) : null;
    }

    private static ToolFile Sample(ResultText text, JsonElement iterations, JsonElement times)
    {
        var values = new ResultValues(Tool, RunPlace.Unknown);
        var (name, counts, durations) =
            (Name(text.File.Path), ResultValues.Numbers(iterations), ResultValues.Numbers(times));
        if (counts.Length != durations.Length)
            values.LeaveOut(text.At("times"), name,
                $"The numbers of iterations and times differ: {counts.Length} and {durations.Length}.");
        else values.Add(
            new ToolResult(name, "", ToolResult.Time, Quantity.Time)
            {
                Processes = [[.. durations.Zip(counts, PerIteration)]],
            },
            text.At("times"));
        return values.Finish();
    }

    private static double PerIteration(double time, double count) =>
        count > 0 ? time / count * Nanosecond : double.NaN;

    /// <summary>Returns the folders between <c>criterion</c> (or <c>data/bench</c>) and that of a baseline.</summary>
    private static string Name(SourcePath path)
    {
        string[] folders = path.Folder.IsRoot ? [] : path.Folder.Value.Split('/');
        var root = Array.LastIndexOf(folders, "criterion");
        var start = root >= 0 ? root + 1 : folders is ["data", "bench", ..] ? 2 : 0;
        var names = folders[start..];
        // Baselines of --save-baseline have names of their own, but Criterion always writes one more folder.
        var hasBaseline = names is [.., "new" or "base"] || (root >= 0 && names.Length > 1);
        var name = string.Join('/', hasBaseline ? names[..^1] : names);
        return name.Length > 0 ? name : path.NameWithoutExtension;
    }

    /// <summary>
    /// Recognises the files beside the samples: <c>benchmark.json</c>, <c>estimates.json</c>, <c>tukey.json</c>.
    /// </summary>
    private static bool IsOther(JsonElement root, SourcePath path) =>
        (root.Member("group_id") is not null && root.Member("function_id") is not null)
        || (IsEstimate(root.Member("mean")) && IsEstimate(root.Member("median")))
        || (path.Name.StartsWith("tukey.json", StringComparison.Ordinal) && IsFences(root));

    private static bool IsEstimate(JsonElement? statistic) =>
        statistic?.Member("point_estimate") is not null && statistic?.Member("confidence_interval") is not null;

    // Four numbers alone say nothing, so the name of the file decides.
    private static bool IsFences(JsonElement root) =>
        root.Items().Take(5).Count(static item => item.Number() is not null) == 4 && root.Items().Count() == 4;
}
