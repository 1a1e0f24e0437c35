using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Pages;
using SiteGen.Evidence.Pages.Charts;
using SiteGen.Evidence.Pages.Marks;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;

namespace SiteGen.Cli.Syncing;

/// <summary>A text file with its marks filled.</summary>
/// <param name="Changed">The marks whose content is another one now.</param>
/// <param name="Files">The charts that the text refers to, each with its mark.</param>
internal sealed record SyncedText(
    string Text, ImmutableArray<SyncMark> Changed, ImmutableArray<(SyncMark Mark, SyncFile File)> Files,
    ImmutableArray<Diagnostic> Problems)
{
    public bool HasErrors => Problems.Any(static problem => problem.Severity == Severity.Error);
}

/// <summary>Fills the marks of a text file from the claims of a site.</summary>
internal static partial class SyncText
{
    private static readonly ImmutableArray<string> Functions = ["value", "phrase", "claims", "chart", "table"];

    /// <returns>The text unchanged when a mark is wrong: a file is filled as a whole or not at all.</returns>
    public static SyncedText Fill(string text, SourcePath path, SyncSource source, EvidenceWords words)
    {
        var (marks, found) = SyncMarks.Find(text, path);
        var problems = found.ToBuilder();
        var lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var (filled, changed, end) = (new StringBuilder(text.Length), ImmutableArray.CreateBuilder<SyncMark>(), 0);
        var files = ImmutableArray.CreateBuilder<(SyncMark, SyncFile)>();
        foreach (var mark in marks)
        {
            if ((mark.Function is "chart" or "table" ? ChartOf(mark, source, files, problems)
                : TextOf(mark, source.Claims, words, problems)) is not { } content)
                continue;
            var whole = mark.Around(content, IsBlock(text, mark))
                .Replace("\n", lineEnd, StringComparison.Ordinal);
            if (text[mark.Start..mark.End] != whole) changed.Add(mark);
            filled.Append(text, end, mark.Start - end).Append(whole);
            end = mark.End;
        }
        var result = new SyncedText(
            filled.Append(text, end, text.Length - end).ToString(), changed.ToImmutable(), files.ToImmutable(),
            problems.ToImmutable());
        return result.HasErrors ? result with { Text = text, Changed = [], Files = [] } : result;
    }

    /// <summary>Returns true for a table, and for a mark that ends its line.</summary>
    private static bool IsBlock(string text, SyncMark mark) =>
        mark.Function is "claims" or "chart" or "table" || mark.Start < text.Length && text[mark.Start] is '\n' or '\r';

    /// <summary>Returns a chart as pictures for light and dark pages, or as a table.</summary>
    private static string? ChartOf(
        SyncMark mark, SyncSource source, ImmutableArray<(SyncMark, SyncFile)>.Builder files,
        ImmutableArray<Diagnostic>.Builder problems)
    {
        if (mark.Arguments is not [var subject] || source.Chart(mark) is not { } chart)
        {
            problems.Add(SyncProblems.NoChart(mark.Place, mark.Arguments.FirstOrDefault() ?? ""));
            return null;
        }
        if (mark.Function == "table") return chart.Table;
        var file = mark.Named.GetValueOrDefault("file") ?? "";
        if (!FileName().IsMatch(file))
        {
            problems.Add(SyncProblems.BadFile(mark.Place, file));
            return null;
        }
        files.Add((mark, new SyncFile($"{file}-light.svg", chart.Light)));
        files.Add((mark, new SyncFile($"{file}-dark.svg", chart.Dark)));
        return $"<picture><source media=\"(prefers-color-scheme: dark)\" srcset=\"{file}-dark.svg\">"
            + $"<img src=\"{file}-light.svg\" alt=\"{Html.Escape($"{chart.Title}. {chart.Alternative}")}\"></picture>";
    }

    private static string? TextOf(
        SyncMark mark, SiteClaims claims, EvidenceWords words, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (!Functions.Contains(mark.Function))
        {
            problems.Add(SyncProblems.UnknownFunction(mark.Place, mark.Function, Functions));
            return null;
        }
        var ids = mark.Claims;
        var entries = ids.Select(id => EntryOf(id, mark, claims, problems)).ToList();
        if (ids.IsEmpty) problems.Add(SyncProblems.NoClaim(mark.Place, mark.Function));
        if (ids.IsEmpty || entries.Contains(null)) return null;
        return mark.Function switch
        {
            "claims" => Table(entries!, words),
            "phrase" => Phrase(entries[0]!, words),
            _ => Value(entries[0]!, mark, words, problems),
        };
    }

    private static LedgerEntry? EntryOf(
        string id, SyncMark mark, SiteClaims claims, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (claims.Entries.TryGetValue(id, out var entry))
        {
            problems.AddRange(VerdictProblems.At(mark.Place, entry));
            return entry;
        }
        problems.Add(ClaimProblems.UnknownClaim(mark.Place, id, claims.Ids));
        return null;
    }

    private static string Phrase(LedgerEntry entry, EvidenceWords words) =>
        entry.Finding is RatioFinding ratio ? Phrases.Of(ratio, words) : ValueText.Of(entry, null, words)!;

    private static string? Value(
        LedgerEntry entry, SyncMark mark, EvidenceWords words, ImmutableArray<Diagnostic>.Builder problems)
    {
        var form = mark.Named.GetValueOrDefault("as");
        if (ValueText.Of(entry, form, words) is { } text) return text;
        problems.Add(SyncProblems.BadForm(mark.Place, form ?? ""));
        return null;
    }

    private static string Table(IEnumerable<LedgerEntry> entries, EvidenceWords words) => MarkdownTable.Write("",
        new ChartTable([words.Facts.Measure, words.Charts.Measured, words.Sessions.Verdict],
            [.. entries.Select(entry => (ImmutableArray<string>)
            [
                entry.Claim.About ?? entry.Claim.Measure.ToString(), Phrase(entry, words),
                VerdictBadge.Word(entry.Verdict, words.Verdicts),
            ])]));

    [GeneratedRegex("^([A-Za-z0-9_][A-Za-z0-9._-]*/)*[A-Za-z0-9_][A-Za-z0-9_-]*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex FileName();
}
