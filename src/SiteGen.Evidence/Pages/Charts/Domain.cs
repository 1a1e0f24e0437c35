using System.Collections.Immutable;

namespace SiteGen.Evidence.Pages.Charts;

/// <summary>Chooses the ends of axes.</summary>
internal static class Domain
{
    private const double Inset = 0.015;

    /// <summary>
    /// Returns a scale that covers all intervals, and those blocks that are no farther away than the range of the
    /// intervals is wide: a single outlier must not squeeze the rest.
    /// </summary>
    public static Scale Of(ImmutableArray<ChartGroup> groups, bool isLog, double? reference, ChartBand? band)
    {
        var rows = groups.SelectMany(group => group.Rows).ToList();
        var ends = rows.Select(row => row.Reading.Estimate).OfType<Estimate>()
            .SelectMany(estimate => new[] { estimate.Low, estimate.Point, estimate.High })
            .Concat(rows.Select(row => row.Quartiles).OfType<Quartiles>()
            .SelectMany(box => new[] { box.Lower, box.Upper }))
            .Concat(reference is { } value ? [value] : []).Concat(band is null ? [] : [band.Low, band.High])
            .Where(double.IsFinite).ToList();
        var blocks = rows.SelectMany(row => row.Blocks).Where(block => Math.Abs(block) < 1e100).ToList();
        if (ends.Count == 0) ends = blocks.Count > 0 ? blocks : [0, 1];
        var (low, high) = (ends.Min(), ends.Max());
        var reach = high - low;
        var near = blocks.Where(block => low - reach <= block && block <= high + reach).Append(low).Append(high)
            .ToList();
        return Scale.Around(near.Min(), near.Max(), Inset, 1 - Inset, isLog);
    }

    /// <summary>Returns a scale that includes zero, because a bar's length is its value.</summary>
    public static Scale OfBars(ImmutableArray<ChartGroup> groups)
    {
        var ends = groups.SelectMany(group => group.Rows).Select(row => row.Reading.Estimate).OfType<Estimate>()
            .SelectMany(estimate => new[] { estimate.Low, estimate.Point, estimate.High }).Append(0).ToList();
        var (low, high) = (ends.Min(), ends.Max());
        var room = high > low ? (high - low) * 0.03 : 1;
        return new(low < 0 ? low - room : 0, high > 0 || low == high ? high + room : 0, 0, 1, false);
    }

    public static ImmutableArray<double> TicksOf(Scale scale, UnitScale unit)
    {
        var (low, high) = (scale.Low / unit.Size, scale.High / unit.Size);
        return [.. (scale.IsLog ? Ticks.Ratio(low, high, 6) : Ticks.Linear(low, high, 6))
            .Select(tick => tick * unit.Size)];
    }
}
