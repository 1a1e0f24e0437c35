using System.Collections.Immutable;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;

namespace SiteGen.Evidence.Pages.Charts;

/// <summary>
/// The common part of charts with rows. Labels are above their tracks, so that a narrow screen has its full width for
/// the plot; where there is room, the theme moves them beside it.
/// </summary>
internal sealed record RowPlot
{
    private const double GroupHeight = 30;
    private const double SummaryGap = 12;
    private const double KeyHeight = 21;

    public required string Id { get; init; }

    public required string Style { get; init; }

    public required string Title { get; init; }

    public required EvidenceWords Words { get; init; }

    public required ImmutableArray<ChartGroup> Groups { get; init; }

    public required Scale Scale { get; init; }

    public required UnitScale Unit { get; init; }

    /// <summary>The height below the label's line, in pixels.</summary>
    public required double TrackHeight { get; init; }

    /// <summary>Draws a row around the middle of its track.</summary>
    public required Action<SvgWriter, ChartRow, double> Mark { get; init; }

    /// <summary>Describes a row in words.</summary>
    public required Func<ChartGroup, ChartRow, string> Clause { get; init; }

    public double? Reference { get; init; }

    public ChartBand? Band { get; init; }

    public string LowSide { get; init; } = "";

    public string HighSide { get; init; } = "";

    /// <summary>The title of the axis, such as <c>time relative to 314</c>; may be empty.</summary>
    public string AxisTitle { get; init; } = "";

    public ImmutableArray<KeyEntry> Key { get; init; } = [];

    private bool HasSides => LowSide.Length + HighSide.Length > 0;

    private double RowHeight => 18 + TrackHeight;

    private double AxisHeight => AxisTitle.Length > 0 ? 50 : 30;

    public Chart Draw()
    {
        var alternative = ChartText.Sentence(Groups.SelectMany(group => group.Rows.Select(row => Clause(group, row))));
        return new(Picture(alternative), alternative, Table());
    }

    private Html Picture(string alternative)
    {
        var top = HasSides ? 22.0 : 2;
        var bottom = top + Groups.Sum(HeightOf);
        var svg = new SvgWriter();
        svg.Open(Id, $"chart-rows {Style}", Title, alternative, bottom + AxisHeight + KeyEntry.Height(Key, KeyHeight));
        var ticks = Domain.TicksOf(Scale, Unit);
        DrawGround(svg, top, bottom, ticks);
        DrawAxis(svg, top, bottom, ticks);
        DrawRows(svg, top);
        KeyEntry.Draw(svg, Key, bottom + AxisHeight, KeyHeight);
        return svg.Close();
    }

    private double HeightOf(ChartGroup group) =>
        (group.Label.Length > 0 ? GroupHeight : 0) + (group.Rows.Length * RowHeight)
        + (group.Rows.Count(static row => row.IsSummary) * SummaryGap);

    private void DrawGround(SvgWriter svg, double top, double bottom, ImmutableArray<double> ticks)
    {
        if (Band is { } band) svg.Rect("chart-band", Scale.At(band.Low), top, Scale.At(band.High), bottom - top);
        // A line at the left edge would run through the labels, and bars begin there anyway.
        foreach (var x in ticks.Select(Scale.At).Where(x => x > 0)) svg.Line("chart-grid", x, top, x, bottom + 4);
        if (Reference is { } reference)
            svg.Line("chart-reference", Scale.At(reference), top, Scale.At(reference), bottom + 4);
    }

    private void DrawAxis(SvgWriter svg, double top, double bottom, ImmutableArray<double> ticks)
    {
        if (LowSide.Length > 0) svg.Text("chart-side", 0, top - 9, "← " + SafeText.Clean(LowSide, 20));
        if (HighSide.Length > 0) svg.Text("chart-side", 1, top - 9, SafeText.Clean(HighSide, 20) + " →", "end");
        var decimals = Ticks.Decimals([.. ticks.Select(tick => tick / Unit.Size)]);
        // The theme leaves out every second number where there is little room.
        foreach (var (index, tick) in ticks.Index())
            svg.Text(index % 2 == 0 ? "chart-tick" : "chart-tick chart-between", Scale.At(tick), bottom + 18,
                Unit.Write(tick, decimals), Anchor(Scale.At(tick)));
        if (AxisTitle.Length > 0) svg.Text("chart-axis", 0, bottom + 38, SafeText.Clean(AxisTitle, 46));
    }

    // Text that is centred on a tick near the edge would be cut off.
    private static string Anchor(double x) => x < 0.06 ? "start" : x > 0.94 ? "end" : "middle";

    private void DrawRows(SvgWriter svg, double y)
    {
        foreach (var group in Groups)
        {
            if (group.Label.Length > 0)
            {
                svg.Label("chart-group", 0, y + 19, SafeText.Clean(group.Label, 40));
                y += GroupHeight;
            }
            foreach (var row in group.Rows)
            {
                if (row.IsSummary)
                {
                    svg.Line("chart-divide", 0, y + (SummaryGap / 2), 1, y + (SummaryGap / 2));
                    y += SummaryGap;
                }
                DrawRow(svg, row, y);
                y += RowHeight;
            }
        }
    }

    private void DrawRow(SvgWriter svg, ChartRow row, double y)
    {
        svg.Label(row.IsSummary ? "chart-label chart-summary" : "chart-label", 0, y + 14,
            SafeText.Clean(row.Label, ChartText.LabelLimit));
        if (row.Reading.Estimate is { } estimate) svg.Label("chart-value", 1, y + 14, Unit.Write(estimate), "end");
        else svg.Label("chart-absent", 1, y + 14,
            SafeText.Clean(ChartText.Absence(row.Reading, Words), ChartText.LabelLimit), "end");
        Mark(svg, row, y + 18 + (TrackHeight / 2) - 2);
    }

    private ChartTable Table()
    {
        var isGrouped = Groups.Any(group => group.Label.Length > 0);
        ImmutableArray<string> names = isGrouped ? [Words.Charts.Measured, Words.Charts.Group]
            : [Words.Charts.Measured];
        return new([.. names, Words.Charts.Value, Words.Charts.Interval, Words.Charts.Blocks],
            [.. Groups.SelectMany(group => group.Rows.Select(row => Cells(group, row, isGrouped)))]);
    }

    private ImmutableArray<string> Cells(ChartGroup group, ChartRow row, bool isGrouped)
    {
        var label = ChartText.Label(row);
        ImmutableArray<string> names = isGrouped ? [label, SafeText.Clean(group.Label, ChartText.SentenceLimit)]
            : [label];
        return [.. names, .. ChartText.Cells(row.Reading, Unit, Words), row.Blocks.IsEmpty ? "–"
            : Words.Numbers.Of(row.Blocks.Length)];
    }
}
