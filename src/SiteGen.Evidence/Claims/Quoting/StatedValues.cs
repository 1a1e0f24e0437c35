using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SiteGen.Bench.Measurements;

namespace SiteGen.Evidence.Claims.Quoting;

/// <summary>Finds times, sizes and rates in words.</summary>
internal static partial class StatedValues
{
    public static ImmutableArray<StatedValue> In(string words) =>
    [
        .. from match in Value().Matches(words)
           let unit = UnitOf(match.Groups["unit"].Value)
           let number = StatedNumber.Of(match)
           where unit is not null
           select new StatedValue(
               match.Value.Trim(), unit.Value.Quantity, number.Low * unit.Value.Factor,
               number.High * unit.Value.Factor),
    ];

    private static MeasuredUnit? UnitOf(string word) => word.ToLowerInvariant() switch
    {
        "nanoseconds" or "nanosekunden" => MeasuredUnit.Parse("ns"),
        "microseconds" or "mikrosekunden" => MeasuredUnit.Parse("us"),
        "milliseconds" or "millisekunden" => MeasuredUnit.Parse("ms"),
        "second" or "seconds" or "sekunde" or "sekunden" => MeasuredUnit.Parse("s"),
        "byte" or "bytes" => MeasuredUnit.Parse("B"),
        _ => MeasuredUnit.Parse(word),
    };

    [GeneratedRegex(
        StatedNumber.Pattern + @"\s?(?<unit>ns|µs|μs|us|ms|s|nanoseconds|microseconds|milliseconds|seconds?|"
        + @"Nanosekunden|Mikrosekunden|Millisekunden|Sekunden?|bytes?|Bytes?|B|kB|KB|MB|GB|KiB|MiB|GiB)(?![\w/])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Value();
}
