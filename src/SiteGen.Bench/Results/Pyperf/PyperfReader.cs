using System.Collections.Immutable;
using System.Text.Json;
using SiteGen.Foundation;
using SiteGen.Foundation.Json;

namespace SiteGen.Bench.Results.Pyperf;

/// <summary>Reads pyperf's format 1.0, plain or compressed with gzip, as strictly as pyperf's own checks.</summary>
public static class PyperfReader
{
    public const int ByteLimit = 64 * 1024 * 1024;

    private const int FaultLimit = 20;

    public static (PyperfFile? File, ImmutableArray<Diagnostic> Diagnostics) Read(SourceFile file)
    {
        var unpacked = PackedFile.Open(file, ByteLimit, out var problem);
        return unpacked is null ? (null, [problem!]) : ReadJson(unpacked);
    }

    /// <summary>Reads from disk.</summary>
    public static (PyperfFile? File, ImmutableArray<Diagnostic> Diagnostics) Read(string path) =>
        DiskFile.Read(path, ByteLimit, out var problem) is { } file ? Read(file) : (null, [problem!]);

    private static (PyperfFile? File, ImmutableArray<Diagnostic> Diagnostics) ReadJson(SourceFile file)
    {
        var places = new JsonPlaces(file, 0);
        try
        {
            var root = JsonValues.Parse(file.Bytes.Span);
            if (WhyOtherVersion(root, new SourceLocation(file.Path)) is { } version) return (null, [version]);
            var faults = PyperfFaults.Of(root).Take(FaultLimit).ToList();
            return faults.Count == 0 ? (File(root), [])
                : (null, [.. faults.Select(fault => ResultProblems.Pyperf(
                    places.At(JsonFind.Offset(file.Bytes.Span, fault.Path)), fault.Path, fault.What))]);
        }
        catch (JsonException invalid)
        {
            return (null, [Explain(invalid, places)]);
        }
    }

    private static Diagnostic Explain(JsonException invalid, JsonPlaces places)
    {
        if (invalid.Message.Contains("maximum configured depth", StringComparison.Ordinal))
            return ResultProblems.TooDeep(places.At(invalid), JsonLayout.MaxDepth);
        // Python writes NaN and Infinity, which other JSON readers reject.
        var isPythons = invalid.Message.StartsWith("'N' is", StringComparison.Ordinal)
            || invalid.Message.Contains("'I' is", StringComparison.Ordinal);
        const string pythons = "NaN and Infinity are neither JSON numbers nor measurements.";
        return ResultProblems.Json(places.At(invalid), isPythons ? pythons : JsonText.Reason(invalid));
    }

    private static Diagnostic? WhyOtherVersion(JsonElement root, SourceLocation at)
    {
        var version = root.Member("version") ?? default;
        return version.ValueKind switch
        {
            JsonValueKind.String when version.ValueEquals("1.0") => null,
            JsonValueKind.Number => ResultProblems.Version(
                at, $"The file has pyperf's old format {version.GetRawText()}, but this program reads 1.0.",
                version.GetRawText() is "5" or "6" ? "Convert it: python -m pyperf convert old.json -o new.json"
                : "Measure again with pyperf 1.0 or newer."),
            JsonValueKind.Undefined =>
                ResultProblems.Version(at, "The outermost object has no 'version', so this is not a file of pyperf.",
                "Use the file that pyperf wrote with '-o'."),
            _ => ResultProblems.Version(
                at, $"The file has pyperf's format {UnicodeText.Excerpt(version.GetRawText())}, but 1.0 is supported.",
                "Use a newer version of this program."),
        };
    }

    private static PyperfFile File(JsonElement root)
    {
        var common = Metadata(root, ImmutableSortedDictionary.Create<string, PyperfValue>(StringComparer.Ordinal));
        return new([.. root.Items("benchmarks").Select(benchmark => Benchmark(benchmark, common))]);
    }

    private static PyperfBenchmark Benchmark(
        JsonElement benchmark, ImmutableSortedDictionary<string, PyperfValue> outer)
    {
        var common = Metadata(benchmark, outer);
        var runs = benchmark.Items("runs").Select(run => Run(run, common)).ToImmutableArray();
        return new PyperfBenchmark(runs[0].Text("name")!, runs[0].Text("unit") ?? PyperfFaults.DefaultUnit, runs);
    }

    private static PyperfRun Run(JsonElement run, ImmutableSortedDictionary<string, PyperfValue> outer) => new(
        Metadata(run, outer), [.. run.Items("warmups").Select(PyperfFaults.Warmup).OfType<PyperfWarmup>()],
        [.. run.Items("values").Select(JsonValues.Number).OfType<double>()]);

    /// <summary>
    /// Returns the metadata, in which inner values override outer ones. Lists are left out: a session has none.
    /// </summary>
    private static ImmutableSortedDictionary<string, PyperfValue> Metadata(
        JsonElement holder, ImmutableSortedDictionary<string, PyperfValue> outer)
    {
        var own = (holder.Member("metadata") ?? default).Members().Where(static pair => !pair.Value.IsList());
        return outer.SetItems(own.Select(static pair => KeyValuePair.Create(pair.Name, Value(pair.Value))));
    }

    private static PyperfValue Value(JsonElement value) => new(value.Text(), value.Number(), value.Whole());
}
