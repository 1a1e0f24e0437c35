using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SiteGen.Evidence.Claims.Quoting;

/// <summary>Finds the effects that English or German words state.</summary>
/// <remarks>
/// "12 % faster" is a speed: the baseline takes 1.12 times as long. "12 % less" is a cost: 0.88 times. Words that are
/// not understood state nothing, so they cannot contradict the data.
/// </remarks>
internal static partial class StatedEffects
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private const string Faster = "faster|quicker|schneller|flotter";
    private const string Less = "less|fewer|smaller|shorter|lower|weniger|kleiner|kürzer|geringer";
    private const string More = "slower|more|larger|bigger|longer|higher|langsamer|mehr|größer|länger|höher";

    public static ImmutableArray<StatedEffect> In(string words)
    {
        var text = PlainEffects.Of(words);
        if (Same().IsMatch(text)) return [new StatedEffect(words, EffectKind.Equal, 1, 1)];
        List<StatedEffect> found =
        [
            .. Percent().Matches(text).Select(match => OfPercent(match, match.Groups["word"].Value)),
            .. ByPercent().Matches(text).Select(match => OfPercent(match, match.Groups["word"].Value)),
            .. Times().Matches(text).Select(OfTimes),
        ];
        return found.Count > 0 ? [.. found] : [.. Direction().Matches(text).Select(match => OfDirection(match, text))];
    }

    private static StatedEffect OfPercent(Match match, string word)
    {
        var number = StatedNumber.Of(match);
        return Ranged(match, number, Way(word) switch
        {
            Direct.Faster => static percent => 1 / (1 + percent / 100),
            Direct.Less => static percent => Math.Max(0, 1 - percent / 100),
            _ => static percent => 1 + percent / 100,
        });
    }

    private static StatedEffect OfTimes(Match match)
    {
        var number = StatedNumber.Of(match);
        var noun = match.Groups["noun"];
        var isSpeed = !noun.Success || Speed().IsMatch(noun.Value);
        return Ranged(match, number, isSpeed ? static times => 1 / times : static times => times) with
        {
            Kind = noun.Success ? EffectKind.Number : EffectKind.Factor,
        };
    }

    private static StatedEffect Ranged(Match match, StatedNumber number, Func<double, double> cost)
    {
        var (one, other) = (cost(number.Low), cost(number.High));
        return new StatedEffect(match.Value.Trim(), EffectKind.Number, Math.Min(one, other), Math.Max(one, other))
        {
            HasTwoEnds = number.HasTwoEnds,
        };
    }

    private static StatedEffect OfDirection(Match match, string text)
    {
        var isLess = Way(match.Groups["word"].Value) != Direct.More;
        var before = text[Math.Max(0, match.Index - 24)..match.Index];
        var kind = Denied().IsMatch(before) ? EffectKind.Denial : EffectKind.Direction;
        return new StatedEffect(match.Value, kind, isLess ? 0 : 1, isLess ? 1 : double.PositiveInfinity);
    }

    private enum Direct
    {
        Faster,
        Less,
        More,
    }

    private static Direct Way(string word) =>
        FasterWord().IsMatch(word) ? Direct.Faster : LessWord().IsMatch(word) ? Direct.Less : Direct.More;

    [GeneratedRegex(
        StatedNumber.Pattern + @"\s*(?:%|percent|per cent|Prozent)(?:ige)?\s+(?<word>"
        + Faster + "|" + Less + "|" + More + @")\b", Options)]
    private static partial Regex Percent();

    [GeneratedRegex(
        @"\b(?<word>" + Faster + "|" + Less + "|" + More + "|gains?|gained|speed-?up|saves?|saved|saving|costs?|loses?|"
        + @"lost|slowdown|grows?|grew|shrinks?|shrank|spart|gewinnt|kostet|verliert|wächst|schrumpft|Gewinn)\b"
        + @"(?: (?:by|of|um|von|is|was))?\s+" + StatedNumber.Pattern + @"\s*(?:%|percent|per cent|Prozent)", Options)]
    private static partial Regex ByPercent();

    [GeneratedRegex(
        StatedNumber.Pattern + @"\s*(?:×|x\b|times\b|-?mal\b|-?fold\b|-?fach\w*\b)"
        + @"(?:\s+(?:as|the|so|der|die|das|des|of)\b)*(?:\s+(?<noun>fast|quick|quickly|faster|speed|throughput|schnell|"
        + @"schneller|Geschwindigkeit|Durchsatz|slow|slower|long|longer|much|many|memory|time|large|larger|big|bigger|"
        + @"size|langsam|langsamer|lang|lange|viel|viele|groß|größer|Zeit|Speicher\w*|Größe|more|mehr)\b)?", Options)]
    private static partial Regex Times();

    [GeneratedRegex(
        @"^(fast|quick|quickly|faster|speed|throughput|schnell|schneller|Geschwindigkeit|Durchsatz)$", Options)]
    private static partial Regex Speed();

    [GeneratedRegex(
        @"\b(?<word>" + Faster + @"|slower|smaller|larger|shorter|longer|langsamer|kleiner|größer|kürzer|länger|"
        + @"less (?:time|memory)|more (?:time|memory)|fewer|weniger (?:Zeit|Speicher)|mehr (?:Zeit|Speicher))\b",
        Options)]
    private static partial Regex Direction();

    [GeneratedRegex(
        @"\bno (?:measurable|clear|visible|noticeable|significant|real)? ?difference\b|\b(?:just|equally|exactly) as "
        + @"(?:fast|slow|large|small)\b|\bequally (?:fast|large)\b|\bthe same (?:time|speed|memory|size)\b|"
        + @"\bkein(?:en)? (?:messbare[rn]?|klare[rn]?)? ?Unterschied\b|"
        + @"\b(?:gleich|ebenso|genauso) (?:schnell|groß|viel)\b", Options)]
    private static partial Regex Same();

    [GeneratedRegex(
        @"\b(?:not|no|never|nor|isn't|doesn't|wasn't|n't|nicht|kein\w*|nie|kaum|hardly)\b|"
        + @"\b(?:nothing|none|nichts)(?: \w+)? $", Options)]
    private static partial Regex Denied();

    [GeneratedRegex("^(?:" + Faster + "|gains?|gained|speed-?up|gewinnt|Gewinn)", Options)]
    private static partial Regex FasterWord();

    [GeneratedRegex("^(?:" + Less + "|saves?|saved|saving|shrinks?|shrank|spart|schrumpft)", Options)]
    private static partial Regex LessWord();
}
