using System.Collections.Immutable;
using CsvHelper;
using SiteGen.Foundation;

namespace SiteGen.Data;

/// <summary>
/// Reads comma-separated values (RFC 4180) with a header row as a list of maps. Recognises numbers; reads an empty
/// field as null.
/// </summary>
public static class CsvDataReader
{
    private const int MaxProblems = 20;

    private static readonly CsvReaderOptions Options = new()
    {
        Separator = ',',
        HasHeader = false,
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    /// <returns>No value when there is a problem.</returns>
    public static (DataValue? Value, ImmutableArray<Diagnostic> Diagnostics) Read(SourceFile file)
    {
        if (TextFile.Read(file, DataFiles.ByteLimit, out var problem) is not { } text) return (null, [problem!]);
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var rows = Rows(text, file.Path, problems);
        return problems.Count > 0 ? (null, problems.ToImmutable()) : (new DataList(rows), []);
    }

    private static ImmutableArray<DataValue> Rows(
        string text, SourcePath path, ImmutableArray<Diagnostic>.Builder problems)
    {
        using var csv = CsvReader.FromText(text, Options);
        try
        {
            var names = Header(csv, path, problems);
            return problems.Count > 0 ? [] : Rows(csv, names, path, problems);
        }
        catch (CsvFormatException invalid)
        {
            problems.Add(DataProblems.Csv(new SourceLocation(path, (int)invalid.LineNumber, 1)));
            return [];
        }
    }

    private static ImmutableArray<string> Header(
        CsvReader csv, SourcePath path, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (!csv.Read())
        {
            problems.Add(DataProblems.NoHeader(path));
            return [];
        }
        var at = new SourceLocation(path, (int)csv.LineNumber, 1);
        ImmutableArray<string> names = [.. csv.Current.ToArray().Select(UnicodeText.OneLine)];
        var unnamed = names.IndexOf("");
        if (unnamed >= 0) problems.Add(DataProblems.HeaderWithoutName(at, unnamed + 1));
        else problems.AddRange(names.CountBy(static name => name).Where(static name => name.Value > 1).Take(MaxProblems)
            .Select(name => DataProblems.DuplicateHeader(at, name.Key)));
        return names;
    }

    private static ImmutableArray<DataValue> Rows(
        CsvReader csv, ImmutableArray<string> names, SourcePath path, ImmutableArray<Diagnostic>.Builder problems)
    {
        var rows = ImmutableArray.CreateBuilder<DataValue>();
        var (columns, count, fields) = (new DataColumns(names), new ValueCount(), new CsvFields());
        while (problems.Count < MaxProblems && csv.Read())
        {
            if (csv.FieldCount != names.Length) problems.Add(DataProblems.Ragged(
                new SourceLocation(path, (int)csv.LineNumber, 1), csv.FieldCount, names.Length));
            else if (count.Add(names.Length)) rows.Add(columns.Row(fields.Read(csv)));
            else
            {
                problems.Add(DataProblems.TooManyValues(new SourceLocation(path, (int)csv.LineNumber, 1)));
                return [];
            }
        }
        return rows.ToImmutable();
    }
}
