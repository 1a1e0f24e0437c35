using System.Text.RegularExpressions;
using SiteGen.Foundation;

namespace SiteGen.Evidence.Claims;

/// <summary>Finds measures that different pages quote with different numbers in their words.</summary>
internal static partial class Consistency
{
    public static IEnumerable<Diagnostic> Check(IEnumerable<LedgerEntry> entries) =>
        from measure in entries.GroupBy(static entry => entry.Claim.Measure.ToString(), StringComparer.Ordinal)
        let quotes = measure.SelectMany(static entry => entry.Uses).Where(static use => use.Words is not null)
            .Select(static use => (Use: use, Numbers: Numbers(use.Words!)))
            .Where(static quote => quote.Numbers.Length > 0).ToList()
        from quote in quotes.Skip(1)
        where quote.Numbers != quotes[0].Numbers && quote.Use.Place.Path != quotes[0].Use.Place.Path
        select ClaimProblems.TwoValues(
            quote.Use.Place, measure.Key, quote.Numbers, quotes[0].Numbers, quotes[0].Use.Place);

    private static string Numbers(string words) =>
        string.Join(", ", Number().Matches(words)
            .Select(static match => match.Value.Replace(" ", "", StringComparison.Ordinal)));

    [GeneratedRegex(@"[0-9]+([.,][0-9]+)?([–-][0-9]+([.,][0-9]+)?)?\s?(%|×|times)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
