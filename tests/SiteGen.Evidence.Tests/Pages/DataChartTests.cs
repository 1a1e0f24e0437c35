using Xunit;

namespace SiteGen.Evidence.Tests.Pages;

/// <summary>Charts of plain data, and of results of other tools.</summary>
public sealed class DataChartTests
{
    private static EvidenceSite Site => EvidenceSite.Empty.With("data/downloads.csv", """
        year,wheels,sdists
        2024,10,5
        2025,30,6
        2026,70,
        """);

    [Theory]
    [InlineData("""chart data.downloads x: "year" y: "wheels" title: "W" """, "2024: 10; 2025: 30; 2026: 70.")]
    [InlineData("""chart data.downloads y: "wheels,sdists" kind: "line" """,
        "wheels: 10 with 2024 year, 30 with 2025 year, 70 with 2026 year")]
    [InlineData("""chart data.downloads x: "year" y: ["wheels", "sdists"] """, "2026, sdists: not measured")]
    [InlineData("""chart data.downloads y: "wheels" unit: "B" """, "2024: 10\u00A0bytes")]
    public void A_list_of_data_is_drawn_and_read_aloud(string call, string alternative)
    {
        var build = Site.With("content/a.md", $"{{{{ {call} }}}}").Build();
        Assert.Equal("", build.Diagnostics);
        using var page = build.Document("a/index.html");
        Assert.Contains(
            alternative, page.QuerySelector("figure.chart svg desc")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""chart data.downloads x: "yaer" """,
        "SG0839: The data has no column 'yaer'.\n  help: Did you mean 'year'?")]
    [InlineData("""chart data.downloads y: "wheels" kind: "pie" """, "SG0839: 'kind' cannot be 'pie'.")]
    [InlineData("""chart data.numbers""", "SG0838: The data of the chart is not a list of rows.")]
    public void What_cannot_be_drawn_is_named(string call, string problem)
    {
        var build = Site.With("data/numbers.json", "[1, 2]").With("content/a.md", $"{{{{ {call} }}}}").Build();
        Assert.Contains(problem, build.Diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_data_has_its_columns()
    {
        var build = Site.With("content/a.md", """{{ table data.downloads x: "year" y: "wheels" }}""").Build();
        using var page = build.Document("a/index.html");
        Assert.Equal(["2024", "2025", "2026"],
            page.QuerySelectorAll("tbody th").Select(static cell => cell.TextContent));
    }

    [Fact]
    public void A_benchmark_is_drawn_over_its_parameter()
    {
        var build = EvidenceSite.Empty
            .With("data/bench/new.json", Scan(1, 2, 4)).With("data/bench/old.json", Scan(2, 4, 8))
            .With("content/a.md", """{{ chart "pack" by: "size" }}""").Build();
        Assert.Equal("", build.Diagnostics);
        using var page = build.Document("a/index.html");
        var alternative = page.QuerySelector("figure.chart svg desc")!.TextContent;
        Assert.Contains("new: ", alternative, StringComparison.Ordinal);
        Assert.Contains("old: ", alternative, StringComparison.Ordinal);
        Assert.Contains("with 4 size", alternative, StringComparison.Ordinal);
        Assert.Contains("hyperfine", page.QuerySelector(".chart-note")!.TextContent, StringComparison.Ordinal);
    }

    private static string Scan(params int[] seconds) => $$"""{"results": [{{string.Join(",\n", seconds.Index().Select(
        static one => $$"""
            {"command": "pack", "mean": 1, "parameters": {"size": "{{1 << one.Index}}"},
             "times": [{{one.Item}}, {{one.Item}}.01, {{one.Item}}.02, {{one.Item}}.03, {{one.Item}}, {{one.Item}}],
             "exit_codes": [0, 0, 0, 0, 0, 0]}
            """))}}]}""";
}
