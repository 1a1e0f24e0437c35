using System.Globalization;

namespace SiteGen.Bench.Pages.Charts;

/// <summary>What a chart's numbers are, in base units.</summary>
public enum ChartUnit
{
    /// <summary>One thing over another: 1 is equal.</summary>
    Ratio,
    Seconds,
    Bytes,

    /// <summary>A number without a unit.</summary>
    Count,
}

/// <summary>One unit for all numbers of a chart, so that they can be compared at a glance.</summary>
/// <param name="Size">In base units: 0.001 for milliseconds.</param>
public readonly record struct UnitScale(double Size, string Suffix)
{
    private const string NoBreak = "\u00A0";

    private const string Times = "×";

    private static readonly UnitScale[] OfTime = [new(1, NoBreak + "s"), new(1e-3, NoBreak + "ms"), new(1e-6, NoBreak + "µs"), new(1e-9, NoBreak + "ns")];

    private static readonly UnitScale[] OfMemory = [new(1e9, NoBreak + "GB"), new(1e6, NoBreak + "MB"), new(1e3, NoBreak + "kB"), new(1, NoBreak + "bytes")];

    internal static UnitScale For(ChartUnit unit, Scale scale) => For(unit, Math.Max(Math.Abs(scale.Low), Math.Abs(scale.High)));

    /// <param name="largest">The largest magnitude that will be written.</param>
    public static UnitScale For(ChartUnit unit, double largest) => unit switch
    {
        ChartUnit.Seconds => Largest(OfTime, largest),
        ChartUnit.Bytes => Largest(OfMemory, largest),
        ChartUnit.Ratio => new(1, Times),
        _ => new(1, ""),
    };

    public string Write(double value, int decimals) => Number(value, decimals) + Suffix;

    /// <summary>Rounded to what the interval supports.</summary>
    public string Write(Estimate estimate) => Write(estimate.Point, Decimals(estimate));

    /// <summary><c>1.05–1.13</c>, in the digits of the estimate; without the unit.</summary>
    public string WriteInterval(Estimate estimate)
    {
        var decimals = Decimals(estimate);
        return $"{Number(estimate.Low, decimals)}–{Number(estimate.High, decimals)}";
    }

    public string Number(double value, int decimals)
    {
        var scaled = value / Size;
        if (Math.Abs(scaled) >= 1e9) return scaled.ToString("0.##e0", CultureInfo.InvariantCulture);
        // Adding zero turns a negative zero into zero.
        var written = (Math.Round(scaled, decimals, MidpointRounding.AwayFromZero) + 0.0).ToString("F" + decimals, CultureInfo.InvariantCulture);
        return written.Replace('-', '−');
    }

    /// <summary>So many that half the interval's width is at least one unit of the last place; three significant digits for what is exact. A ratio has three decimals at most, as everywhere.</summary>
    private int Decimals(Estimate estimate)
    {
        var half = (estimate.High - estimate.Low) / 2 / Size;
        var point = Math.Abs(estimate.Point) / Size;
        if (half > 0) return (int)Math.Clamp(Math.Ceiling(-Math.Log10(half)), 0, Suffix == Times ? 3 : 6);
        return point == 0 || point == Math.Floor(point) ? 0 : (int)Math.Clamp(2 - Math.Floor(Math.Log10(point)), 0, 6);
    }

    private static UnitScale Largest(UnitScale[] units, double largest)
    {
        foreach (var unit in units)
        {
            if (largest >= unit.Size) return unit;
        }
        return largest == 0 ? units[0] : units[^1];
    }
}
