using System.Globalization;
using Xunit;

namespace SiteGen.Tests.Cli;

/// <summary>
/// The way of <c>guides/other-benchmarks.md</c> for five tools: from an empty folder to an article with a sentence that
/// holds and one that is refuted.
/// </summary>
public sealed class OtherBenchmarksTests : IDisposable
{
    // Six values, 1 % apart at most: the new version takes half the time of the old one.
    private static readonly double[] Old = [2.00, 2.01, 1.99, 2.00, 2.02, 1.98];
    private static readonly double[] New = [1.00, 1.01, 0.99, 1.00, 1.01, 1.00];

    private readonly CommandSite _site = CommandSite.Of("""
        -- site.yaml --
        title: T
        -- content/a.md --
        {{ claim "faster" }}Parsing is twice as fast.{{ end }} {{ phrase "faster" }}
        {{ claim "slower" }}Nothing became slower.{{ end }}
        """);

    public void Dispose() => _site.Dispose();

    public static TheoryData<string, string, string> Tools => new()
    {
        { "hyperfine", ".json", "parse" },
        { "pytest-benchmark", ".json", "test_parse" },
        { "go", ".bench", "Parse" },
        { "jmh", ".json", "Bench.parse" },
        { "google-benchmark", ".json", "BM_Parse" },
    };

    [Theory]
    [MemberData(nameof(Tools))]
    public void A_tools_files_become_sentences_that_hold_and_sentences_that_are_refuted(
        string tool, string ending, string benchmark)
    {
        Add(tool, "mylib@1.9" + ending, Old);
        Add(tool, "mylib@2.0" + ending, New);
        _site.Write("data/measurements.yaml", $$"""
            mylib: { files: "bench/{configuration}{{ending}}", machine: one laptop, measured: 2026-06-01 }
            """);
        _site.Write("data/claims.yaml", $$"""
            faster: { measure: mylib@2.0 against mylib@1.9 / {{benchmark}}, holds: at least 1.4 times as fast }
            slower: { measure: mylib@2.0 against mylib@1.9 / {{benchmark}}, holds: slower }
            """);
        var run = _site.Run("check", "--claims");
        Assert.Equal(1, run.Code);
        Assert.Contains("2 claims: 1 holds, 1 refuted.", run.Results, StringComparison.Ordinal);
        var build = _site.Run("build", "--output", _site.Beside("out"));
        Assert.Equal(0, build.Code);
        Assert.Contains("SG0810: The data contradicts the claim 'slower'", build.Messages, StringComparison.Ordinal);
        Assert.Contains("times as fast", File.ReadAllText(Path.Combine(_site.Beside("out"), "a", "index.html")),
            StringComparison.Ordinal);
    }

    private void Add(string tool, string name, double[] seconds)
    {
        var file = _site.Beside(name);
        File.WriteAllText(file, FileOf(tool, seconds));
        var run = _site.Run("data", "add", file);
        Assert.Equal("", run.Messages);
        Assert.Equal(0, run.Code);
        Assert.StartsWith("A file of ", run.Results, StringComparison.Ordinal);
    }

    private static string FileOf(string tool, double[] seconds)
    {
        var list = string.Join(", ", seconds.Select(static one => Text(one)));
        var forks = string.Join(", ", seconds.Select(static one => $"[{Text(one)}]"));
        return tool switch
        {
            "hyperfine" => $$"""
                {"results": [{"command": "parse", "mean": 1, "times": [{{list}}], "exit_codes": [0, 0, 0, 0, 0, 0]}]}
                """,
            "pytest-benchmark" => $$"""
                {"machine_info": {}, "benchmarks": [{"name": "test_parse", "fullname": "b.py::test_parse",
                 "params": null,
                 "stats": {"mean": 1, "stddev": 0.1, "rounds": 6, "median": 1, "data": [{{list}}] } }]}
                """,
            "go" => "goos: linux\npkg: example.org/x\n" + string.Concat(seconds.Select(static one =>
                $"BenchmarkParse-8 \t 1\t{Text(one * 1e9)} ns/op\n")) + "PASS\n",
            "jmh" => $$"""
                [{"benchmark": "org.example.Bench.parse", "mode": "avgt", "forks": 6, "threads": 1,
                  "primaryMetric": {"score": 1, "scoreUnit": "s/op", "rawData": [{{forks}}] }, "secondaryMetrics": {} }]
                """,
            _ => $$"""
                {"context": {"num_cpus": 8}, "benchmarks": [{{string.Join(", ", seconds.Select(static one => $$"""
                    {"name": "BM_Parse", "run_name": "BM_Parse", "run_type": "iteration", "iterations": 1,
                     "real_time": {{Text(one)}}, "cpu_time": {{Text(one)}}, "time_unit": "s"}
                    """))}}]}
                """,
        };
    }

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
