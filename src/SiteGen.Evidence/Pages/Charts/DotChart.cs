using System.Collections.Immutable;
using SiteGen.Evidence.Wording;

namespace SiteGen.Evidence.Pages.Charts;

/// <summary>A chart of estimates as dots in their intervals, with every block behind them.</summary>
public sealed record DotChart
{
    /// <summary>The prefix of the ids of its elements: unique on the page, letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required EvidenceWords Words { get; init; }

    public required ImmutableArray<ChartGroup> Groups { get; init; }

    public ChartUnit Unit { get; init; } = ChartUnit.Ratio;

    /// <summary>True for a logarithmic axis, on which twice and half are equally far from 1.</summary>
    public bool IsLog { get; init; }

    public double? Reference { get; init; } = 1;

    public ChartBand? Band { get; init; }

    /// <summary>The label left of the reference, such as <c>faster</c>.</summary>
    public string LowSide { get; init; } = "";

    public string HighSide { get; init; } = "";

    /// <summary>The title of the axis, such as <c>time relative to 314</c>; may be empty.</summary>
    public string AxisTitle { get; init; } = "";

    /// <summary>The candidate, such as <c>314t</c>; empty when the rows are the candidates.</summary>
    public string Candidate { get; init; } = "";

    /// <summary>The baseline, such as <c>the time of 314</c>.</summary>
    public string Baseline { get; init; } = "";

    public Chart Draw()
    {
        ChartId.Require(Id);
        var scale = Domain.Of(Groups, IsLog, Reference, Band);
        var unit = UnitScale.For(Unit, scale, Words);
        return new RowPlot
        {
            Id = Id,
            Style = "chart-dots",
            Title = Title,
            Words = Words,
            Groups = Groups,
            Scale = scale,
            Unit = unit,
            TrackHeight = 20,
            Mark = (svg, row, y) => DrawRow(svg, row, y, scale),
            Clause = (group, row) => Clause(group, row, unit),
            Reference = Reference,
            Band = Band,
            LowSide = LowSide,
            HighSide = HighSide,
            AxisTitle = AxisTitle,
            Key = Key(scale),
        }.Draw();
    }

    private static void DrawRow(SvgWriter svg, ChartRow row, double y, Scale scale)
    {
        RowMarks.Blocks(svg, row.Blocks, y, scale, spread: 0);
        if (row.Reading.Estimate is not { } estimate) return;
        RowMarks.Whisker(svg, estimate, y, scale);
        svg.Speck("chart-halo", scale.At(estimate.Point), y);
        svg.Speck("chart-points", scale.At(estimate.Point), y);
    }

    private string Clause(ChartGroup group, ChartRow row, UnitScale unit)
    {
        var label = ChartText.Label(row);
        return ChartText.In(group, row.Reading.Estimate is { } estimate && Unit == ChartUnit.Ratio
            && Baseline.Length > 0
            ? Times(label, estimate, unit)
            : ChartText.Named(label, ChartText.Of(row.Reading, unit, Words), Words), Words);
    }

    private string Times(string label, Estimate estimate, UnitScale unit)
    {
        var (times, baseline, interval) = (
            unit.Write(estimate).TrimEnd('×'), SafeText.Clean(Baseline, ChartText.SentenceLimit),
            unit.WriteInterval(estimate));
        return Candidate.Length == 0
            ? Words.Charts.Times.With(("name", label), ("times", times), ("baseline", baseline), ("interval", interval))
            : Words.Charts.TimesOn.With(
                ("name", SafeText.Clean(Candidate, ChartText.SentenceLimit)), ("times", times), ("baseline", baseline),
                ("interval", interval), ("workload", label));
    }

    private ImmutableArray<KeyEntry> Key(Scale scale)
    {
        var blocks = Groups.SelectMany(group => group.Rows).SelectMany(row => row.Blocks).Where(double.IsFinite);
        List<KeyEntry> key = [];
        if (Groups.SelectMany(group => group.Rows).Any(row => row.Reading.Estimate is not null))
            key.Add(new(KeyMark.Estimate, Words.Charts.KeyEstimate));
        if (blocks.Any()) key.Add(new(KeyMark.Block, Words.Charts.KeyBlock));
        if (Band is { } band) key.Add(new(KeyMark.Band, band.Label));
        if (blocks.Any(block => !scale.Shows(block))) key.Add(new(KeyMark.Beyond, Words.Charts.KeyBeyond));
        return [.. key];
    }
}
