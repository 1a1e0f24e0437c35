using System.Collections.Immutable;
using SiteGen.Bench.Measurements.Readers;
using SiteGen.Bench.Workloads;

namespace SiteGen.Bench.Measurements;

/// <summary>Reads the files of one tool.</summary>
/// <returns>Null for a file of another tool.</returns>
internal delegate ToolFile? ToolReader(ResultText text);

/// <summary>The formats of tools, recognised by content.</summary>
internal static class ToolReaders
{
    /// <summary>The readers by the format that they read, one of <see cref="ToolFormats.All"/>.</summary>
    public static ImmutableArray<(string Format, ToolReader Read)> All { get; } =
    [
        (ToolFormats.Hyperfine, HyperfineReader.Read),
        (ToolFormats.PytestBenchmark, PytestBenchmarkReader.Read),
        (ToolFormats.Pyperf, PyperfResults.Read),
        (ToolFormats.BenchmarkDotNet, BenchmarkDotNetReader.Read),
        (ToolFormats.BenchmarkDotNet, BenchmarkDotNetTable.Read),
        (ToolFormats.GoogleBenchmark, GoogleBenchmarkReader.Read),
        (ToolFormats.Jmh, JmhReader.Read),
        (ToolFormats.Vitest, VitestReader.Read),
        (ToolFormats.Criterion, CriterionReader.Read),
        (ToolFormats.Go, GoBenchReader.Read),
        (ToolFormats.Asv, AsvReader.Read),
        (ToolFormats.K6, K6Reader.Read),
        (ToolFormats.ActionBenchmark, ActionBenchmarkReader.Read),
        (ToolFormats.Bencher, BencherReader.Read),
    ];

    /// <returns>Null when no reader recognises the content.</returns>
    public static ToolFile? Read(ResultText text) =>
        All.Select(reader => reader.Read(text)).FirstOrDefault(static file => file is not null);

    /// <returns>Null when the content is not of the format.</returns>
    public static ToolFile? Read(ResultText text, string format) =>
        All.Where(reader => reader.Format == format).Select(reader => reader.Read(text))
            .FirstOrDefault(static file => file is not null);
}
