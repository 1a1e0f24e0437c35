using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Bench.Measurements;
using SiteGen.Evidence.Wording;

namespace SiteGen.Evidence.Claims;

/// <summary>A condition that a claim sets for its measure.</summary>
public abstract record Expectation;

/// <summary>
/// Requires the ratio of candidate to baseline to lie between two bounds; an open side is zero or infinity.
/// </summary>
/// <param name="IsEquivalence">
/// True when the claim is that there is no difference. The whole interval must then lie within the bounds.
/// </param>
public sealed record RatioExpectation(double Low, double High, bool IsEquivalence) : Expectation
{
    /// <summary>
    /// True when only one side of the range is bounded. The interval can then never be too wide for the range, so it
    /// must not cross the bound.
    /// </summary>
    public bool IsOpen => Low == 0 || double.IsPositiveInfinity(High);

    /// <summary>True when the claim says that the candidate is faster or smaller, by any amount.</summary>
    public bool NamesLess => !IsEquivalence && High <= 1;

    /// <summary>True when the claim says that the candidate is slower or larger, by any amount.</summary>
    public bool NamesMore => !IsEquivalence && Low >= 1;
}

/// <summary>Requires the median to lie between two bounds, in the base unit of the quantity.</summary>
public sealed record ValueExpectation(Quantity Quantity, double Low, double High) : Expectation
{
    /// <summary>True for a bound on one side, which the interval must not cross.</summary>
    public bool IsOpen => Low == 0 || double.IsPositiveInfinity(High);
}

/// <summary>Requires an answer from the interpreter.</summary>
/// <param name="Answer">
/// The answer as in JSON, strings without quotes: <c>true</c>, <c>3</c>, <c>forkserver</c>.
/// </param>
public sealed record FactExpectation(string Answer) : Expectation;

/// <summary>Parses the text that authors write after <c>holds:</c>.</summary>
/// <remarks>
/// "Faster by 10 %" is a statement about speed: the baseline takes 1.10 times the candidate's time. "Slower by 10 %" is
/// a statement about time: the candidate takes 1.10 times the baseline's. "Larger" and "smaller" compare bytes in the
/// same way, candidate to baseline.
/// </remarks>
public static partial class ExpectationReader
{
    public const string Help =
        "Write one of: faster, faster by 10%..15%, slower by at most 8%, at least 1.3 times as fast, larger by "
        + "15%..20%, fewer, equivalent within 5%, between 10 ms and 20 ms, at least 20000 /s, is true.";

    public static Expectation? Parse(string text)
    {
        text = Spaces().Replace(text.Trim(), " ");
        return Equivalence(text) ?? Direction(text) ?? Times(text) ?? Between(text) ?? Bound(text)
            ?? (Expectation?)Fact(text);
    }

    /// <summary>Returns the rule in the words of a language, with the author's numbers.</summary>
    public static string InWords(string text, EvidenceWords words)
    {
        text = Spaces().Replace(text.Trim(), " ");
        if (EquivalencePattern().Match(text) is { Success: true } equivalence)
            return words.Rules.Equivalent.With(("margin", Written("margin", equivalence)));
        if (DirectionPattern().Match(text) is { Success: true } direction) return InWords(direction, words);
        if (TimesPattern().Match(text) is { Success: true } times)
        {
            var rule = times.Groups["kind"]
                .Value switch
            {
                "as fast" => words.Rules.AsFast,
                "the time" => words.Rules.TheTime,
                _ =>
                    words.Rules.TheMemory
            };
            return times.Groups["high"].Success
                ? rule.Range.With(("low", Written("low", times)), ("high", Written("high", times)))
                : rule.AtLeast.With(("number", Written("low", times)));
        }
        if (BetweenPattern().Match(text) is { Success: true } between)
            return words.Rules.Between.With(
                ("low", Written("low", between)), ("low_unit", between.Groups["lowUnit"].Value),
                ("high", Written("high", between)), ("high_unit", between.Groups["highUnit"].Value));
        if (BoundPattern().Match(text) is { Success: true } bound)
            return (bound.Groups["end"].Value == "least" ? words.Rules.AtLeast : words.Rules.AtMost).With(
                ("number", Written("number", bound)), ("unit", bound.Groups["unit"].Value));
        return text.StartsWith("is ", StringComparison.Ordinal) ? words.Rules.Is.With(("answer", text[3..])) : text;

        string Written(string group, Match match) => words.Numbers.Of(match.Groups[group].Value);
    }

    private static string InWords(Match match, EvidenceWords words)
    {
        var rule = match.Groups["word"]
            .Value switch
        {
            "faster" => words.Rules.Faster,
            "slower" => words.Rules.Slower,
            "larger" => words.Rules.Larger,
            "fewer" => words.Rules.Fewer,
            "more" => words.Rules.More,
            _ => words.Rules.Smaller
        };
        return match switch
        {
            _ when match.Groups["low"].Success => rule.Range.With(("low", Written("low")), ("high", Written("high"))),
            _ when match.Groups["least"].Success => rule.AtLeast.With(("number", Written("least"))),
            _ when match.Groups["most"].Success => rule.AtMost.With(("number", Written("most"))),
            _ => rule.Any,
        };

        string Written(string group) => words.Numbers.Of(match.Groups[group].Value);
    }

    private static RatioExpectation? Equivalence(string text) =>
        EquivalencePattern().Match(text) is { Success: true } match && Percent(match.Groups["margin"]) is > 0 and < 1
            and var margin
            ? new RatioExpectation(1 / (1 + margin), 1 + margin, IsEquivalence: true) : null;

    private static RatioExpectation? Direction(string text)
    {
        if (DirectionPattern().Match(text) is not { Success: true } match) return null;
        var isSpeed = match.Groups["word"].Value == "faster";
        var isLess = match.Groups["word"].Value is "faster" or "smaller" or "fewer";
        var (least, most) = Bounds(match);
        if (least > most || (isLess && !isSpeed && least >= 1)) return null; // No size is 100 % smaller.
        return isSpeed ? new RatioExpectation(1 / (1 + most), 1 / (1 + least), false)
            : isLess ? new RatioExpectation(Math.Max(0, 1 - most), 1 - least, false)
            : new RatioExpectation(1 + least, 1 + most, false);
    }

    private static (double Least, double Most) Bounds(Match match) => match switch
    {
        _ when match.Groups["low"].Success => (Percent(match.Groups["low"]), Percent(match.Groups["high"])),
        _ when match.Groups["least"].Success => (Percent(match.Groups["least"]), double.PositiveInfinity),
        _ when match.Groups["most"].Success => (0, Percent(match.Groups["most"])),
        _ => (0, double.PositiveInfinity),
    };

    private static RatioExpectation? Times(string text)
    {
        if (TimesPattern().Match(text) is not { Success: true } match) return null;
        var low = Number(match.Groups["low"]);
        var high = match.Groups["high"].Success ? Number(match.Groups["high"]) : double.PositiveInfinity;
        if (low <= 0 || high < low) return null;
        return match.Groups["kind"].Value == "as fast" ? new RatioExpectation(1 / high, 1 / low, false)
            : new RatioExpectation(low, high, false);
    }

    private static ValueExpectation? Between(string text)
    {
        if (BetweenPattern().Match(text) is not { Success: true } match) return null;
        var (lowUnit, highUnit) = (match.Groups["lowUnit"].Value, match.Groups["highUnit"].Value);
        var (low, high) = (Number(match.Groups["low"]) * Units[lowUnit],
            Number(match.Groups["high"]) * Units[highUnit]);
        return low <= high && QuantityOf(lowUnit) == QuantityOf(highUnit)
            ? new ValueExpectation(QuantityOf(lowUnit), low, high) : null;
    }

    private static ValueExpectation? Bound(string text)
    {
        if (BoundPattern().Match(text) is not { Success: true } match) return null;
        var unit = match.Groups["unit"].Value;
        var number = Number(match.Groups["number"]) * Units.GetValueOrDefault(unit, 1);
        return match.Groups["end"].Value == "least"
            ? new ValueExpectation(QuantityOf(unit), number, double.PositiveInfinity)
            : new ValueExpectation(QuantityOf(unit), 0, number);
    }

    private static Quantity QuantityOf(string unit) =>
        unit == "/s" ? Quantity.Throughput : unit.EndsWith('B') ? Quantity.Memory : Quantity.Time;

    private static FactExpectation? Fact(string text) =>
        text.StartsWith("is ", StringComparison.Ordinal) && text.Length > 3 ? new FactExpectation(text[3..].Trim('"'))
            : null;

    private static readonly Dictionary<string, double> Units = new(StringComparer.Ordinal)
    {
        ["ns"] = 1e-9,
        ["µs"] = 1e-6,
        ["us"] = 1e-6,
        ["ms"] = 1e-3,
        ["s"] = 1,
        ["B"] = 1,
        ["kB"] = 1e3,
        ["KB"] = 1e3,
        ["MB"] = 1e6,
        ["GB"] = 1e9,
    };

    private static double Percent(Group group) => Number(group) / 100;

    private static double Number(Group group) => double.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^equivalent within (?<margin>[0-9]+(\.[0-9]+)?) ?%$", RegexOptions.CultureInvariant)]
    private static partial Regex EquivalencePattern();

    [GeneratedRegex(
        @"^(?<word>faster|slower|larger|smaller|fewer|more)"
        + @"( by ((?<low>[0-9]+(\.[0-9]+)?) ?%? ?(\.\.|–|-) ?(?<high>[0-9]+(\.[0-9]+)?) ?%"
        + @"|at least (?<least>[0-9]+(\.[0-9]+)?) ?%|at most (?<most>[0-9]+(\.[0-9]+)?) ?%))?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex DirectionPattern();

    [GeneratedRegex(
        @"^(at least (?<low>[0-9]+(\.[0-9]+)?)|(?<low>[0-9]+(\.[0-9]+)?) ?(\.\.|–) ?(?<high>[0-9]+(\.[0-9]+)?))"
        + @" times (?<kind>as fast|the time|the memory)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex TimesPattern();

    [GeneratedRegex(
        @"^between (?<low>[0-9]+(\.[0-9]+)?) ?(?<lowUnit>ns|µs|us|ms|s|B|kB|KB|MB|GB)"
        + @" and (?<high>[0-9]+(\.[0-9]+)?) ?(?<highUnit>ns|µs|us|ms|s|B|kB|KB|MB|GB)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex BetweenPattern();

    [GeneratedRegex(
        @"^at (?<end>least|most) (?<number>[0-9]+(\.[0-9]+)?) ?(?<unit>ns|µs|us|ms|s|B|kB|KB|MB|GB|/s)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex BoundPattern();
}
