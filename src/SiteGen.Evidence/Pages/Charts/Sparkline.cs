using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;

namespace SiteGen.Evidence.Pages.Charts;

/// <summary>A chart of a measure over sessions, no larger than a word.</summary>
public sealed record Sparkline
{
    private const double Width = 120;
    private const double Height = 24;

    /// <summary>The prefix of the ids of its elements: unique on the page, letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required EvidenceWords Words { get; init; }

    /// <summary>The points, in chronological order.</summary>
    public required ImmutableArray<SparkPoint> Points { get; init; }

    public required ChartUnit Unit { get; init; }

    public Chart Draw()
    {
        ChartId.Require(Id);
        var values = Points.Select(point => point.Reading.Estimate).OfType<Estimate>().ToList();
        var largest = values.Count == 0 ? 1 : values.Max(value => Math.Abs(value.High));
        var unit = UnitScale.For(Unit, largest, Words);
        var alternative = ChartText.Sentence(
            Points.IsEmpty ? [Words.Verdicts.NotMeasured] : Points.Select(point => Clause(point, unit)));
        return new(Picture(alternative, values), alternative, Table(unit));
    }

    private Html Picture(string alternative, List<Estimate> values)
    {
        // The drawing has no text and fixed proportions, so a viewBox is enough.
        var svg = new StringBuilder(1024)
            .Append(CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"sparkline\" role=\"img\" aria-labelledby=\"{Id}-title "
            + $"{Id}-desc\" viewBox=\"0 0 {Width} {Height}\">\n")
            .Append(CultureInfo.InvariantCulture,
            $"<title id=\"{Id}-title\">{SafeText.Markup(Title, ChartText.TitleLimit)}</title>\n")
            .Append(CultureInfo.InvariantCulture, $"<desc id=\"{Id}-desc\">{Html.Escape(alternative)}</desc>\n");
        if (values.Count > 0)
            DrawLine(svg, Scale.Around(
                values.Min(value => value.Low), values.Max(value => value.High), Height - 4, 4, false));
        return new(svg.Append("</svg>").ToString());
    }

    private void DrawLine(StringBuilder svg, Scale scale)
    {
        foreach (var (first, run) in Runs())
        {
            var low = run.Select((value, index) => Place(first + index, scale.At(value.Low)));
            var high = run.Select((value, index) => Place(first + index, scale.At(value.High)));
            svg.Append(CultureInfo.InvariantCulture,
                $"<polygon class=\"spark-interval\" points=\"{string.Join(' ', high.Concat(low.Reverse()))}\"/>\n");
            svg.Append(CultureInfo.InvariantCulture,
                $"<polyline class=\"spark-line\" "
                + $"points=\""
                + $"{string.Join(' ', run.Select((value, at) => Place(first + at, scale.At(value.Point))))}\"/>\n");
            svg.Append(CultureInfo.InvariantCulture,
                $"<circle class=\"spark-end\" cx=\"{Across(first + run.Count - 1):0.##}\" "
                + $"cy=\"{scale.At(run[^1].Point):0.##}\" r=\"2.5\"/>\n");
        }
    }

    /// <summary>Returns the runs of neighbouring points that were measured; a gap stays a gap.</summary>
    private List<(int First, List<Estimate> Values)> Runs()
    {
        List<(int First, List<Estimate> Values)> runs = [];
        foreach (var (index, point) in Points.Index())
        {
            if (point.Reading.Estimate is not { } estimate) continue;
            if (runs is [.., var open] && open.First + open.Values.Count == index) open.Values.Add(estimate);
            else runs.Add((index, [estimate]));
        }
        return runs;
    }

    private double Across(int index) => 4 + (Points.Length < 2 ? Width - 8 : index * (Width - 8) / (Points.Length - 1));

    private string Place(int index, double y) =>
        string.Create(CultureInfo.InvariantCulture, $"{Across(index):0.##},{y:0.##}");

    private string Clause(SparkPoint point, UnitScale unit) =>
        ChartText.Named(SafeText.Clean(point.When, 40), ChartText.Of(point.Reading, unit, Words), Words);

    private ChartTable Table(UnitScale unit) => new(
        [Words.Charts.Session, Words.Charts.Value, Words.Charts.Interval],
            [.. Points.Select(point => (
                ImmutableArray<string>)[SafeText.Clean(point.When, 40),
                .. ChartText.Cells(point.Reading, unit, Words)])]);
}

/// <param name="When">The date, such as <c>2026-03-01</c>.</param>
public sealed record SparkPoint(string When, Reading Reading);
