using System.Globalization;
using SiteGen.Bench.Claims;

namespace SiteGen.Bench.Pages;

/// <summary>A finding as a number in a sentence, with the digits that its interval supports.</summary>
internal static class ValueText
{
    /// <param name="form"><c>percent</c>, <c>ratio</c>, <c>times</c> or <c>range</c>; null for what suits the finding.</param>
    /// <returns>Null when the form does not fit the finding.</returns>
    public static string? Of(LedgerEntry entry, string? form) => (entry.Finding, form) switch
    {
        (NoFinding { IsImpossible: true }, _) => "not possible in 3.14",
        (NoFinding, _) => "not measured",
        (RatioFinding ratio, null) => ratio.Ratio.Point is > 2 or < 0.5 ? Times(ratio) : Percent(ratio, IsLessExpected(entry)),
        (RatioFinding ratio, "percent") => Percent(ratio, IsLessExpected(entry)),
        (RatioFinding ratio, "ratio") => Digits.Nearest(ratio.Ratio.Point, ratio.Effective),
        (RatioFinding ratio, "times") => Times(ratio),
        (RatioFinding ratio, "range") => Phrases.Of(ratio.Quantity, ratio.Ratio, ratio.NoiseFloor),
        (ValueFinding value, null) => Quantities.Text(value.Quantity, value.Summary.Median, value.Summary.Interval),
        (ValueFinding value, "range") => Quantities.Range(value.Quantity, value.Summary.Interval),
        (FactFinding fact, null) => Answer(fact),
        _ => null,
    };

    /// <summary>With a minus sign when the measurement went the other way than the claim says: the author's words around it do not.</summary>
    private static string Percent(RatioFinding ratio, bool? isLessExpected)
    {
        var isLess = ratio.Ratio.Point < 1;
        var (low, high) = ratio.Effective;
        var magnitude = !isLess ? ratio.Ratio.Point - 1 : ratio.Quantity == Quantity.Time ? 1 / ratio.Ratio.Point - 1 : 1 - ratio.Ratio.Point;
        var sign = isLessExpected is { } expected && expected != isLess && magnitude > 0 ? "−" : "";
        return $"{sign}{Digits.NearestPercent(magnitude, high - low)} %";
    }

    private static string Times(RatioFinding ratio)
    {
        var (low, high) = ratio.Effective;
        var isFaster = ratio.Ratio.Point < 1;
        return isFaster ? $"{Digits.Nearest(1 / ratio.Ratio.Point, (1 / high, 1 / low))}×" : $"{Digits.Nearest(ratio.Ratio.Point, (low, high))}×";
    }

    private static bool? IsLessExpected(LedgerEntry entry) => entry.Claim.Expected is RatioExpectation { IsEquivalence: false } range ? range.High <= 1 : null;

    public static string Answer(FactFinding fact) => fact.Fact.Value.ValueKind switch
    {
        System.Text.Json.JsonValueKind.True => "yes",
        System.Text.Json.JsonValueKind.False => "no",
        System.Text.Json.JsonValueKind.Number => fact.Fact.Value.GetDouble().ToString("0.###", CultureInfo.InvariantCulture),
        _ => fact.Fact.Value.ToString(),
    };
}
