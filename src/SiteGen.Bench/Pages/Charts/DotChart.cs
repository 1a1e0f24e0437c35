using System.Collections.Immutable;

namespace SiteGen.Bench.Pages.Charts;

/// <summary>Estimates as dots in their intervals, with every block behind them.</summary>
public sealed record DotChart
{
    /// <summary>Begins the ids of its elements: unique on the page, letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required ImmutableArray<ChartGroup> Groups { get; init; }

    public ChartUnit Unit { get; init; } = ChartUnit.Ratio;

    /// <summary>So that twice and half are equally far from 1.</summary>
    public bool IsLog { get; init; }

    public double? Reference { get; init; } = 1;

    public ChartBand? Band { get; init; }

    /// <summary>What lies left of the reference, as in <c>faster</c>.</summary>
    public string LowSide { get; init; } = "";

    public string HighSide { get; init; } = "";

    /// <summary>As in <c>314t</c>; empty where the rows are the candidates.</summary>
    public string Candidate { get; init; } = "";

    /// <summary>As in <c>the time of 314</c>.</summary>
    public string Baseline { get; init; } = "";

    public Chart Draw()
    {
        ChartId.Require(Id);
        var scale = Domain.Of(Groups, IsLog, Reference, Band);
        var unit = UnitScale.For(Unit, scale);
        return new RowPlot
        {
            Id = Id,
            Style = "chart-dots",
            Title = Title,
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
            Key = Key(scale),
        }.Draw();
    }

    private static void DrawRow(SvgWriter svg, ChartRow row, double y, Scale scale)
    {
        RowMarks.Blocks(svg, row.Blocks, y, scale, spread: 0);
        if (row.Reading.Estimate is not { } estimate) return;
        RowMarks.Whisker(svg, estimate, y, scale);
        svg.Dot("chart-point", scale.At(estimate.Point), y, 4.5);
    }

    private string Clause(ChartGroup group, ChartRow row, UnitScale unit)
    {
        var (prefix, label) = (ChartText.In(group), ChartText.Label(row));
        if (Unit != ChartUnit.Ratio || Baseline.Length == 0 || row.Reading.Estimate is not { } estimate) return $"{prefix}{label}: {ChartText.Of(row.Reading, unit)}";
        var times = $"is {unit.Write(estimate).TrimEnd('×')} times {SafeText.Clean(Baseline, ChartText.SentenceLimit)} (interval {unit.WriteInterval(estimate)})";
        return Candidate.Length == 0 ? $"{prefix}{label} {times}" : $"{prefix}{SafeText.Clean(Candidate, ChartText.SentenceLimit)} {times} on {label}";
    }

    private ImmutableArray<KeyEntry> Key(Scale scale)
    {
        var blocks = Groups.SelectMany(group => group.Rows).SelectMany(row => row.Blocks).Where(double.IsFinite);
        List<KeyEntry> key = [];
        if (Groups.SelectMany(group => group.Rows).Any(row => row.Reading.Estimate is not null)) key.Add(new(KeyMark.Estimate, "estimate, interval"));
        if (blocks.Any()) key.Add(new(KeyMark.Block, "one block"));
        if (Band is { } band) key.Add(new(KeyMark.Band, band.Label));
        if (blocks.Any(block => !scale.Shows(block))) key.Add(new(KeyMark.Beyond, "beyond the axis"));
        return [.. key];
    }
}
