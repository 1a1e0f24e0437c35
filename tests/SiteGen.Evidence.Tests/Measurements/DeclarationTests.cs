using System.Globalization;
using SiteGen.Evidence.Sources;
using SiteGen.Evidence.Tests.Pages;
using SiteGen.Foundation;
using Xunit;

namespace SiteGen.Evidence.Tests.Measurements;

/// <summary>What authors say in <c>data/measurements.yaml</c>.</summary>
public sealed class DeclarationTests
{
    [Theory]
    [InlineData("bench/{configuration}.json", "data/bench/mylib@2.0.json", "mylib@2.0")]
    [InlineData("bench/{configuration}/*.json", "data/bench/new/run-1.json", "new")]
    [InlineData("bench/*/new/sample.json", "data/bench/parse/new/sample.json", "sample")]
    [InlineData("bench/{configuration}.json", "data/bench/a/b.json", null)]
    [InlineData("bench/one.json", "data/bench/oneXjson", null)]
    public void A_pattern_names_files_and_their_configuration(string pattern, string path, string? configuration) =>
        Assert.Equal(configuration, FileSet.Parse(pattern)!.ConfigurationOf(SourcePath.Parse(path)));

    [Theory]
    [InlineData("../x.json")]
    [InlineData("/x.json")]
    [InlineData("{configuration}/{configuration}.json")]
    public void A_pattern_stays_under_data_and_names_one_configuration(string pattern) =>
        Assert.Null(FileSet.Parse(pattern));

    [Theory]
    [InlineData("m: { machine: x }", "error SG")]
    [InlineData("m: { files: ../x }", "SG0863: '../x' does not name files under data.")]
    [InlineData("m: { files: bench/x.json, measured: yesterday }", "SG0864: 'yesterday' is not a day.")]
    [InlineData("m: { files: bench/nothing.json }", "SG0865: No result file matches 'bench/nothing.json'.")]
    [InlineData("m: { files: bench/a.json, mashine: x }", "help: Did you mean 'machine'?")]
    [InlineData("m: { files: bench/a.json, exact: true }", "SG0867: 'sort' is both 1 and 2: it is not exact.")]
    [InlineData("m: [a]", "error SG")]
    public void A_mistake_is_named(string text, string problem)
    {
        var build = EvidenceSite.Empty.With("content/a.md", "Text.").With("data/measurements.yaml", text)
            .With("data/bench/a.json", File("sort", 1, 2)).Build();
        Assert.Contains(problem, build.Diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_files_of_one_name_are_an_error_unless_they_are_runs_of_a_group()
    {
        var site = EvidenceSite.Empty.With("content/a.md", "Text.")
            .With("data/bench/one/a.json", File("sort", 1, 2)).With("data/bench/two/a.json", File("sort", 1, 3));
        Assert.Contains("SG0866: 'a' already has the result 'sort', in data/bench/one/a.json.",
            site.Build().Diagnostics, StringComparison.Ordinal);
        Assert.Equal("", site.With("data/measurements.yaml", "runs: { files: bench/*/a.json }").Build().Diagnostics);
    }

    /// <summary>Twenty repeats that differ by 2 %: less than the 30 % that are assumed otherwise.</summary>
    [Fact]
    public void A_second_run_of_the_same_makes_small_differences_count()
    {
        var names = Enumerable.Range(0, 20).Select(static i => $"b{i}").ToList();
        var site = EvidenceSite.Empty
            .With("data/bench/old.json", Files(names, 1.00)).With("data/bench/new.json", Files(names, 0.90))
            .With("data/bench/again/old.json", Files(names, 1.02))
            .With("data/claims.yaml", "one: { measure: new against old / b1, holds: faster }")
            .With("content/a.md", """{{ phrase "one" }}""");
        const string group = "m: { files: 'bench/{configuration}.json', machine: one";
        var once = site with { Files = site.Files.Remove("data/bench/again/old.json") };
        Assert.Equal("one inconclusive", once.With("data/measurements.yaml", group + " }").Build().Verdicts);
        Assert.Equal("one holds", site.With(
            "data/measurements.yaml", group + ", again: 'bench/again/{configuration}.json' }").Build().Verdicts);
    }

    private static string File(string command, params double[] times) => $$"""
        {"results": [{{Result(command, times)}}]}
        """;

    private static string Files(IEnumerable<string> commands, double time) => $$"""
        {"results": [{{string.Join(",", commands.Select(command => Result(
            command, [time, time * 1.001, time * 0.999, time * 1.002, time * 0.998, time, time])))}}]}
        """;

    private static string Result(string command, double[] times)
    {
        var values = times.Select(static time => time.ToString("R", CultureInfo.InvariantCulture));
        return $$"""
            {"command": "{{command}}", "mean": 1, "times": [{{string.Join(", ", values)}}],
             "exit_codes": [{{string.Join(", ", times.Select(static _ => "0"))}}]}
            """;
    }
}
