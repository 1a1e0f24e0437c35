using System.Globalization;
using SiteGen.Bench.Measurements;
using SiteGen.Bench.Results;
using SiteGen.Evidence.Wording;

namespace SiteGen.Evidence.Claims;

/// <summary>
/// Formats times and sizes for readers, with a unit that fits and no digit that the interval does not support.
/// </summary>
public static class Quantities
{
    private static readonly (double Size, string Name)[] Times = [(1, "s"), (1e-3, "ms"), (1e-6, "µs"), (1e-9, "ns")];
    private static readonly (double Size, string Name)[] Rates = [(1, "/s")];
    private static readonly (double Size, string Name)[] Counts = [(1, "")];
    private static readonly (double Size, string Name)[] Sizes = [(1e9, "GB"), (1e6, "MB"), (1e3, "kB"), (1, "B")];

    public static string Text(Quantity quantity, double value, IntervalOf interval, EvidenceWords words)
    {
        var (size, name) = UnitOf(quantity, value);
        return WithUnit(words.Numbers.Of(Rounded(value / size, DecimalsOf(interval, size))), name, words);
    }

    public static string Range(Quantity quantity, IntervalOf interval, EvidenceWords words)
    {
        var (size, name) = UnitOf(quantity, interval.High);
        var decimals = DecimalsOf(interval, size) + 1;
        var range = words.Values.Range.With(
            ("low", words.Numbers.Of(Rounded(interval.Low / size, decimals))),
            ("high", words.Numbers.Of(Rounded(interval.High / size, decimals))));
        return WithUnit(range, name, words);
    }

    private static string WithUnit(string number, string unit, EvidenceWords words) =>
        unit.Length == 0 ? number : words.Values.Quantity.With(("number", number), ("unit", unit));

    private static (double Size, string Name) UnitOf(Quantity quantity, double value)
    {
        var units = quantity switch
        {
            Quantity.Time => Times,
            Quantity.Throughput => Rates,
            Quantity.Count => Counts,
            _ => Sizes,
        };
        var fitting = units.FirstOrDefault(unit => Math.Abs(value) >= unit.Size);
        return fitting.Name is null ? units[^1] : fitting;
    }

    /// <summary>Returns the number of decimals; the last is the first digit of the interval's half width.</summary>
    private static int DecimalsOf(IntervalOf interval, double size)
    {
        var half = (interval.High - interval.Low) / 2 / size;
        // An exact number is shown as it is, if it is whole.
        if (half <= 0) return interval.Level == 1 && size == 1 && interval.Low == Math.Round(interval.Low) ? 0 : 1;
        return Math.Clamp((int)-Math.Floor(Math.Log10(half)), 0, 3);
    }

    private static string Rounded(double value, int decimals) =>
        value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
