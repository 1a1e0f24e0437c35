using System.Collections.Immutable;
using SiteGen.Bench.Measurements;
using SiteGen.Data;
using SiteGen.Foundation;

namespace SiteGen.Evidence.Sources.Described;

/// <summary>Reads CSV files and JSON files whose columns an author describes.</summary>
public static class DescribedReader
{
    private const int MostRows = 1_000_000;
    private const int MostProblems = 5;

    /// <returns>A file for each configuration; none when the file or its description is wrong.</returns>
    public static (ImmutableArray<ShelvedFile> Files, ImmutableArray<Diagnostic> Problems) Read(
        SourceFile file, DescribedColumns columns)
    {
        var (value, problems) = file.Path.Extension == ".csv" ? CsvDataReader.Read(file) : JsonDataReader.Read(file);
        if (value is null) return ([], problems);
        if (RowsOf(value, columns.Each) is not { } rows)
            return ([], [DescribedProblems.NoRows(file.Path, columns.Each)]);
        if (MissingIn(rows, columns) is { } missing)
            return ([], [DescribedProblems.NoColumn(file.Path, missing, KeysOf(rows))]);
        var (numbers, wrong) = NumbersOf(rows, columns, file.Path);
        var files = numbers.GroupBy(static number => number.Configuration, StringComparer.Ordinal)
            .Select(group => FileOf(file.Path, group, columns));
        return ([.. files], wrong);
    }

    /// <summary>A number of a row, in the base unit, with what the row says about it.</summary>
    private sealed record Number(string Configuration, string Benchmark, string Case, string Process, double Value);

    /// <returns>Null when the path leads to something else than rows.</returns>
    private static ImmutableArray<DataMap>? RowsOf(DataValue value, string? each)
    {
        IEnumerable<DataValue> found = [value];
        foreach (var step in (each ?? "[*]").Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, isEach) = step.EndsWith("[*]", StringComparison.Ordinal) ? (step[..^3], true) : (step, false);
            if (name.Length > 0)
                found = found.Select(one => one is DataMap map ? map.Fields.GetValueOrDefault(name) : null)
                    .OfType<DataValue>();
            if (isEach)
                found = found.SelectMany(static one => one switch
                {
                    DataList list => list.Items,
                    DataMap map => map.Keys.Select(key => map.Fields[key]),
                    _ => [],
                });
        }
        ImmutableArray<DataMap> rows = [.. found.OfType<DataMap>().Take(MostRows)];
        return rows.IsEmpty ? null : rows;
    }

    private static string? MissingIn(ImmutableArray<DataMap> rows, DescribedColumns columns) =>
        new[] { columns.Value, columns.Configuration, columns.Benchmark, columns.Case, columns.Process }
            .OfType<string>().FirstOrDefault(column => rows.All(row => !row.Fields.ContainsKey(column)));

    private static IEnumerable<string> KeysOf(ImmutableArray<DataMap> rows) => rows[0].Keys;

    private static (ImmutableArray<Number> Numbers, ImmutableArray<Diagnostic> Problems) NumbersOf(
        ImmutableArray<DataMap> rows, DescribedColumns columns, SourcePath path)
    {
        var numbers = ImmutableArray.CreateBuilder<Number>();
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var name = FileSet.NameOf(path);
        foreach (var (index, row) in rows.Index())
        {
            if (row.Fields.GetValueOrDefault(columns.Value) is DataNumber { Value: var value }
                && double.IsFinite(value) && (value > 0 || (value == 0 && columns.Unit.Quantity != Quantity.Time)))
                numbers.Add(new Number(
                    TextOf(row, columns.Configuration) ?? name, TextOf(row, columns.Benchmark) ?? name,
                    TextOf(row, columns.Case) is { } item ? $"{columns.Case}={item}" : "",
                    TextOf(row, columns.Process) ?? "", value * columns.Unit.Factor));
            else if (problems.Count < MostProblems)
                problems.Add(DescribedProblems.NoNumber(path, index + 1, columns.Value));
        }
        return (numbers.ToImmutable(), problems.ToImmutable());
    }

    private static string? TextOf(DataMap row, string? column) =>
        column is null ? null : row.Fields.GetValueOrDefault(column) switch
        {
            DataText { Value.Length: > 0 } text => text.Value,
            DataNumber number => number.Written,
            DataBoolean flag => flag.Value ? "true" : "false",
            _ => null,
        };

    private static ShelvedFile FileOf(
        SourcePath path, IGrouping<string, Number> numbers, DescribedColumns columns)
    {
        var results = numbers.GroupBy(static number => (number.Benchmark, number.Case)).Select(group =>
            new ToolResult(group.Key.Benchmark, group.Key.Case, CounterOf(columns), columns.Unit.Quantity)
            {
                Processes = [.. group.GroupBy(static number => number.Process, StringComparer.Ordinal)
                    .Select(static process => process.Select(static number => number.Value).ToImmutableArray())],
            });
        var tool = path.Extension == ".csv" ? "CSV" : "JSON";
        var file = new ToolFile(tool, RunPlace.Unknown, [.. results], []);
        return new ShelvedFile(path, file)
        {
            Configuration = columns.Configuration is null ? null : numbers.Key,
        };
    }

    private static string CounterOf(DescribedColumns columns) => columns.Unit.Quantity switch
    {
        Quantity.Time => ToolResult.Time,
        Quantity.Throughput => ToolResult.Throughput,
        Quantity.Memory or Quantity.Size => ToolResult.Memory,
        _ => columns.Value,
    };
}
