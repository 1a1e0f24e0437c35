using System.Text.RegularExpressions;

namespace SiteGen.Evidence.Claims.Quoting;

/// <summary>Writes number words and fractions as digits: "twice as fast" becomes "2 times as fast".</summary>
internal static partial class PlainEffects
{
    private static readonly string[] English =
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    private static readonly string[] German =
        ["zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn"];

    private static readonly Dictionary<string, double> Parts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["half"] = 2,
        ["third"] = 3,
        ["quarter"] = 4,
        ["fifth"] = 5,
        ["tenth"] = 10,
        ["drittel"] = 3,
        ["viertel"] = 4,
        ["fünftel"] = 5,
        ["zehntel"] = 10,
        ["hälfte"] = 2,
    };

    public static string Of(string words)
    {
        var text = words.Replace('\u00A0', ' ').Replace('\u202F', ' ');
        text = Twice().Replace(text, "2 times");
        text = Numeral().Replace(text, static match => $"{ValueOf(match.Groups["word"].Value)} times");
        text = Half().Replace(text, "0.5 times");
        text = PartOf().Replace(text, static match => $"about {Share(match, 1)} times the");
        text = PartMore().Replace(text, static match => $"about {Share(match, 100)} % {match.Groups["next"].Value}");
        return Qualified().Replace(text, "${word} ");
    }

    private static int ValueOf(string word)
    {
        var index = Array.FindIndex(English, one => one.Equals(word, StringComparison.OrdinalIgnoreCase));
        return 2 + (index >= 0 ? index
            : Array.FindIndex(German, one => one.Equals(word, StringComparison.OrdinalIgnoreCase)));
    }

    private static string Share(Match match, double of)
    {
        var count = match.Groups["count"].Value.ToLowerInvariant() is "two" or "zwei" ? 2
            : match.Groups["count"].Value.Equals("three", StringComparison.OrdinalIgnoreCase) ? 3 : 1;
        var part = match.Groups["part"].Value;
        var divisor = Parts.GetValueOrDefault(part.EndsWith('s') ? part[..^1] : part, 1);
        return (of * count / divisor).ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"\b(twice|double|doppelt|zweimal)\b", Options)]
    private static partial Regex Twice();

    [GeneratedRegex(
        @"\b(?<word>two|three|four|five|six|seven|eight|nine|ten|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)"
        + @"[ -]?(times|mal|fold|fach)\b", Options)]
    private static partial Regex Numeral();

    [GeneratedRegex(
        @"\b(?<word>at least|at most|more than|less than|over|under|up to|mindestens|höchstens|mehr als|weniger als|"
        + @"über|unter|bis zu) about ", Options)]
    private static partial Regex Qualified();

    // "Half as much again" is more.
    [GeneratedRegex(
        @"\b(half|halb)(?! as (much|many|large) again)(?= (the|as|of|so|der|die|des)\b)( of)?|"
        + @"\bdie hälfte(?= der| des)", Options)]
    private static partial Regex Half();

    [GeneratedRegex(
        @"\b(?<count>a|one|two|three|ein|zwei) (?<part>thirds?|quarters?|fifths?|tenths?|drittel|viertel|fünftel|"
        + @"zehntel) (of the|der|des)\b", Options)]
    private static partial Regex PartOf();

    [GeneratedRegex(
        @"\b(?<count>a|one|two|three|ein|zwei) (?<part>thirds?|quarters?|fifths?|tenths?|half|drittel|viertel|fünftel|"
        + @"zehntel) (?<next>faster|slower|less|more|fewer|smaller|larger|shorter|longer|schneller|langsamer|weniger|"
        + @"mehr|kleiner|größer|kürzer|länger)\b", Options)]
    private static partial Regex PartMore();
}
