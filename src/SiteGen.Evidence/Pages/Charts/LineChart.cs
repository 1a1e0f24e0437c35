using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;

namespace SiteGen.Evidence.Pages.Charts;

/// <summary>
/// A chart of values over a number, such as threads. Series differ in markers and dashes, not only in colour.
/// </summary>
public sealed record LineChart
{
    private const double PlotHeight = 250;
    private const double KeyLine = 21;
    private const double NoteLine = 19;

    /// <summary>The prefix of the ids of its elements: unique on the page, letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required EvidenceWords Words { get; init; }

    public required ImmutableArray<LineSeries> Series { get; init; }

    public required ChartUnit Unit { get; init; }

    /// <summary>
    /// The unit along the x axis in the singular, such as <c>thread</c>; <see cref="AlongMany"/> is the plural.
    /// </summary>
    public required string Along { get; init; }

    public required string AlongMany { get; init; }

    /// <summary>The label of the y axis, such as <c>speed-up over one thread</c>.</summary>
    public string Measure { get; init; } = "";

    /// <summary>The points of perfect scaling; empty for none.</summary>
    public ImmutableArray<(double X, double Y)> Ideal { get; init; } = [];

    /// <summary>True for two logarithmic axes; an axis with values that are not positive stays linear.</summary>
    public bool IsLog { get; init; }

    private IEnumerable<LinePoint> Points =>
        Series.SelectMany(series => series.Points).Where(point => double.IsFinite(point.X));

    public Chart Draw()
    {
        ChartId.Require(Id);
        var (x, y) = (AcrossScale(), UpScale());
        var unit = UnitScale.For(Unit, y.High, Words);
        var alternative = ChartText.Sentence(Series.Select(series => Clause(series, unit)));
        return new(Picture(alternative, x, y, unit), alternative, Table(unit));
    }

    private Scale AcrossScale()
    {
        var xs = Points.Select(point => point.X).Concat(Ideal.Select(point => point.X)).DefaultIfEmpty(1).ToList();
        var (low, high) = (xs.Min(), xs.Max());
        return high > low ? new(low, high, 0.12, 0.975, IsLog && low > 0) : Scale.Around(low, high, 0.12, 0.975, IsLog);
    }

    /// <summary>
    /// Returns a scale that includes zero unless it is logarithmic, so that distances between lines show how much they
    /// differ.
    /// </summary>
    private Scale UpScale()
    {
        var ys = Points.Select(point => point.Reading.Estimate).OfType<Estimate>()
            .SelectMany(estimate => new[] { estimate.Low, estimate.Point, estimate.High })
            .Concat(Ideal.Select(point => point.Y)).Where(double.IsFinite).DefaultIfEmpty(1).ToList();
        var (low, high) = (ys.Min(), ys.Max());
        if (IsLog && low > 0) return Scale.Around(low, high, PlotHeight, 0, true);
        return new(Math.Min(low, 0), high > 0 ? high * 1.04 : 1, PlotHeight, 0, false);
    }

    private Html Picture(string alternative, Scale across, Scale up, UnitScale unit)
    {
        var (key, notes) = (Key(), Notes());
        var top = (Measure.Length > 0 ? 22 : 0) + KeyEntry.Height(key, KeyLine) + 16;
        var bottom = top + PlotHeight;
        var placed = up with { From = bottom, To = top };
        var svg = new SvgWriter();
        svg.Open(Id, "chart-lines", Title, alternative, bottom + 42 + (notes.Length * NoteLine));
        if (Measure.Length > 0) svg.Text("chart-side", 0, 14, SafeText.Clean(Measure, 46));
        KeyEntry.Draw(svg, key, Measure.Length > 0 ? 22 : 0, KeyLine);
        DrawAxes(svg, across, placed, unit);
        DrawIdeal(svg, across, placed);
        foreach (var (index, series) in Series.Index()) DrawSeries(svg, series, index % Markers.Count, across, placed);
        foreach (var (index, note) in notes.Index())
            svg.Text("chart-absent", 0, bottom + 56 + (index * NoteLine), note);
        return svg.Close();
    }

    private void DrawAxes(SvgWriter svg, Scale across, Scale up, UnitScale unit)
    {
        var ticks = Domain.TicksOf(up, unit);
        var decimals = Ticks.Decimals([.. ticks.Select(tick => tick / unit.Size)]);
        foreach (var tick in ticks)
        {
            svg.Line(tick == 0 ? "chart-reference" : "chart-grid", 0, up.At(tick), 1, up.At(tick));
            svg.Text("chart-tick", 0, up.At(tick) - 4, unit.Write(tick, decimals));
        }
        var free = double.NegativeInfinity;
        foreach (var x in Points.Select(point => point.X).Distinct().Order())
        {
            svg.Line("chart-notch", across.At(x), up.From, across.At(x), up.From + 5);
            if (across.At(x) < free) continue;
            svg.Text("chart-tick", across.At(x), up.From + 19, Number(x), "middle");
            free = across.At(x) + 0.07;
        }
        svg.Text("chart-tick", 0.5475, up.From + 36, SafeText.Clean(AlongMany, 40), "middle");
    }

    private void DrawIdeal(SvgWriter svg, Scale across, Scale up)
    {
        foreach (var (from, to) in Ideal.Zip(Ideal.Skip(1)))
            svg.Line("chart-ideal", across.At(from.X), up.At(from.Y), across.At(to.X), up.At(to.Y));
    }

    private static void DrawSeries(SvgWriter svg, LineSeries series, int number, Scale across, Scale up)
    {
        // A line across a missing point would suggest a measurement there.
        foreach (var (from, to) in series.Points.Zip(series.Points.Skip(1)))
        {
            if (from.Reading.Estimate is not { } start || to.Reading.Estimate is not { } end) continue;
            svg.Line($"chart-line series-{number}", across.At(from.X), up.At(start.Point), across.At(to.X),
                up.At(end.Point));
        }
        foreach (var point in series.Points)
        {
            if (point.Reading.Estimate is not { } estimate || !double.IsFinite(point.X)) continue;
            var (x, y) = (across.At(point.X), up.At(estimate.Point));
            if (!estimate.IsExact) DrawWhisker(svg, number, x, y, up.At(estimate.Low), up.At(estimate.High));
            svg.Shape($"chart-marker series-{number}", x, y, Markers.Path(number, 0));
        }
    }

    private static void DrawWhisker(SvgWriter svg, int number, double x, double y, double low, double high) =>
        svg.Shape(
        $"chart-whisker series-{number}", x, y,
        string.Create(CultureInfo.InvariantCulture, $"M-4 {low - y:0.##}h8m-4 0V{high - y:0.##}m-4 0h8"));

    private ImmutableArray<KeyEntry> Key()
    {
        List<KeyEntry> key = [.. Series.Index()
            .Select(series => new KeyEntry(
                KeyMark.Series, SafeText.Clean(series.Item.Label, 42), series.Index % Markers.Count))];
        if (!Ideal.IsEmpty) key.Add(new(KeyMark.Ideal, Words.Charts.KeyIdeal));
        return [.. key];
    }

    /// <summary>Describes missing points in words; a long list is cut, and the table has all of them.</summary>
    private ImmutableArray<string> Notes()
    {
        List<string> notes = [];
        foreach (var series in Series)
        {
            var absent = series.Points.Where(point => point.Reading.Estimate is null)
                .GroupBy(point => ChartText.Absence(point.Reading, Words));
            var name = SafeText.Clean(series.Label, 16);
            foreach (var reason in absent)
            {
                var note = reason.Count() == series.Points.Length
                    ? ChartText.Named(name, reason.Key, Words)
                    : Words.Charts.AbsentAt.With(
                        ("name", name), ("places",
                        string.Join(Words.ListSeparator, reason.Select(point => Number(point.X)))),
                        ("why", reason.Key));
                notes.Add(SafeText.Clean(note, 48));
            }
            if (series.Points.IsEmpty) notes.Add(ChartText.Named(name, Words.Verdicts.NotMeasured, Words));
        }
        return notes.Count <= 6 ? [.. notes] : [.. notes.Take(5), Words.Charts.MoreInTable.With(notes.Count - 5)];
    }

    private string Clause(LineSeries series, UnitScale unit)
    {
        var label = SafeText.Clean(series.Label, ChartText.SentenceLimit);
        return ChartText.Named(label, series.Points.IsEmpty ? Words.Verdicts.NotMeasured
            : string.Join(Words.ListSeparator, series.Points.Select(point => Clause(point, unit))), Words);
    }

    private string Clause(LinePoint point, UnitScale unit) => Words.Charts.At.With(
        ("value", ChartText.Of(point.Reading, unit, Words)), ("count", Number(point.X)),
            ("along", SafeText.Clean(point.X == 1 ? Along : AlongMany, 40)));

    private ChartTable Table(UnitScale unit) => new(
        [Words.Charts.Series, SafeText.Clean(AlongMany, 40), Words.Charts.Value, Words.Charts.Interval],
        [.. Series.SelectMany(series => series.Points.Select(point => Cells(series, point, unit)))]);

    private ImmutableArray<string> Cells(LineSeries series, LinePoint point, UnitScale unit) =>
        [SafeText.Clean(series.Label, ChartText.SentenceLimit), Number(point.X),
            .. ChartText.Cells(point.Reading, unit, Words)];

    private string Number(double value) => Words.Numbers.Of(value, "0.###");
}

/// <param name="Points">The points, in ascending order of x.</param>
public sealed record LineSeries(string Label, ImmutableArray<LinePoint> Points);

public sealed record LinePoint(double X, Reading Reading);
