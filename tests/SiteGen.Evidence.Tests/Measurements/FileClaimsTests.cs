using System.Globalization;
using SiteGen.Evidence.Tests.Pages;
using Xunit;

namespace SiteGen.Evidence.Tests.Measurements;

/// <summary>Articles that quote files of other tools, from the file to the words that a reader reads.</summary>
public sealed class FileClaimsTests
{
    private static EvidenceSite Site => EvidenceSite.Empty
        .With("data/bench/mylib@1.9.json", Hyperfine(("parse", 1.0), ("dump", 1.0)))
        .With("data/bench/mylib@2.0.json", Hyperfine(("parse", 0.5), ("dump", 0.9)))
        .With("data/measurements.yaml", """
            mylib: { files: "bench/{configuration}.json", machine: "8-core Ryzen 7", measured: 2026-11-20 }
            """);

    [Theory]
    [InlineData("mylib@2.0 against mylib@1.9 / parse", "faster", "holds", "50–160 % faster")]
    [InlineData("mylib@2.0 against mylib@1.9 / parse", "at least 1.5 times as fast", "holds", "50–160 % faster")]
    [InlineData("mylib@2.0 against mylib@1.9 / parse", "slower", "refuted", "50–160 % faster")]
    [InlineData("mylib@2.0 against mylib@1.9 / dump", "faster", "inconclusive",
        "no clear difference (from 20 % slower to 45 % faster)")]
    [InlineData("mylib@2.1 against mylib@1.9 / parse", "faster", "not measured", "not measured")]
    [InlineData("value mylib@2.0 / parse", "between 400 ms and 600 ms", "holds", "500 ms")]
    [InlineData("value mylib@2.0 / parse", "at most 600 ms", "holds", "500 ms")]
    [InlineData("value mylib@2.0 / parse", "at least 600 ms", "refuted", "500 ms")]
    [InlineData("value mylib@2.0 / parse", "at most 500 ms", "inconclusive", "500 ms")]
    [InlineData("value mylib@2.0 / parse", "at least 20000 /s", "not measured", "not measured")]
    public void A_rule_is_held_against_the_files(string measure, string holds, string verdict, string phrase)
    {
        var build = Claiming(measure, holds).Build();
        Assert.Equal($"one {verdict}", build.Verdicts);
        Assert.Equal(phrase, build.Words("a/index.html"));
    }

    [Theory]
    [InlineData("one number", "holds")]
    [InlineData("repeated", "holds")]
    [InlineData("interleaved", "inconclusive")]
    public void A_claim_may_ask_for_stronger_evidence(string needs, string verdict) =>
        Assert.Equal($"one {verdict}", Claiming(
            "mylib@2.0 against mylib@1.9 / parse", $"faster, needs: {needs}").Build().Verdicts);

    [Fact]
    public void Two_files_of_unknown_machines_are_not_compared()
    {
        var build = Claiming("mylib@2.0 against mylib@1.9 / parse", "faster")
            .With("data/measurements.yaml", "mylib: { files: \"bench/{configuration}.json\" }").Build();
        Assert.Equal("one not measured", build.Verdicts);
        Assert.Contains(
            "Nothing says that data/bench/mylib@1.9.json and data/bench/mylib@2.0.json were measured on one machine",
            build.Diagnostics, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a1", "a1", "holds")]
    [InlineData("a1", "b2", "not measured")]
    public void A_benchmark_whose_code_was_changed_is_not_compared(string before, string after, string verdict)
    {
        var build = EvidenceSite.Empty
            .With("data/bench/old.json", Asv(before, 2)).With("data/bench/new.json", Asv(after, 1))
            .With("data/measurements.yaml", "asv: { files: \"bench/{configuration}.json\", machine: a laptop }")
            .With("data/claims.yaml", "one: { measure: new against old / suite.time_parse, holds: faster }")
            .With("content/a.md", "{{ phrase \"one\" }}").Build();
        Assert.Equal($"one {verdict}", build.Verdicts);
        Assert.Equal(verdict == "not measured", build.Diagnostics.Contains(
            "The benchmark was changed between data/bench/old.json and data/bench/new.json", StringComparison.Ordinal));
    }

    private static string Asv(string version, int seconds) => $$"""
        {"commit_hash": "1", "params": {"machine": "m"}, "result_columns": ["result", "params", "version", "samples"],
         "results": {"suite.time_parse":
            [[{{seconds}}], [], "{{version}}", [[{{string.Join(", ", Enumerable.Repeat($"{seconds}.0", 8))}}]]] } }
        """;

    [Fact]
    public void A_copied_file_is_no_second_measurement()
    {
        var build = Claiming("mylib@2.0 against mylib@1.9 / parse", "equivalent within 5%")
            .With("data/bench/mylib@2.0.json", Hyperfine(("parse", 1.0))).Build();
        Assert.Equal("one not measured", build.Verdicts);
        Assert.Contains("is a copy of data/bench/mylib@1.9.json", build.Diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public void Benchmarks_of_one_file_need_no_machine()
    {
        var build = Claiming("tools[tool=xz] against tools[tool=gzip] / pack", "slower")
            .With("data/bench/tools.json", """
                {"results": [
                  {"command": "pack", "mean": 1, "parameters": {"tool": "gzip"}, "times": [1, 1.01, 0.99, 1, 1.02, 1],
                   "exit_codes": [0, 0, 0, 0, 0, 0]},
                  {"command": "pack", "mean": 9, "parameters": {"tool": "xz"}, "times": [9, 9.01, 8.99, 9, 9.02, 9],
                   "exit_codes": [0, 0, 0, 0, 0, 0]}]}
                """).Build();
        Assert.Equal("one holds", build.Verdicts);
    }

    [Theory]
    [InlineData("mylib@2.0 against mylib@1.9 / prase", "There is no workload 'prase'.", "Did you mean 'parse'?")]
    [InlineData("mylibb against mylib@1.9 / parse", "There is no configuration 'mylibb'.", "")]
    [InlineData("mylib@2.0[size=1] against mylib@1.9 / parse", "There is no case of parse 'size=1'.", "")]
    public void A_name_that_no_file_has_is_an_error(string measure, string message, string help)
    {
        var problems = Claiming(measure, "faster").Build().Diagnostics;
        Assert.Contains(message, problems, StringComparison.Ordinal);
        Assert.Contains(help, problems, StringComparison.Ordinal);
    }

    [Fact]
    public void One_changed_number_changes_the_verdict_in_the_preview()
    {
        var site = Claiming("mylib@2.0 against mylib@1.9 / parse", "faster");
        Assert.Equal("one holds", site.Build().Verdicts);
        Assert.Equal("one refuted", site
            .With("data/bench/mylib@2.0.json", Hyperfine(("parse", 2.0), ("dump", 0.9))).Build().Verdicts);
    }

    [Fact]
    public void A_page_that_limits_the_age_of_its_data_needs_a_date()
    {
        var build = Claiming("mylib@2.0 against mylib@1.9 / parse", "faster", "freshness: 90 days")
            .With("data/measurements.yaml", "mylib: { files: \"bench/{configuration}.json\", machine: one }").Build();
        Assert.Equal("one stale", build.Verdicts);
        Assert.Contains("nothing says when data/bench/mylib@1.9.json was measured", build.Diagnostics,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_no_known_tool_is_named()
    {
        var build = EvidenceSite.Empty.With("content/a.md", "Text.")
            .With("data/bench/x.json", "{ \"cases\": [], \"when\": 1 }").Build();
        Assert.Equal(
            "data/bench/x.json: error SG0860: This is not a result file of a known tool: its first keys are 'cases', "
            + "'when'.", build.Diagnostics.Split('\n')[0]);
    }

    private static EvidenceSite Claiming(string measure, string holds, string front = "") => Site
        .With("data/claims.yaml", $"one: {{ measure: '{measure}', holds: {holds} }}")
        .With("content/a.md", $"---\ntitle: A\n{front}\n---\n{{{{ phrase \"one\" }}}}");

    /// <summary>Eight runs of each command, 2 % apart at most.</summary>
    private static string Hyperfine(params (string Command, double Seconds)[] commands)
    {
        double[] spread = [0.99, 1.01, 1.00, 0.98, 1.02, 1.00, 1.01, 0.99];
        var results = commands.Select(command => $$"""
            {"command": "{{command.Command}}", "mean": 1, "times": [{{string.Join(", ", spread.Select(one =>
                (one * command.Seconds).ToString("R", CultureInfo.InvariantCulture)))}}],
             "exit_codes": [0, 0, 0, 0, 0, 0, 0, 0]}
            """);
        return $$"""{"results": [{{string.Join(",\n", results)}}]}""";
    }
}
