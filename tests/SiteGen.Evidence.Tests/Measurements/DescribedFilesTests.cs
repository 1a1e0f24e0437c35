using SiteGen.Evidence.Tests.Pages;
using Xunit;

namespace SiteGen.Evidence.Tests.Measurements;

/// <summary>CSV and JSON files whose columns an author describes.</summary>
public sealed class DescribedFilesTests
{
    private static EvidenceSite Site => EvidenceSite.Empty
        .With("data/measurements.yaml", """
            sizes:
              files: bench/sizes.csv
              columns: { configuration: version, benchmark: artefact, value: kb }
              unit: KB
              exact: true
            latency:
              files: bench/latency.json
              each: "data.runs[*]"
              columns: { configuration: build, benchmark: request, case: size, process: run, value: ms }
              unit: ms
              machine: one
            """)
        .With("data/bench/sizes.csv", "version,artefact,kb\n1.9,wheel,200\n2.0,wheel,100\n2.0,source,50\n")
        .With("data/bench/latency.json", $$$"""
            {"data": {"runs": [{{{Rows("old", 200)}}}, {{{Rows("new", 100)}}}]}}
            """)
        .With("data/claims.yaml", """
            size: { measure: '"2.0" against "1.9" / wheel', holds: smaller by 40%..60% }
            speed: { measure: 'new[size=10] against old[size=10] / get', holds: at least 1.5 times as fast }
            source: { measure: 'value "2.0" / source' }
            """)
        .With("content/a.md", """
            {{ claim "size" }}Half the size{{ end }}, {{ claim "speed" }}twice as fast{{ end }}, {{ value "source" }}.
            """);

    private static string Rows(string build, int milliseconds) => string.Join(", ", Enumerable.Range(0, 12).Select(
        run => $$"""
            {"build": "{{build}}", "request": "get", "size": 10, "run": {{run}}, "ms": {{milliseconds + (run % 3)}}}
            """));

    [Fact]
    public void Rows_become_results_of_their_configurations()
    {
        var build = Site.Build();
        Assert.Equal("", build.Diagnostics);
        Assert.Equal("size holds, source reported, speed holds", build.Verdicts);
        Assert.Contains("50.0 kB", build.Words("a/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_description_reads_the_file_anew()
    {
        var site = Site;
        site.Build();
        var build = site.With("content/a.md", "{{ value \"source\" }}").With("data/measurements.yaml", """
            sizes:
              files: bench/sizes.csv
              columns: { configuration: version, benchmark: artefact, value: kb }
              unit: MB
              exact: true
            """).Build();
        Assert.Contains("50.0 MB", build.Words("a/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("version,artefact,kb\n1.9,wheel,\n2.0,wheel,100\n", "SG0878: Row 1 has no number in 'kb'")]
    [InlineData("version,artefact,kb\n1.9,wheel,many\n2.0,wheel,100\n", "SG0878: Row 1 has no number in 'kb'")]
    [InlineData("version,artefact,kb\n1.9,wheel,-1\n2.0,wheel,100\n", "SG0878: Row 1 has no number in 'kb'")]
    [InlineData("version,artefact,size\n1.9,wheel,1\n", "SG0877: No row has a column 'kb'.")]
    [InlineData("version,artefact,kb\n", "SG0876: The file is not a list of rows.")]
    public void A_table_that_does_not_fit_is_named(string csv, string problem) =>
        Assert.Contains(problem, Site.With("data/bench/sizes.csv", csv).Build().Diagnostics, StringComparison.Ordinal);

    [Theory]
    [InlineData("{}", "SG0876: 'data.runs[*]' leads to no rows.")]
    [InlineData("{\"data\": {\"runs\": [1, 2]}}", "SG0876: 'data.runs[*]' leads to no rows.")]
    [InlineData("{\"data\": {\"runs\": [", "data/bench/latency.json:1:")]
    public void A_JSON_file_that_does_not_fit_is_named(string json, string problem) =>
        Assert.Contains(problem, Site.With("data/bench/latency.json", json).Build().Diagnostics,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("unit: parsecs", "data/measurements.yaml:4:9: error SG0879: 'parsecs' is not a known unit.")]
    [InlineData("exact: true", "data/measurements.yaml:2:3")]
    [InlineData("unit: B, columns2: x", "data/measurements.yaml:4:")]
    public void A_description_with_a_mistake_is_named(string line, string problem) =>
        Assert.Contains(problem, Site.With("data/measurements.yaml", $$"""
            sizes:
              files: bench/sizes.csv
              columns: { configuration: version, benchmark: artefact, value: kb }
              {{line}}
            """).Build().Diagnostics, StringComparison.Ordinal);
}
