using Xunit;

namespace SiteGen.Tests.Cli;

public sealed class DataCommandTests : IDisposable
{
    private readonly CommandSite _site = CommandSite.Of("""
        -- site.yaml --
        title: T
        -- content/a.md --
        Words.
        """);

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_file_of_Criterion_keeps_the_folders_that_name_its_benchmark()
    {
        var folder = Path.Combine(_site.Beside("target"), "criterion", "parse", "1kB", "new");
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "sample.json");
        File.WriteAllText(file, """{"sampling_mode": "Flat", "iters": [1, 1, 1], "times": [9, 8, 7]}""");
        var run = _site.Run("data", "add", file, "--as", "mylib@2.0");
        Assert.Equal("", run.Messages);
        Assert.Contains("  parse/1kB / time: 8", run.Results, StringComparison.Ordinal);
        Assert.Contains("A measure: value mylib@2.0 / \"parse/1kB\"", run.Results, StringComparison.Ordinal);
        Assert.True(_site.Has("data/bench/criterion/parse/1kB/new/mylib@2.0.json"));
        File.WriteAllText(file, """{"group_id": "parse", "function_id": "1kB"}""");
        Assert.Contains("SG0868: The file holds no results", _site.Run("data", "add", file).Messages,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.csv", "command,mean,stddev,median\nx,1,1,1", "it is hyperfine's table of summaries.",
        "Use the file of '--export-json'")]
    [InlineData("a-report.csv", "Method,Job,AnalyzeLaunchVariance\nx,1,1", "it is BenchmarkDotNet's table",
        "--exporters fulljson")]
    [InlineData("a.csv", "\"Benchmark\",\"Mode\",\"Threads\"\n", "it is JMH's table", "Use the file of '-rf json'")]
    [InlineData("a.txt", "   │ old.txt │ new.txt │\n  │ sec/op │ sec/op vs base │\nX-8 1m ± 0% 2m ± 3% -67%",
        "it is a comparison of benchstat", "Use the output of 'go test -bench'")]
    [InlineData("machine.json", """{"arch": "x86_64", "machine": "laptop", "num_cpu": "4"}""",
        "it is asv's description of a machine.", "which are named after commits")]
    [InlineData("benchmarks.json", """{"a.time_b": {"code": "def time_b(): pass"}, "version": 2}""",
        "it is asv's description of benchmarks.", "in the folder of a machine")]
    [InlineData("a.csv", "kind,seconds\nx,1", "it is a table whose columns nobody has described: 'kind', 'seconds'.",
        "columns: { benchmark: COLUMN, value: COLUMN }, unit: ms }")]
    public void A_file_without_results_says_which_file_has_them(string name, string text, string what, string instead)
    {
        var file = _site.Beside(name);
        File.WriteAllText(file, text);
        var run = _site.Run("data", "add", file);
        Assert.NotEqual(0, run.Code);
        Assert.Contains($"error SG0860: This is not a result file of a known tool: {what}", run.Messages,
            StringComparison.Ordinal);
        Assert.Contains(instead, run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void A_session_that_nothing_may_quote_is_not_taken_in_and_the_reason_is_told()
    {
        var session = _site.Beside("imported.json");
        var file = TestSite.Folder("../Fuzz/pyperf/small.json");
        _site.RunAnywhere([], ["bench", "import", "pyperf", file, "--out", session]);
        var run = _site.Run("data", "accept", session, "--yes");
        Assert.Equal(1, run.Code);
        Assert.Contains("error SG0853: The session was not accepted", run.Messages, StringComparison.Ordinal);
        Assert.Contains("The session was imported, so its builds", run.Messages, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_site.Root, "data")));
    }

    [Fact]
    public void A_file_that_is_no_session_is_not_taken_in()
    {
        var file = _site.Beside("x.json");
        File.WriteAllText(file, "{}");
        var run = _site.Run("data", "accept", file, "--yes");
        Assert.NotEqual(0, run.Code);
        Assert.Contains("SG0723", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_file_of_a_tool_is_described_and_added()
    {
        var file = _site.Beside("mylib@2.0.json");
        File.WriteAllText(file, """
            {"results": [{"command": "parse", "mean": 1, "times": [1, 1, 1, 1, 1, 1],
             "exit_codes": [0, 0, 0, 0, 0, 0]}]}
            """);
        var run = _site.Run("data", "add", file);
        Assert.Equal("", run.Messages);
        Assert.StartsWith("""
            A file of hyperfine with 1 result. Machine: not stated. Measured: not stated.
              parse / time: 1.0 s, repeated
            A measure: value mylib@2.0 / parse
            To compare it with another file, name the machine of both in data/measurements.yaml.
            Added:
            """.ReplaceLineEndings("\n"), run.Results, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(file), _site.Read("data/bench/mylib@2.0.json"));
        Assert.Equal(0, _site.Run("data", "add", file).Code);
        File.AppendAllText(file, " ");
        Assert.Contains("SG0869", _site.Run("data", "add", file).Messages, StringComparison.Ordinal);
        Assert.Equal(0, _site.Run("data", "add", file, "--as", "mylib@2.1").Code);
        Assert.True(_site.Has("data/bench/mylib@2.1.json"));
    }

    [Theory]
    [InlineData("x.json", "{}", "SG0860")]
    [InlineData("x.txt", "Notes.", "SG0868")]
    public void A_file_of_no_tool_is_not_added(string name, string text, string code)
    {
        var file = _site.Beside(name);
        File.WriteAllText(file, text);
        var run = _site.Run("data", "add", file);
        Assert.Equal(1, run.Code);
        Assert.Contains(code, run.Messages, StringComparison.Ordinal);
        Assert.False(_site.Has("data/bench/" + name));
    }
}
