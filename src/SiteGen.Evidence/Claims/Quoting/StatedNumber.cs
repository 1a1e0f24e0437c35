using System.Globalization;
using System.Text.RegularExpressions;

namespace SiteGen.Evidence.Claims.Quoting;

/// <summary>A number as an author wrote it, with what its rounding and the word before it allow.</summary>
/// <param name="Low">0 after "at most" and "up to".</param>
/// <param name="High">Infinity after "at least" and "more than".</param>
internal readonly record struct StatedNumber(double Low, double High, bool HasTwoEnds)
{
    /// <summary>
    /// The pattern of a number or a range, with the word before it and, for a range, a repeated unit.
    /// </summary>
    public const string Pattern =
        @"(?<q>at least|no less than|more than|over|above|at most|no more than|less than|under|below|up to|"
        + @"mindestens|mehr als|über|höchstens|weniger als|unter|bis zu|about|around|roughly|some|approximately|"
        + @"nearly|almost|ca\.|etwa|rund|ungefähr|knapp|fast|gut|between|zwischen|from|von)?\s*"
        + @"(?<low>\d+(?:[.,]\d+)?)"
        + @"(?:\s*(?:%|percent|Prozent|×)?\s*(?:–|—|-|\.\.|to|and|bis|und)\s*(?<high>\d+(?:[.,]\d+)?))?";

    // "About 10 %" is said of 9 and of 11 %.
    private const double About = 0.15;

    public static StatedNumber Of(Match match)
    {
        var (low, lowUnit) = Read(match.Groups["low"].Value);
        if (match.Groups["high"] is { Success: true } upper)
        {
            var (high, highUnit) = Read(upper.Value);
            return new StatedNumber(low - lowUnit, high + highUnit, true);
        }
        return match.Groups["q"].Value.ToLowerInvariant() switch
        {
            "at least" or "no less than" or "more than" or "over" or "above" or "mindestens" or "mehr als" or "über" =>
                new StatedNumber(low - lowUnit, double.PositiveInfinity, false),
            "at most" or "no more than" or "less than" or "under" or "below" or "up to" or "höchstens"
                or "weniger als" or "unter" or "bis zu" => new StatedNumber(0, low + lowUnit, false),
            "" or "between" or "zwischen" or "from" or "von" => new StatedNumber(low - lowUnit, low + lowUnit, false),
            _ => new StatedNumber(
                Math.Min(low - lowUnit, low * (1 - About)), Math.Max(low + lowUnit, low * (1 + About)), false),
        };
    }

    /// <summary>
    /// Returns a number, and half of its last digit. A comma is a decimal mark unless three digits follow.
    /// </summary>
    private static (double Value, double HalfUnit) Read(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        var plain = comma >= 0 && text.Length - comma == 4 ? text.Remove(comma, 1) : text.Replace(',', '.');
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : plain.Length - point - 1;
        return (double.Parse(plain, CultureInfo.InvariantCulture), 0.5 * Math.Pow(10, -decimals));
    }
}
