using System.Collections.Immutable;
using SiteGen.Evidence.Wording;

namespace SiteGen.Evidence.Pages.Charts;

/// <summary>
/// A chart of every value of every configuration, with the middle half as a box and the median in its interval.
/// </summary>
public sealed record DistributionChart
{
    /// <summary>The prefix of the ids of its elements: unique on the page, letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required EvidenceWords Words { get; init; }

    /// <summary>The groups; the reading of a row is its median.</summary>
    public required ImmutableArray<ChartGroup> Groups { get; init; }

    public required ChartUnit Unit { get; init; }

    /// <summary>The title of the axis, such as <c>time, less is better</c>; may be empty.</summary>
    public string AxisTitle { get; init; } = "";

    public bool IsLog { get; init; }

    public Chart Draw()
    {
        ChartId.Require(Id);
        var scale = Domain.Of(Groups, IsLog, null, null);
        var unit = UnitScale.For(Unit, scale, Words);
        return new RowPlot
        {
            Id = Id,
            Style = "chart-distribution",
            Title = Title,
            Words = Words,
            Groups = Groups,
            Scale = scale,
            Unit = unit,
            AxisTitle = AxisTitle,
            TrackHeight = 34,
            Mark = (svg, row, y) => DrawRow(svg, row, y, scale),
            Clause = (group, row) => Clause(group, row, unit),
            Key = Key(scale),
        }.Draw();
    }

    private static void DrawRow(SvgWriter svg, ChartRow row, double y, Scale scale)
    {
        if (row.Quartiles is { } box && double.IsFinite(box.Lower) && double.IsFinite(box.Upper))
        {
            svg.Rect("chart-box", scale.At(Math.Min(box.Lower, box.Upper)), y - 10,
                scale.At(Math.Max(box.Lower, box.Upper)), 20);
        }
        RowMarks.Blocks(svg, row.Blocks, y, scale, spread: 7);
        if (row.Reading.Estimate is not { } median) return;
        RowMarks.Whisker(svg, median, y, scale);
        svg.Line("chart-median", scale.At(median.Point), y - 10, scale.At(median.Point), y + 10);
    }

    private string Clause(ChartGroup group, ChartRow row, UnitScale unit)
    {
        var (label, value) = (ChartText.Label(row), ChartText.Of(row.Reading, unit, Words));
        return ChartText.In(group, (row.Reading.Estimate, row.Blocks.Length) switch
        {
            (null, _) => ChartText.Named(label, value, Words),
            (_, 0) => Words.Charts.Median.With(("name", label), ("value", value)),
            (_, var count) => Words.Charts.MedianOf.With(count, ("name", label), ("value", value)),
        }, Words);
    }

    private ImmutableArray<KeyEntry> Key(Scale scale)
    {
        var rows = Groups.SelectMany(group => group.Rows).ToList();
        List<KeyEntry> key = [];
        if (rows.Any(row => !row.Blocks.IsEmpty)) key.Add(new(KeyMark.Block, Words.Charts.KeyValue));
        if (rows.Any(row => row.Quartiles is not null)) key.Add(new(KeyMark.Box, Words.Charts.KeyBox));
        if (rows.Any(row => row.Reading.Estimate is { IsExact: false }))
            key.Add(new(KeyMark.Whisker, Words.Charts.KeyMedian));
        if (rows.SelectMany(row => row.Blocks).Any(block => double.IsFinite(block) && !scale.Shows(block)))
            key.Add(new(KeyMark.Beyond, Words.Charts.KeyBeyond));
        return [.. key];
    }
}
