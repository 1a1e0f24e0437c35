using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Evidence.Pages.Charts;

/// <summary>A drawn chart with its text alternative and its table.</summary>
/// <param name="Svg">The complete drawing, which needs the theme's classes for its colours.</param>
/// <param name="Alternative">Every value in words.</param>
public sealed record Chart(Html Svg, string Alternative, ChartTable Table);

/// <param name="Columns">The headings; the first is that of the rows' names.</param>
/// <param name="Rows">The rows, each as long as the columns; text, not markup.</param>
public sealed record ChartTable(ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows);

/// <param name="Label">The label; empty for the only group.</param>
public sealed record ChartGroup(string Label, ImmutableArray<ChartRow> Rows);

/// <summary>A measured item.</summary>
public sealed record ChartRow(string Label, Reading Reading)
{
    /// <summary>Single values in base units, in the order of measurement.</summary>
    public ImmutableArray<double> Blocks { get; init; } = [];

    public Quartiles? Quartiles { get; init; }

    /// <summary>True for a row that sums up the others, such as their mean; a line sets it off.</summary>
    public bool IsSummary { get; init; }
}

public readonly record struct Quartiles(double Lower, double Upper);

/// <summary>A range of the axis within which differences do not count.</summary>
/// <param name="Label">The label, such as <c>noise floor ±1.7 %</c>.</param>
public sealed record ChartBand(double Low, double High, string Label);
