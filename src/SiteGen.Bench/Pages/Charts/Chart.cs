using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Bench.Pages.Charts;

/// <summary>A drawn chart, and the same for those who cannot see it.</summary>
/// <param name="Svg">Stands alone and needs the theme's classes for its colours.</param>
/// <param name="Alternative">Every value in words.</param>
public sealed record Chart(Html Svg, string Alternative, ChartTable Table);

/// <param name="Columns">The first heads the rows' names.</param>
/// <param name="Rows">Each as long as the columns; text, not markup.</param>
public sealed record ChartTable(ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows);

/// <param name="Label">Empty for the only group.</param>
public sealed record ChartGroup(string Label, ImmutableArray<ChartRow> Rows);

/// <summary>One thing that was measured.</summary>
public sealed record ChartRow(string Label, Reading Reading)
{
    /// <summary>Single values in base units, in the order of measuring.</summary>
    public ImmutableArray<double> Blocks { get; init; } = [];

    public Quartiles? Quartiles { get; init; }
}

public readonly record struct Quartiles(double Lower, double Upper);

/// <summary>A stretch of the axis within which differences do not count.</summary>
/// <param name="Label">As in <c>noise floor ±1.7 %</c>.</param>
public sealed record ChartBand(double Low, double High, string Label);
