using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Bench.Results;
using SiteGen.Foundation;

namespace SiteGen.Cli.Commands.Bench;

/// <summary>A limit for continuous integration: <c>slower&gt;10%</c>.</summary>
/// <param name="Verdict">The verdict that the limit applies to.</param>
/// <param name="Least">The distance of the ratio from 1 beyond which a comparison fails, as a fraction.</param>
internal sealed partial record CompareGate(string Verdict, double Least)
{
    public static CompareGate? Parse(string? text, out Diagnostic? problem)
    {
        problem = null;
        if (text is null) return null;
        if (Rule().Match(text) is { Success: true } match)
            return new CompareGate(match.Groups["verdict"].Value,
                double.Parse(match.Groups["percent"].Value, CultureInfo.InvariantCulture) / 100);
        problem = Diagnostic.Error(
            "SG0848", new SourceLocation(SourcePath.Root), $"'{UnicodeText.Excerpt(text)}' is not a valid limit.",
            "Write --fail-if 'slower>10%' or 'larger>5%'.");
        return null;
    }

    /// <summary>
    /// Returns the reasons for failing, as sentences. A benchmark that was not compared fails too: it may have been
    /// renamed, or have crashed.
    /// </summary>
    public IEnumerable<string> WhyFailed(Compared compared)
    {
        foreach (var beyond in compared.Comparisons.Where(IsBeyond))
            yield return $"Beyond the limit: {CompareTables.Name(beyond)}, {CompareTables.Ratio(beyond.Ratio)}";
        foreach (var impossible in compared.Comparisons.Where(
            static each => each.Verdict == ComparisonVerdicts.Impossible))
            yield return $"Not compared: {CompareTables.Name(impossible)} has no ratio.";
        foreach (var unpaired in compared.Unpaired)
            yield return $"Not compared: {unpaired.Cell} ({unpaired.Why}); "
                + "leave it out with --workload, or measure both in the same way.";
        if (compared.Comparisons.IsEmpty && compared.Unpaired.IsEmpty)
            yield return "Nothing was compared, so nothing is within the limit.";
    }

    private bool IsBeyond(Comparison comparison) =>
        comparison.Verdict == Verdict && Math.Abs(comparison.Ratio.Point - 1) > Least;

    [GeneratedRegex(
        @"^(?<verdict>slower|faster|larger|smaller)\s*>\s*(?<percent>[0-9]+(\.[0-9]+)?)\s*%$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Rule();
}
