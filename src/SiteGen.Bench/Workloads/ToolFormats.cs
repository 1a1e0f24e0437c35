using System.Collections.Immutable;

namespace SiteGen.Bench.Workloads;

/// <summary>The values of <c>reads</c>: what a benchmark tool writes.</summary>
public static class ToolFormats
{
    public const string Hyperfine = "hyperfine";
    public const string PytestBenchmark = "pytest-benchmark";
    public const string Pyperf = "pyperf";
    public const string BenchmarkDotNet = "benchmarkdotnet";
    public const string GoogleBenchmark = "google-benchmark";
    public const string Jmh = "jmh";
    public const string Vitest = "vitest";
    public const string Criterion = "criterion";
    public const string Go = "go";
    public const string Asv = "asv";
    public const string K6 = "k6";
    public const string ActionBenchmark = "github-action-benchmark";
    public const string Bencher = "bencher";

    /// <summary>The formats, in the order of the guide.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        Hyperfine, PytestBenchmark, Pyperf, BenchmarkDotNet, GoogleBenchmark, Jmh, Vitest, Criterion, Go, Asv, K6,
        ActionBenchmark, Bencher,
    ];
}
