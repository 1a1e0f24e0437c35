using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Bench.Measurements;
using SiteGen.Evidence.Sources.Described;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Evidence.Sources;

/// <summary>The groups of <c>data/measurements.yaml</c>, with the problems found in them.</summary>
public sealed record ReadDeclarations(
    ImmutableArray<Declaration> Declarations, ImmutableArray<Diagnostic> Problems)
{
    public static ReadDeclarations None { get; } = new([], []);
}

/// <summary>Reads what authors say about result files.</summary>
public static class DeclarationReader
{
    private const string Help =
        "Write: mylib: { files: 'bench/{configuration}.json', machine: 8-core Ryzen 7 5800X, measured: 2026-11-20 }";

    private const string ColumnsHelp = "Write: columns: { configuration: version, benchmark: name, value: bytes }";

    private const string NamesHelp = "Write: names: { 'benchmarks/test_parse.py::test_parse': parse }";

    public static SourcePath File { get; } = SourcePath.Parse("data/measurements.yaml");

    public static ReadDeclarations Read(SourceFile file)
    {
        if (TextFile.Read(file, YamlReader.FileLimit, out var problem) is not { } text)
            return new ReadDeclarations([], [problem!]);
        var (node, found) = YamlReader.Read(text, file.Path);
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        problems.AddRange(found);
        var groups = node is null ? null : YamlValues.Mapping(node, "measurements", Help, problems);
        var read = groups?.Entries.Select(entry => Read(entry, problems)).OfType<Declaration>() ?? [];
        return new ReadDeclarations([.. read], problems.ToImmutable());
    }

    private static Declaration? Read(YamlEntry entry, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (YamlValues.Mapping(entry.Value, entry.Key, Help, problems) is not { } mapping) return null;
        var fields = new YamlFields(mapping, problems);
        var (files, machine, measured) = (
            Files(fields.Required("files", "A group of measurements"), problems), fields.Text("machine")?.Value,
            Day(fields));
        var (names, again, isExact) = (
            Names(fields), Files(fields.Text("again"), problems), fields.Boolean("exact") ?? false);
        var columns = Columns(fields);
        fields.ReportUnknown("a group of measurements");
        return files is null ? null
            : new Declaration(entry.Key, entry.KeyLocation, files, machine, measured, names, again, isExact)
            {
                Columns = columns,
            };
    }

    /// <summary>Reads the description of files that no tool's reader knows.</summary>
    private static DescribedColumns? Columns(YamlFields fields)
    {
        var each = fields.Text("each")?.Value;
        if (fields.Fields("columns", ColumnsHelp) is not { } columns) return null;
        var (configuration, benchmark, item, process) = (
            columns.Text("configuration")?.Value, columns.Text("benchmark")?.Value, columns.Text("case")?.Value,
            columns.Text("process")?.Value);
        var value = columns.Required("value", "A description of columns");
        columns.ReportUnknown("columns");
        if (fields.Required("unit", "A group with columns") is not { } unit || value is null) return null;
        if (MeasuredUnit.Parse(unit.Value) is { } known)
            return new DescribedColumns(value.Value, configuration, benchmark, item, process, each, known);
        fields.Problems.Add(DescribedProblems.BadUnit(unit));
        return null;
    }

    private static FileSet? Files(Located<string>? pattern, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (pattern is null) return null;
        var files = FileSet.Parse(pattern.Value);
        if (files is null) problems.Add(DeclarationProblems.BadFiles(pattern));
        return files;
    }

    private static DateTimeOffset? Day(YamlFields fields)
    {
        if (fields.Text("measured") is not { } text) return null;
        if (DateTimeOffset.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal, out var day)) return day;
        fields.Problems.Add(DeclarationProblems.BadDay(text));
        return null;
    }

    private static ImmutableSortedDictionary<string, string> Names(YamlFields fields)
    {
        var names = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var entry in fields.Mapping("names", NamesHelp)?.Entries ?? [])
            if (YamlValues.Text(entry.Value, entry.Key, fields.Problems) is { } name) names[entry.Key] = name.Value;
        return names.ToImmutable();
    }
}
