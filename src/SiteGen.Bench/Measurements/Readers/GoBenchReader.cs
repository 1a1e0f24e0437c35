using System.Collections.Immutable;

namespace SiteGen.Bench.Measurements.Readers;

/// <summary>Reads the text of <c>go test -bench</c>; times in ns/op, throughput in MB/s of 10⁶ bytes.</summary>
/// <remarks>
/// Format: https://go.dev/design/14313-benchmark-format, as of Go 1.25.
/// <c>-count=6</c> repeats a benchmark in one process; six processes give six headers.
/// </remarks>
internal static class GoBenchReader
{
    private const string Tool = "go test -bench";

    public static ToolFile? Read(ResultText text)
    {
        if (text.Json is not null || !text.Text.Contains(GoBenchText.Prefix, StringComparison.Ordinal)) return null;
        var file = GoBenchText.Of(text.Text);
        if (!file.IsRecognised) return null;
        var values = new ResultValues(Tool, new RunPlace(Machine(file), null));
        Report(file, values, text);
        var taken = Ambiguous(file);
        foreach (var lines in file.Lines.GroupBy(static line => (line.Package, line.Name)))
            AddBenchmark(values, text, [.. lines], taken);
        return values.Finish();
    }

    private static void Report(GoBenchText file, ResultValues values, ResultText text)
    {
        foreach (var (number, name) in file.Broken)
            values.LeaveOut(text.AtLine(number), name, "The line is incomplete or damaged.");
        foreach (var (number, unit) in file.Lines
            .SelectMany(static line => line.Values.Select(value => (line.Number, value.Unit)))
            .DistinctBy(static pair => pair.Unit).Where(static pair => UnitOf(pair.Unit) is null))
            values.LeaveOut(text.AtLine(number), unit, "The meaning of this unit is not known.");
        if (file.Lines.Where(static line => line.Processor.Length > 0).DistinctBy(static line => line.Processor)
            .ElementAtOrDefault(1) is { } other)
            values.Doubt(MeasurementProblems.Doubtful(
                text.AtLine(other.Number), "The file has results of several processors."));
    }

    private static string? Machine(GoBenchText file) =>
        file.Lines.Select(static line => line.Processor).Distinct().Take(2).ToList() is not [{ Length: > 0 } processor]
            ? null : file.Procs.Length == 0 ? processor : $"{processor}, GOMAXPROCS {file.Procs}";

    /// <summary>Returns the names that several packages have.</summary>
    private static HashSet<string> Ambiguous(GoBenchText file) => file.Lines
        .Select(static line => (line.Package, line.Benchmark)).Distinct()
        .CountBy(static name => name.Benchmark).Where(static count => count.Value > 1)
        .Select(static count => count.Key).ToHashSet(StringComparer.Ordinal);

    private static void AddBenchmark(
        ResultValues values, ResultText text, ImmutableArray<GoBenchLine> lines, HashSet<string> taken)
    {
        var (benchmark, package) = (lines[0].Benchmark, lines[0].Package);
        var name = package.Length > 0 && taken.Contains(benchmark) ? $"{package}.{benchmark}" : benchmark;
        var varying = Varying(lines);
        foreach (var one in lines.GroupBy(line => Case(line, varying)))
            AddCase(values, text, name, one.Key, [.. one]);
    }

    /// <summary>Returns the keys of settings with several values, such as two commits or two tool chains.</summary>
    // Their lines measure different things, so they must not be taken for repetitions.
    private static ImmutableArray<string> Varying(ImmutableArray<GoBenchLine> lines) =>
    [
        .. lines.SelectMany(static line => line.Settings).Select(static setting => (setting.Key, setting.Value))
            .Distinct().CountBy(static setting => setting.Key).Where(static count => count.Value > 1)
            .Select(static count => count.Key),
    ];

    private static string Case(GoBenchLine line, ImmutableArray<string> varying) => string.Join(", ", line.Parameters
        .Concat(varying.Where(line.Settings.ContainsKey).Select(key => $"{key}={line.Settings[key]}")));

    private static void AddCase(
        ResultValues values, ResultText text, string name, string parameters, ImmutableArray<GoBenchLine> lines)
    {
        foreach (var unit in lines.SelectMany(static line => line.Values).Select(static value => value.Unit).Distinct())
        {
            if (UnitOf(unit) is not { } known) continue;
            var processes = Processes(lines, unit, known.Factor);
            values.Add(
                new ToolResult(name, parameters, Counter(unit), known.Quantity)
                {
                    Processes = processes,
                    IsExact = IsExact(unit, processes),
                },
                text.AtLine(Place(lines, unit)));
        }
    }

    private static ImmutableArray<ImmutableArray<double>> Processes(
        ImmutableArray<GoBenchLine> lines, string unit, double factor) =>
    [
        .. lines.GroupBy(static line => line.Block)
            .Select(block => Numbers(block, unit).Select(number => number * factor).ToImmutableArray())
            .Where(static process => !process.IsEmpty),
    ];

    private static IEnumerable<double> Numbers(IEnumerable<GoBenchLine> lines, string unit) => lines
        .SelectMany(static line => line.Values).Where(value => value.Unit == unit)
        .Select(static value => value.Number);

    /// <summary>Returns the first line with a doubtful value, or else the first line.</summary>
    private static int Place(ImmutableArray<GoBenchLine> lines, string unit) =>
        (lines.FirstOrDefault(line => Numbers([line], unit).Any(static number => !(number > 0))) ?? lines[0]).Number;

    /// <remarks>By convention the last word of a unit is the measured unit: <c>L1-miss-ns/op</c>.</remarks>
    private static MeasuredUnit? UnitOf(string unit)
    {
        if (MeasuredUnit.Parse(unit[(unit.LastIndexOf('-') + 1)..]) is { } known) return known;
        return unit.EndsWith("/op", StringComparison.Ordinal) ? new MeasuredUnit(Quantity.Count, 1) : null;
    }

    // Benchmarks may report units of their own; only those of the package 'testing' are the main numbers.
    private static string Counter(string unit) => unit switch
    {
        "ns/op" or "sec/op" => ToolResult.Time,
        "MB/s" or "B/s" => ToolResult.Throughput,
        "B/op" => ToolResult.Memory,
        _ => unit,
    };

    // One value proves nothing.
    private static bool IsExact(string unit, ImmutableArray<ImmutableArray<double>> processes)
    {
        var values = processes.SelectMany(static process => process).ToList();
        return unit is "B/op" or "allocs/op" && values.Count > 1 && values.TrueForAll(value => value == values[0]);
    }
}
