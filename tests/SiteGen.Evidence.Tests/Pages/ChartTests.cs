using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using SiteGen.Evidence.Pages.Charts;
using SiteGen.Evidence.Tests.Wording;
using SiteGen.Evidence.Wording;
using Xunit;

namespace SiteGen.Evidence.Tests.Pages;

public sealed class ChartTests(ITestOutputHelper output)
{
    private const string Hostile = "</text><script>alert(1)</script>\" onload='x' &amp; \u202E\u2066\0\u001B";

    public static TheoryData<string> Names => [.. ChartCases.All.Select(chart => chart.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_chart_looks_as_it_did(string name) =>
        Golden.Check($"charts/{name}.svg", Find(name).Svg.Markup + "\n");

    [Fact]
    public void Charts_are_read_in_the_language_of_the_site()
    {
        var words = Languages.German;
        Golden.Check("charts/de/dots.svg",
            (ChartCases.Dots with { Words = words, Baseline = words.Charts.TimeOf.With(("name", "314")) }).Draw()
            .Svg.Markup + "\n");
        Golden.Check("charts/de/bars.svg", (ChartCases.Bars with { Words = words }).Draw().Svg.Markup + "\n");
        Golden.Check("charts/de/lines.svg",
            (ChartCases.Lines with { Words = words, Along = words.Charts.Thread, AlongMany = words.Charts.Threads })
            .Draw().Svg.Markup + "\n");
        Golden.Check("charts/de/distribution.svg", (ChartCases.Distribution with { Words = words }).Draw().Svg.Markup
            + "\n");
        Golden.Check("charts/de/sparkline.svg", (ChartCases.Spark with { Words = words }).Draw().Svg.Markup + "\n");
        Golden.Check("charts/de/figure.html",
            Shown.Figure("threads", (ChartCases.Bars with { Words = words }).Draw(), "Byte je Objekt", "",
            [new("CSV", "lines.csv")], words));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_chart_is_well_formed_and_names_itself(string name)
    {
        var svg = XDocument.Parse(Find(name).Svg.Markup).Root!;
        var ids = svg.DescendantsAndSelf().Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal("img", svg.Attribute("role")?.Value);
        Assert.Equal(ids, new[] { "aria-labelledby", "aria-describedby" }.Select(name => svg.Attribute(name)?.Value)
            .OfType<string>().SelectMany(value => value.Split(' ')));
        Assert.All(svg.DescendantsAndSelf(), element => Assert.Null(element.Attribute("style")));
        Assert.DoesNotContain("NaN", svg.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_is_drawn_outside_the_width(string name)
    {
        var places = XDocument.Parse(Find(name).Svg.Markup).Descendants().Attributes()
            .Where(attribute => attribute.Name.LocalName is "x" or "x1" or "x2" or "cx"
            && attribute.Value.EndsWith('%'))
            .Select(attribute => double.Parse(attribute.Value.TrimEnd('%'), CultureInfo.InvariantCulture));
        Assert.All(places, place => Assert.InRange(place, 0, 100));
    }

    [Fact]
    public void The_alternative_says_every_row() => Assert.Equal(
        "Computing, 314t is 1.09 times the time of 314 (interval 1.05–1.13) on nbody; Computing, 314t is 1.01 times "
        + "the time of 314 (interval 1.00–1.03) on fannkuch; "
        + "Computing, 314t is 0.96 times the time of 314 (interval 0.95–0.97) on spectral_norm; Waiting, 314t is 1.002 "
        + "times the time of 314 (interval 0.998–1.006) on asyncio_sleep; "
        + "Waiting, interpreters with the JIT: not possible in 3.14; Waiting, socket_echo: not measured.",
        ChartCases.Dots.Draw().Alternative);

    [Fact]
    public void The_alternative_of_lines_says_every_point()
    {
        var alternative = ChartCases.Lines.Draw().Alternative;
        Assert.All(ChartCases.Lines.Series, series =>
            Assert.Contains(series.Label + ": ", alternative, StringComparison.Ordinal));
        Assert.Contains("3.7× (interval 3.5–3.9) with 4 threads", alternative, StringComparison.Ordinal);
        Assert.Contains("not measured with 8 threads", alternative, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dots", "not possible in 3.14")]
    [InlineData("bars", "not measured")]
    [InlineData("lines", "subinterpreters at 8: not measured")]
    [InlineData("distribution", "not possible in 3.14")]
    [InlineData("empty", "not measured")]
    public void What_is_missing_is_said_in_the_picture(string name, string words) =>
        Assert.Contains(XDocument.Parse(Find(name).Svg.Markup).Descendants(), element =>
            element.Name.LocalName == "text" && element.Value == words);

    [Fact]
    public void A_table_has_all_rows_of_a_chart()
    {
        Assert.Equal(6, ChartCases.Dots.Draw().Table.Rows.Length);
        Assert.Equal(["nbody", "Computing", "1.09×", "1.05–1.13", "6"], ChartCases.Dots.Draw().Table.Rows[0]);
        Assert.All(ChartCases.All, chart =>
            Assert.All(chart.Chart.Table.Rows, row => Assert.Equal(chart.Chart.Table.Columns.Length, row.Length)));
    }

    [Fact]
    public void Hostile_names_stay_text()
    {
        foreach (var chart in Everything(Hostile + new string('x', 1_000_000)))
        {
            var figure = Shown.Figure(
                "figure", chart, Hostile, Hostile, [new(Hostile, "javascript:alert(1)"), new("CSV", "a.csv?x=\"&y=1")],
                EvidenceWords.English);
            Assert.True(figure.Length < 60_000);
            Assert.DoesNotContain("<script", figure, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("javascript:", figure, StringComparison.Ordinal);
            Assert.DoesNotContain(figure, letter => letter is '\u202E' or '\u2066' or '\0' or '\u001B');
            var root = XDocument.Parse(figure).Root!;
            Assert.All(root.DescendantsAndSelf(), element =>
                Assert.DoesNotContain(element.Attributes(), attribute =>
                    attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a\"b")]
    public void An_id_that_would_need_escaping_is_a_mistake_of_the_caller(string id) =>
        Assert.Throws<ArgumentException>(() => (ChartCases.Dots with { Id = id }).Draw());

    [Fact]
    public void A_figure_looks_as_it_did() => Golden.Check(
        "charts/figure.html", Shown.Figure(
            "threads", ChartCases.LinesOfTime.Draw(), "Threads halve the time", "Measured on 2026-03-21",
            [new("CSV", "lines.csv"), new("JSON", "lines.json")], EvidenceWords.English));

    [Fact]
    public void A_chart_is_the_same_in_every_culture()
    {
        var expected = ChartCases.All.Select(chart => chart.Chart.Svg.Markup).ToList();
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Equal(expected, ChartCases.All.Select(chart => chart.Chart.Svg.Markup));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Two_hundred_points_take_less_than_two_milliseconds()
    {
        var rows = Enumerable.Range(0, 10)
            .Select(row => new ChartRow(
                $"row {row}", Reading.Of(
                    1.1, 1, 1.2))
            { Blocks = [.. Enumerable.Range(0, 20).Select(block => 1 + (block / 100.0))] });
        var chart = ChartCases.Dots with { Groups = [new("", [.. rows])] };
        for (var warmup = 0; warmup < 200; warmup++) chart.Draw();
        var shortest = TimeSpan.MaxValue;
        for (var turn = 0; turn < 50; turn++)
        {
            var start = Stopwatch.GetTimestamp();
            chart.Draw();
            var taken = Stopwatch.GetElapsedTime(start);
            if (taken < shortest) shortest = taken;
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"200 points: {shortest.TotalMicroseconds:0} µs"));
        Assert.True(shortest < TimeSpan.FromMilliseconds(2), $"It took {shortest.TotalMilliseconds} ms.");
    }

    private static IEnumerable<Chart> Everything(string text)
    {
        ImmutableArray<ChartGroup> groups =
            [new(text, [new(text, Reading.Of(1, 0.9, 1.1)) { Blocks = [1, double.NaN, double.PositiveInfinity] },
            new(text, Reading.Absent(text))])];
        yield return (ChartCases.Dots with
        {
            Title = text,
            Groups = groups,
            Baseline = text,
            Candidate = text,
            LowSide = text,
            HighSide = text,
            Band = new(0.9, 1.1, text)
        }).Draw();
        yield return (ChartCases.Bars with { Title = text, Groups = groups }).Draw();
        yield return (ChartCases.Distribution with { Title = text, Groups = groups }).Draw();
        yield return (ChartCases.Lines with
        {
            Title = text,
            Along = text,
            AlongMany = text,
            Measure = text,
            Series = [new(text, [new(1, Reading.Absent(text))])]
        }).Draw();
        yield return (ChartCases.Spark with { Title = text, Points = [new(text, Reading.Absent(text))] }).Draw();
    }

    private static Chart Find(string name) => ChartCases.All.Single(chart => chart.Name == name).Chart;
}
