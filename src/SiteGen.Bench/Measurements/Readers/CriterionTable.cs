using System.Globalization;
using System.Text;

namespace SiteGen.Bench.Measurements.Readers;

/// <summary>
/// Reads the <c>raw.csv</c> of Criterion.rs: a row for each sample of one process, with its number of iterations.
/// </summary>
/// <remarks>Format: https://bheisler.github.io/criterion.rs/book/user_guide/csv_output.html.</remarks>
internal static class CriterionTable
{
    private const string Header =
        "group,function,value,throughput_num,throughput_type,sample_measured_value,unit,iteration_count";

    private const int FieldCount = 8;

    /// <param name="Line">From 1.</param>
    /// <param name="Value">Of one iteration, in the unit of the file.</param>
    private sealed record Row(int Line, string Name, string Case, string Unit, double Value);

    public static ToolFile? Read(ResultText text)
    {
        if (!text.Text.StartsWith(Header, StringComparison.Ordinal)) return null;
        var values = new ResultValues(CriterionReader.Tool, RunPlace.Unknown);
        var rows = new List<Row>();
        foreach (var (index, line) in text.Text.Split('\n').Index().Skip(1))
        {
            if (line.Length == 0) continue;
            if (Fields(line) is { Count: FieldCount } fields) rows.Add(RowOf(fields, index + 1));
            else values.LeaveOut(text.AtLine(index + 1), line, $"The row does not have {FieldCount} fields.");
        }
        foreach (var group in rows.GroupBy(static row => (row.Name, row.Case, row.Unit)))
            Add(values, text, [.. group]);
        return values.Finish();
    }

    private static Row RowOf(List<string> fields, int line)
    {
        var name = string.Join('/', fields.Take(2).Where(static part => part.Length > 0));
        var iterations = Number(fields[7]);
        return new Row(line, name, fields[2].Length == 0 ? "" : $"value={fields[2]}", fields[6],
            iterations > 0 ? Number(fields[5]) / iterations : double.NaN);
    }

    private static void Add(ResultValues values, ResultText text, List<Row> rows)
    {
        var (line, name, parameters, unit, _) = rows[0];
        var at = text.AtLine(rows.Find(static row => !(row.Value > 0))?.Line ?? line);
        if (name.Length == 0) values.LeaveOut(at, $"row {line}", "It has no name.");
        else if (MeasuredUnit.Parse(unit) is not { } known) values.LeaveOut(at, name, "Its unit is not known.");
        else values.Add(
            new ToolResult(name, parameters, CounterName.Of(known.Quantity, unit), known.Quantity)
            {
                Processes = [[.. rows.Select(row => row.Value * known.Factor)]],
            },
            at);
    }

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;

    /// <summary>Returns the fields of a row; names with a comma or a quotation mark are quoted (RFC 4180).</summary>
    private static List<string> Fields(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == ',' && !isQuoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else if (line[i] != '"') field.Append(line[i]);
            else
            {
                // A second mark in a row is one of the name.
                if (!isQuoted && i > 0 && line[i - 1] == '"') field.Append('"');
                isQuoted = !isQuoted;
            }
        }
        fields.Add(field.ToString());
        return fields;
    }
}
