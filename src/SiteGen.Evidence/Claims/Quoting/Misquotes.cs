using SiteGen.Bench.Analysis;

namespace SiteGen.Evidence.Claims.Quoting;

/// <summary>Holds the words of a claim against its data and its rule.</summary>
public static class Misquotes
{
    // A difference of less is not worth a word, whatever its interval.
    private const double SmallestNamedDifference = 0.03;

    // Ends of ranges are rounded outwards, sometimes to fives.
    private const double RoundingOfEnds = 0.05;

    /// <returns>The words that the data or the rule contradicts; null when they fit, or state nothing.</returns>
    public static string? In(string words, Claim claim, Finding finding) => finding switch
    {
        RatioFinding { IsEnough: true } ratio => StatedEffects.In(Oriented(words, claim))
            .FirstOrDefault(effect => IsContradicted(effect, ratio.Interval, claim.Expected))?.Words,
        ValueFinding value => StatedValues.In(words).FirstOrDefault(stated => IsContradicted(stated, value))?.Words,
        _ => null,
    };

    private static bool IsContradicted(StatedValue stated, ValueFinding found)
    {
        if (stated.Quantity != found.Quantity) return false;
        var interval = found.Summary.Interval;
        return stated.High < interval.Low || stated.Low > interval.High;
    }

    private static bool IsContradicted(StatedEffect effect, DecidingInterval interval, Expectation? rule) =>
        effect.Kind switch
        {
            EffectKind.Equal => interval.High < 1 / (1 + SmallestNamedDifference)
                || interval.Low > 1 + SmallestNamedDifference,
            EffectKind.Denial => effect.High <= 1 ? interval.IsBelow : interval.IsAbove,
            EffectKind.Direction => effect.High <= 1 ? interval.IsAbove : interval.IsBelow,
            EffectKind.Factor => IsOutside(effect, interval, rule) && IsOutside(effect.Inverse, interval, rule),
            _ => IsOutside(effect, interval, rule),
        };

    private static bool IsOutside(StatedEffect effect, DecidingInterval interval, Expectation? rule) =>
        effect.High < interval.Low || effect.Low > interval.High
            || (effect.HasTwoEnds && !(IsNear(effect.Low, interval.Low, interval)
                && IsNear(effect.High, interval.High, interval)))
            || (rule is RatioExpectation { IsEquivalence: false } range
                && (effect.High < range.Low || effect.Low > range.High));

    /// <summary>
    /// An end that the author wrote may differ from the measured one by its rounding and its own width.
    /// </summary>
    private static bool IsNear(double written, double measured, DecidingInterval interval) =>
        Math.Abs(Math.Log(written / measured)) <= RoundingOfEnds + Math.Log(interval.High / interval.Low);

    /// <summary>
    /// Returns the words; empty when they speak of the baseline: "3.13 is slower" of 314 against 313.
    /// </summary>
    private static string Oriented(string words, Claim claim)
    {
        if (claim.Measure.Baseline is not { } baseline) return words;
        var (one, other) = (PlaceOf(claim.Measure.Candidate.Configuration, words),
            PlaceOf(baseline.Configuration, words));
        return other >= 0 && (one < 0 || other < one) && claim.Measure.Candidate.Configuration != baseline.Configuration
            && !words[..other].Contains("than", StringComparison.OrdinalIgnoreCase)
            && !words[..other].Contains(" als ", StringComparison.OrdinalIgnoreCase) && other < 24
            ? "" : words;
    }

    private static int PlaceOf(string configuration, string words)
    {
        var place = PlaceOfName(configuration, words);
        return place >= 0 || configuration is not ['3', var first, var second, .. var kind]
            || !char.IsAsciiDigit(first) || !char.IsAsciiDigit(second) ? place
            : PlaceOfName($"3.{first}{second}{kind}", words);
    }

    /// <summary>Finds a whole name: "3.14" is not in "3.14t".</summary>
    private static int PlaceOfName(string name, string words)
    {
        var place = words.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        var end = place + name.Length;
        return place >= 0 && end < words.Length && char.IsLetterOrDigit(words[end]) ? -1 : place;
    }
}
