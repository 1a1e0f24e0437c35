using System.Collections.Immutable;
using SiteGen.Bench.Measurements.Readers;

namespace SiteGen.Bench.Measurements;

/// <summary>Reads the files of one tool.</summary>
/// <returns>Null for a file of another tool.</returns>
internal delegate ToolFile? ToolReader(ResultText text);

/// <summary>The formats of tools, recognised by content.</summary>
internal static class ToolReaders
{
    public static ImmutableArray<ToolReader> All { get; } =
    [
        HyperfineReader.Read,
        PytestBenchmarkReader.Read,
        PyperfResults.Read,
        BenchmarkDotNetReader.Read,
        BenchmarkDotNetTable.Read,
        GoogleBenchmarkReader.Read,
        JmhReader.Read,
        VitestReader.Read,
        CriterionReader.Read,
        GoBenchReader.Read,
        AsvReader.Read,
        K6Reader.Read,
        ActionBenchmarkReader.Read,
        BencherReader.Read,
    ];

    /// <returns>Null when no reader recognises the content.</returns>
    public static ToolFile? Read(ResultText text) =>
        All.Select(read => read(text)).FirstOrDefault(static file => file is not null);
}
