using System.Text.Json;
using SiteGen.Bench.Measurements;
using SiteGen.Bench.Results;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Wording;

namespace SiteGen.Evidence.Pages;

/// <summary>Writes a finding as a number in a sentence, with the digits that its interval supports.</summary>
internal static class ValueText
{
    /// <param name="form">
    /// <c>percent</c>, <c>ratio</c>, <c>times</c> or <c>range</c>; null for the default of the finding.
    /// </param>
    /// <returns>Null when the form does not fit the finding.</returns>
    public static string? Of(LedgerEntry entry, string? form, EvidenceWords words) => (entry.Finding, form) switch
    {
        (NoFinding { Absence: Impossible }, _) => words.Verdicts.Unmeasurable,
        (NoFinding, _) => words.Verdicts.NotMeasured,
        (FileRatio { Level: EvidenceLevel.OneNumber } ratio, null or "ratio" or "times") => Times(ratio, words),
        (RatioFinding { Ratio.Level: 0 }, null or "percent" or "ratio" or "times" or "range") => words.Phrases.TooFew,
        (RatioFinding ratio, null) => ratio.Ratio.Point is > 2 or < 0.5 ? Times(ratio, words)
            : Percent(ratio, IsLessExpected(entry), words),
        (RatioFinding ratio, "percent") => Percent(ratio, IsLessExpected(entry), words),
        (RatioFinding ratio, "ratio") =>
            words.Numbers.Of(Digits.Nearest(ratio.Ratio.Point, (ratio.Interval.Low, ratio.Interval.High))),
        (RatioFinding ratio, "times") => Times(ratio, words),
        (RatioFinding ratio, "range") => Phrases.Of(ratio, words),
        (ValueFinding value, null) =>
            Quantities.Text(value.Quantity, value.Summary.Median, value.Summary.Interval, words),
        (ValueFinding value, "range") => Quantities.Range(value.Quantity, value.Summary.Interval, words),
        (FactFinding fact, null) => Answer(fact.Fact.Value, words),
        _ => null,
    };

    /// <summary>
    /// Returns a percentage. It has a minus sign when the measurement contradicts the direction of the claim, because
    /// the author's words around it do not change.
    /// </summary>
    private static string Percent(RatioFinding ratio, bool? isLessExpected, EvidenceWords words)
    {
        var isLess = ratio.Ratio.Point < 1;
        var (low, high) = ratio.Interval;
        var magnitude = !isLess ? ratio.Ratio.Point - 1 : ratio.Quantity.IsCostOfTime() ? 1 / ratio.Ratio.Point - 1
            : 1 - ratio.Ratio.Point;
        var sign = isLessExpected is { } expected && expected != isLess && magnitude > 0 ? "−" : "";
        return words.Values.Percent.With(
            ("number", sign + words.Numbers.Of(Digits.NearestPercent(magnitude, high - low))));
    }

    private static string Times(RatioFinding ratio, EvidenceWords words)
    {
        var (low, high) = ratio.Interval;
        var number = ratio.Ratio.Point < 1 ? Digits.Nearest(1 / ratio.Ratio.Point, (1 / high, 1 / low))
            : Digits.Nearest(ratio.Ratio.Point, (low, high));
        return words.Values.Times.With(("number", words.Numbers.Of(number)));
    }

    private static bool? IsLessExpected(LedgerEntry entry) =>
        entry.Claim.Expected is RatioExpectation { IsEquivalence: false } range ? range.High <= 1 : null;

    /// <summary>Writes the answer of an interpreter.</summary>
    public static string Answer(JsonElement answer, EvidenceWords words) => answer.ValueKind switch
    {
        JsonValueKind.True => words.Values.Yes,
        JsonValueKind.False => words.Values.No,
        JsonValueKind.Number => words.Numbers.Of(answer.Number() ?? 0, "0.###"),
        _ => answer.ToString(),
    };
}
