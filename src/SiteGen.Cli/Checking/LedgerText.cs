using SiteGen.Bench.Analysis;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;
using Spectre.Console;

namespace SiteGen.Cli.Checking;

/// <summary>Prints the ledger: every claim with its verdict, numbers and places.</summary>
internal static class LedgerText
{
    public static void Print(IAnsiConsole console, SiteClaims ledger)
    {
        foreach (var entry in ledger.Entries.Values) Print(console, entry);
        var counts = ledger.Entries.Values.GroupBy(static entry => entry.Verdict).OrderBy(static group => group.Key)
            .Select(static group => $"{group.Count()} {Words.Of(group.Key)}");
        console.WriteLine(ledger.Entries.IsEmpty ? "The site makes no claims."
            : $"{Counted.Of(ledger.Entries.Count, "claim")}: {string.Join(", ", counts)}.");
        var family = EvidenceWords.English.Families.OfClaims(IntervalsOf(ledger));
        if (family.Length > 0) console.WriteLine(family);
    }

    /// <summary>Returns the family of intervals in the ledger. Claims on one measure share its interval.</summary>
    internal static IntervalFamily IntervalsOf(SiteClaims ledger) =>
        new(ledger.Entries.Values.Where(static entry => entry.Finding is RatioFinding { Ratio.Level: > 0 })
            .Select(static entry => entry.Claim.Measure.ToString()).Distinct(StringComparer.Ordinal).Count());

    private static void Print(IAnsiConsole console, LedgerEntry entry)
    {
        console.MarkupLine($"[{Colour(entry.Verdict)}]{Words.Of(entry.Verdict),-12}[/] "
            + $"[bold]{Markup.Escape(entry.Claim.Id)}[/]  {Markup.Escape(entry.Claim.Measure.ToString())}");
        console.MarkupLine($"             {Markup.Escape(entry.Why)}");
        if (Findings.SessionOf(entry.Finding) is { } session)
            console.MarkupLine($"             [grey]session {Markup.Escape(session.Session.Id)}[/]");
        foreach (var result in Findings.ResultsOf(entry.Finding))
            console.MarkupLine(
                $"             [grey]{Markup.Escape(string.Join(", ", result.Files))} ({result.Tool})[/]");
        foreach (var published in entry.Claim.Published)
            console.MarkupLine($"             [grey]published: {Markup.Escape(published.Value)} "
                + $"({Markup.Escape(published.Source)})[/]");
        foreach (var use in entry.Uses)
            console.MarkupLine($"             [grey]{Markup.Escape(use.Place.ToString())}[/]"
                + $"{(use.Words is { Length: > 0 } words ? $": {Markup.Escape(words)}" : "")}");
    }

    private static string Colour(Verdict verdict) => verdict switch
    {
        Verdict.Holds => "green",
        Verdict.Refuted => "red",
        _ => "yellow",
    };
}
