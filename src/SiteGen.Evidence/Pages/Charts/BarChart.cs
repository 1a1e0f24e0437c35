using System.Collections.Immutable;
using SiteGen.Evidence.Wording;

namespace SiteGen.Evidence.Pages.Charts;

/// <summary>A chart of amounts as bars from zero, with intervals.</summary>
public sealed record BarChart
{
    /// <summary>The prefix of the ids of its elements: unique on the page, letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required EvidenceWords Words { get; init; }

    /// <summary>The groups, for example one for each type with a row for each build.</summary>
    public required ImmutableArray<ChartGroup> Groups { get; init; }

    public required ChartUnit Unit { get; init; }

    /// <summary>The title of the axis, such as <c>time, less is better</c>; may be empty.</summary>
    public string AxisTitle { get; init; } = "";

    public Chart Draw()
    {
        ChartId.Require(Id);
        var scale = Domain.OfBars(Groups);
        var unit = UnitScale.For(Unit, scale, Words);
        var tones = Tones();
        return new RowPlot
        {
            Id = Id,
            Style = "chart-bars",
            Title = Title,
            Words = Words,
            Groups = Groups,
            Scale = scale,
            Unit = unit,
            AxisTitle = AxisTitle,
            TrackHeight = 20,
            Mark = (svg, row, y) => DrawRow(svg, row, y, scale, tones.GetValueOrDefault(row.Label)),
            Clause = (group, row) => Clause(group, row, unit),
            Reference = scale.Low < 0 ? 0 : null,
            Key = Key(),
        }.Draw();
    }

    private static void DrawRow(SvgWriter svg, ChartRow row, double y, Scale scale, int tone)
    {
        if (row.Reading.Estimate is not { } estimate) return;
        var (zero, end) = (scale.At(0), scale.At(estimate.Point));
        svg.Rect($"chart-bar series-{tone}", Math.Min(zero, end), y - 5, Math.Max(zero, end), 10);
        RowMarks.Whisker(svg, estimate, y, scale);
    }

    /// <summary>Gives a label the same tone in all groups; tones need no key, because each bar has its label.</summary>
    private Dictionary<string, int> Tones()
    {
        var labels = Groups.SelectMany(group => group.Rows).Select(row => row.Label).Distinct().ToList();
        var isRepeated = Groups.Length > 1 && labels.Count <= Markers.Count;
        return labels.Index().ToDictionary(label => label.Item, label => isRepeated ? label.Index : 0);
    }

    private ImmutableArray<KeyEntry> Key() =>
        Groups.SelectMany(group => group.Rows).Any(row => row.Reading.Estimate is { IsExact: false })
            ? [new(KeyMark.Whisker, Words.Charts.KeyInterval)] : [];

    private string Clause(ChartGroup group, ChartRow row, UnitScale unit) =>
        ChartText.In(group, ChartText.Named(ChartText.Label(row), ChartText.Of(row.Reading, unit, Words), Words),
            Words);
}
