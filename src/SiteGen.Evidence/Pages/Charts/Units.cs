using System.Globalization;
using SiteGen.Evidence.Wording;

namespace SiteGen.Evidence.Pages.Charts;

/// <summary>The quantity of a chart's numbers, in base units.</summary>
public enum ChartUnit
{
    /// <summary>A ratio of two quantities; 1 means equal.</summary>
    Ratio,
    Seconds,
    Bytes,

    /// <summary>A number without a unit.</summary>
    Count,
}

/// <summary>A unit that all numbers of a chart share, so that they can be compared at a glance.</summary>
/// <param name="Size">The size of the unit in base units: 0.001 for milliseconds.</param>
public readonly record struct UnitScale(double Size, string Suffix, NumberForm Numbers)
{
    private const string NoBreak = "\u00A0";

    private const string Times = "×";

    private static readonly (double Size, string Name)[] OfTime = [(1, "s"), (1e-3, "ms"), (1e-6, "µs"), (1e-9, "ns")];

    /// <summary>The units of memory. The name of single bytes depends on the language.</summary>
    private static readonly (double Size, string Name)[] OfMemory = [(1e9, "GB"), (1e6, "MB"), (1e3, "kB"), (1, "")];

    internal static UnitScale For(ChartUnit unit, Scale scale, EvidenceWords words) =>
        For(unit, Math.Max(Math.Abs(scale.Low), Math.Abs(scale.High)), words);

    /// <param name="largest">The largest magnitude that will be written.</param>
    public static UnitScale For(ChartUnit unit, double largest, EvidenceWords words) => unit switch
    {
        ChartUnit.Seconds => Named(Largest(OfTime, largest), words),
        ChartUnit.Bytes => Named(Largest(OfMemory, largest), words),
        ChartUnit.Ratio => new(1, Times, words.Numbers),
        _ => new(1, "", words.Numbers),
    };

    private static UnitScale Named((double Size, string Name) unit, EvidenceWords words) =>
        new(unit.Size, NoBreak + (unit.Name.Length > 0 ? unit.Name : words.Values.Bytes), words.Numbers);

    public string Write(double value, int decimals) => Number(value, decimals) + Suffix;

    /// <summary>Writes an estimate with the digits that its interval supports.</summary>
    public string Write(Estimate estimate) => Write(estimate.Point, Decimals(estimate));

    /// <summary>
    /// Writes an interval such as <c>1.05–1.13</c>, with the digits of the estimate and without the unit.
    /// </summary>
    public string WriteInterval(Estimate estimate)
    {
        var decimals = Decimals(estimate);
        return $"{Number(estimate.Low, decimals)}–{Number(estimate.High, decimals)}";
    }

    public string Number(double value, int decimals)
    {
        var scaled = value / Size;
        if (Math.Abs(scaled) >= 1e9) return Numbers.Of(scaled, "0.##e0");
        // Adding zero turns a negative zero into zero.
        var written = (Math.Round(scaled, decimals, MidpointRounding.AwayFromZero) + 0.0)
            .ToString("F" + decimals, CultureInfo.InvariantCulture);
        return Numbers.Of(written).Replace('-', '−');
    }

    /// <summary>
    /// Returns the number of decimals for which half the interval's width is at least one unit of the last place, or
    /// three significant digits for an exact value. A ratio has three decimals at most, as everywhere.
    /// </summary>
    private int Decimals(Estimate estimate)
    {
        var half = (estimate.High - estimate.Low) / 2 / Size;
        var point = Math.Abs(estimate.Point) / Size;
        if (half > 0) return (int)Math.Clamp(Math.Ceiling(-Math.Log10(half)), 0, Suffix == Times ? 3 : 6);
        return point == 0 || point == Math.Floor(point) ? 0 : (int)Math.Clamp(2 - Math.Floor(Math.Log10(point)), 0, 6);
    }

    private static (double Size, string Name) Largest((double Size, string Name)[] units, double largest)
    {
        foreach (var unit in units)
        {
            if (largest >= unit.Size) return unit;
        }
        return largest == 0 ? units[0] : units[^1];
    }
}
