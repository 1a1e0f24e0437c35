using SiteGen.Foundation;

namespace SiteGen.Bench.Measurements.Readers;

/// <summary>
/// Reads the Markdown report of BenchmarkDotNet for GitHub: a mean, a deviation and perhaps a median in the units of
/// the cells, rounded, and the allocated bytes.
/// </summary>
/// <remarks>
/// Format: https://benchmarkdotnet.org/articles/configs/exporters.html, and MarkdownExporter.cs in its source, as of
/// versions 0.11 to 0.15. The number of values is that of the iterations of a launch: the table does not show how many
/// of them were left out as outliers. The column Error is half of a 99.9 % interval.
/// </remarks>
internal static class BenchmarkDotNetTable
{
    public static ToolFile? Read(ResultText text)
    {
        if (text.Json is not null || !text.Text.Contains(BenchmarkDotNetReader.Tool, StringComparison.Ordinal))
            return null;
        var lines = text.Text.Split('\n', StringSplitOptions.TrimEntries);
        var rows = BenchmarkDotNetRow.All(lines).ToList();
        if (rows.Count == 0 || !lines.Any(BenchmarkDotNetRow.IsCaption)) return null;
        var values = new ResultValues(BenchmarkDotNetReader.Tool, BenchmarkDotNetHeader.Place(lines));
        Doubt(lines, text, values);
        var shared = BenchmarkDotNetReader.Shared(rows.Select(static row => (row["Type"] ?? "", row.Method)));
        foreach (var row in rows) Add(row, shared.Contains(row.Method), text, values);
        return values.Finish();
    }

    private static void Doubt(string[] lines, ResultText text, ResultValues values)
    {
        foreach (var index in BenchmarkDotNetHeader.RuntimeLines(lines))
        {
            var at = text.AtLine(index + 1);
            if (lines[index].Contains(" DEBUG", StringComparison.Ordinal))
                values.Doubt(MeasurementProblems.Doubtful(at, BenchmarkDotNetReader.DebugBuild));
            if (lines[index].Contains("[AttachedDebugger]", StringComparison.Ordinal))
                values.Doubt(MeasurementProblems.Doubtful(at, BenchmarkDotNetReader.Debugger));
        }
    }

    private static void Add(BenchmarkDotNetRow row, bool isShared, ResultText text, ResultValues values)
    {
        var at = text.AtLine(row.Line);
        if (row.Cells.Length != row.Columns.Length)
            values.LeaveOut(at, row.Cells[0], "Its row and the head of the table have different numbers of cells.");
        else if (row.Method.Length == 0) values.LeaveOut(at, $"line {row.Line}", "It has no name.");
        else if (row.Number("Mean", Quantity.Time) is not { } mean)
            values.LeaveOut(at, row.Named(isShared).FullName,
                $"Its mean is not a time: '{UnicodeText.Excerpt(row["Mean"] ?? "")}'.");
        else
        {
            values.Add(row.Named(isShared) with { Summary = Summary(row, mean) }, at);
            if (row["Allocated"] is { } cell && cell is not ("NA" or "?" or ""))
                values.Add(Allocated(row.Named(isShared), row), at);
        }
    }

    private static GivenSummary Summary(BenchmarkDotNetRow row, double mean) =>
        new(row.Count, mean, row.Number("StdDev", Quantity.Time), row.Number("Median", Quantity.Time));

    // Larger units are rounded.
    private static ToolResult Allocated(ToolResult time, BenchmarkDotNetRow row) => time with
    {
        Counter = ToolResult.Memory,
        Quantity = Quantity.Memory,
        Processes = [[row.Number("Allocated", Quantity.Memory) ?? double.NaN]],
        IsExact = row["Allocated"] == "-" || row.Unit("Allocated") == "B",
    };
}
