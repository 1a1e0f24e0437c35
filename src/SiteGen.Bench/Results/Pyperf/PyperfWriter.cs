using System.Buffers;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using SiteGen.Foundation;

namespace SiteGen.Bench.Results.Pyperf;

/// <param name="Json">Null when there is nothing to write.</param>
/// <param name="Diagnostics">Report what is left out.</param>
public sealed record PyperfExport(ReadOnlyMemory<byte>? Json, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>
/// Writes one configuration in pyperf's format 1.0: pyperf records neither GIL nor JIT, and would mix configurations.
/// </summary>
public static class PyperfWriter
{
    public static PyperfExport Write(BenchSession session, string configuration)
    {
        var at = new SourceLocation(DiskFile.Shown($"{session.Session.Id}.json"));
        if (session.Configurations.FirstOrDefault(one => one.Id == configuration) is not { } found)
            return new PyperfExport(
                null, [ResultProblems.Name(
                    at, "configurations", $"has no '{configuration}', but "
                        + $"{string.Join(", ", session.Configurations.Select(static one => one.Id))}.")]);
        var cells = session.Results.Where(cell => cell.Configuration == configuration).ToList();
        var leftOut = LeftOut(session, configuration, cells, at).ToImmutableArray();
        var root = PyperfMetadata.OfMachine(session, found);
        var benchmarks = cells.Where(static cell => cell.Samples.Any(IsKept)).Select(cell => Benchmark(cell, root))
            .ToList();
        return new PyperfExport(benchmarks.Count == 0 ? null : Json(benchmarks), leftOut);
    }

    /// <summary>Writes to disk, compressed when the name ends in <c>.gz</c>.</summary>
    /// <returns>The problem that prevented writing; null after success.</returns>
    public static Diagnostic? WriteFile(string path, ReadOnlyMemory<byte> json)
    {
        if (!path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) return DiskFile.Replace(path, json);
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(json.Span);
        return DiskFile.Replace(path, packed.ToArray());
    }

    private static bool IsKept(Sample sample) =>
        sample.IsOk && !sample.Values.IsEmpty && sample.Values.All(static value => value > 0 && double.IsFinite(value));

    private static IEnumerable<Diagnostic> LeftOut(
        BenchSession session, string configuration, List<Cell> cells, SourceLocation at)
    {
        var probeCount = session.Probes.Count(probe => probe.Configuration == configuration);
        if (probeCount > 0)
            yield return ResultProblems.LeftOut(
                at, $"Left out: the answers to {Counted.Of(probeCount, "probe")}, which are not measurements.");
        foreach (var cell in cells)
        {
            var failed = cell.Samples.Count(static sample => !sample.IsOk);
            var zero = cell.Samples.Count(static sample => sample.IsOk && !IsKept(sample));
            if (failed > 0)
                yield return ResultProblems.LeftOut(
                    at, $"Left out: {failed} of {cell.Samples.Length} samples of {cell.Key}, which failed.");
            if (zero > 0)
                yield return ResultProblems.LeftOut(
                    at, $"Left out: {zero} of {cell.Samples.Length} samples of {cell.Key}, which have a value that is "
                        + $"not above 0.");
            if (cell.Samples.IsEmpty)
                yield return ResultProblems.LeftOut(at, $"Left out: {cell.Key}, which was not measured.");
        }
    }

    private sealed record Benchmarked(ImmutableArray<Ran> Runs);

    private sealed record Ran(PyperfMetadata Metadata, Sample Sample, long Loops);

    private static Benchmarked Benchmark(Cell cell, PyperfMetadata root) =>
        new([.. cell.Samples.Where(IsKept)
            .Select(sample => new Ran(root.With(PyperfMetadata.OfRun(cell, sample)), sample, cell.Loops))]);

    private static ReadOnlyMemory<byte> Json(List<Benchmarked> benchmarks)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output))
        {
            var common = PyperfMetadata.Common(
                benchmarks.SelectMany(static benchmark => benchmark.Runs).Select(static run => run.Metadata));
            json.WriteStartObject();
            json.WriteStartArray("benchmarks");
            foreach (var benchmark in benchmarks) Write(json, benchmark, common);
            json.WriteEndArray();
            common.Write(json);
            json.WriteString("version", "1.0");
            json.WriteEndObject();
        }
        output.Write("\n"u8);
        return output.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, Benchmarked benchmark, PyperfMetadata outer)
    {
        var common = PyperfMetadata.Common(benchmark.Runs.Select(static run => run.Metadata));
        json.WriteStartObject();
        common.Except(outer).Write(json);
        json.WriteStartArray("runs");
        foreach (var run in benchmark.Runs) Write(json, run, common);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Ran run, PyperfMetadata common)
    {
        json.WriteStartObject();
        run.Metadata.Except(common).Write(json);
        json.WriteStartArray("values");
        foreach (var value in run.Sample.Values) PyperfMetadata.WriteNumber(json, value);
        json.WriteEndArray();
        if (!run.Sample.Warmups.IsEmpty) WriteWarmups(json, run);
        json.WriteEndObject();
    }

    private static void WriteWarmups(Utf8JsonWriter json, Ran run)
    {
        json.WriteStartArray("warmups");
        foreach (var warmup in run.Sample.Warmups)
        {
            json.WriteStartArray();
            json.WriteNumberValue(run.Loops);
            PyperfMetadata.WriteNumber(json, warmup);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }
}
