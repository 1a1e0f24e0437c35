using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Bench.Measurements;
using SiteGen.Foundation;

namespace SiteGen.Evidence.Sources;

/// <summary>A result of a tool as measures name it: with the configuration that it belongs to.</summary>
/// <param name="Files">The files with its values, in order; more than one are runs of the same.</param>
public sealed record Measured(
    string Configuration, ToolResult Result, string Tool, RunPlace Where, ImmutableArray<SourcePath> Files)
{
    public MeasuredKey Key => MeasuredKey.Of(Configuration, Result);

    /// <summary>
    /// The least difference that counts between two runs of the same, as a fraction; null when nobody measured it.
    /// </summary>
    public double? Again { get; init; }
}

/// <param name="Case">In the form of <see cref="CaseText.Normal"/>.</param>
public readonly record struct MeasuredKey(string Configuration, string Benchmark, string Case)
{
    public static MeasuredKey Of(string configuration, ToolResult result) =>
        new(configuration, result.Benchmark, CaseText.Normal(result.Case));
}

/// <summary>Compares parameters regardless of their order and spaces.</summary>
internal static class CaseText
{
    public static string Normal(string text) =>
        string.Join(", ", text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Order(StringComparer.Ordinal));

    /// <summary>Returns the names of the parameters that some case has.</summary>
    public static ImmutableHashSet<string> Parameters(IEnumerable<Measured> results) =>
        [.. results.SelectMany(static one => Pairs(one.Result.Case)).Select(static pair => pair.Name)];

    /// <summary>
    /// Returns the cases by the value of a parameter; empty unless the parameter is a number, and alone, in each case.
    /// </summary>
    public static IReadOnlyDictionary<double, string> Numbers(IEnumerable<Measured> results, string parameter)
    {
        var places = new Dictionary<double, string>();
        foreach (var item in results.Select(static one => Normal(one.Result.Case)).Distinct())
        {
            if (Pairs(item).ToList() is not [var pair] || pair.Name != parameter
                || !double.TryParse(pair.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                || !double.IsFinite(number) || !places.TryAdd(number, item)) return new Dictionary<double, string>();
        }
        return places;
    }

    private static IEnumerable<(string Name, string Value)> Pairs(string text) =>
        from part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        let sign = part.IndexOf('=', StringComparison.Ordinal)
        where sign > 0
        select (part[..sign], part[(sign + 1)..]);
}
