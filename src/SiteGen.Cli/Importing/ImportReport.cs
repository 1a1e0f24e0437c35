using System.Globalization;
using System.Text;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Foundation;

namespace SiteGen.Cli.Importing;

/// <summary>Describes an import: what was converted, approximated and left, by kind and count, with places.</summary>
/// <remarks>It has no date and no path of the machine, so that the same import gives the same report.</remarks>
public static class ImportReport
{
    /// <summary>The file in the new site's folder, which is not a part of the site.</summary>
    public static SourcePath File { get; } = SourcePath.Parse("IMPORT.md");

    private const int MaxPlaces = 40, MaxLines = 12;

    private sealed record Group(string What, IReadOnlyList<SourceLocation> Places);

    /// <param name="tool">The name of the other tool.</param>
    public static string Markdown(ImportedSite site, string tool)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Imported from {tool}\n\n");
        text.Append(Summary(site)).Append("\n\n");
        text.Append("Places are in the files of the other site.\nThis file is not a part of the new site.\n");
        Append(text, site, Outcome.Left, "Left", "These have no counterpart. What readers saw of them is kept as text; "
            + "the rest is in comments that begin with `<!-- import:`.");
        Append(text, site, Outcome.Approximated, "Approximated",
            "The content of these is there, but it looks or works in another way.");
        Append(text, site, Outcome.Converted, "Converted", "These mean the same here.");
        if (!site.Problems.IsEmpty)
        {
            text.Append("\n## Problems\n\n");
            foreach (var problem in site.Problems) text.Append(CultureInfo.InvariantCulture,
                $"- {Place(problem.Location)}{problem.Message} ({problem.Code})\n");
        }
        if (!site.Counts.LostWords.IsEmpty)
        {
            text.Append("\n## Pages with fewer words\n\n");
            foreach (var (page, before, after) in site.Counts.LostWords) text.Append(CultureInfo.InvariantCulture,
                $"- `{page}`: {before} before, {after} after\n");
        }
        return text.ToString();
    }

    /// <summary>Returns the lines for the terminal.</summary>
    public static IEnumerable<string> Lines(ImportedSite site)
    {
        yield return Summary(site).Replace("\n", " ", StringComparison.Ordinal);
        foreach (var (outcome, name) in new[]
        {
            (Outcome.Converted, "Converted"), (Outcome.Approximated, "Approximated"), (Outcome.Left, "Left"),
        })
        {
            var groups = Groups(site, outcome);
            if (groups.Count == 0) continue;
            yield return $"{name}: {Counted.Of(groups.Sum(static group => group.Places.Count), "construct")}";
            if (outcome == Outcome.Converted) continue;
            foreach (var group in groups.Take(MaxLines))
                yield return $"  {group.Places.Count,6:#,0}  {group.What.Replace("`", "'", StringComparison.Ordinal)}";
            if (groups.Count > MaxLines)
                yield return $"          and {Counted.Of(groups.Count - MaxLines, "other kind")}";
        }
    }

    private static string Summary(ImportedSite site) => Summary(site.Counts, site.FormerAddresses.Length);

    private static string Summary(ImportCounts counts, int redirects) =>
        $"{Counted.Of(counts.Pages, "page")}, {Counted.Of(counts.OtherFiles, "other file")}, "
        + (counts.RedirectsKept == redirects ? $"{Counted.Of(redirects, "redirect")}.\n"
            : $"{counts.RedirectsKept:#,0} of {Counted.Of(redirects, "redirect")} kept.\n")
        + $"{Counted.Of(counts.WordsBefore, "word")} before, {Counted.Of(counts.WordsAfter, "word")} after.\n"
        + $"{Counted.Of(counts.Pages - counts.PagesWithErrors, "page")} of {counts.Pages:#,0} build without an error.";

    private static void Append(StringBuilder text, ImportedSite site, Outcome outcome, string title, string meaning)
    {
        var groups = Groups(site, outcome);
        if (groups.Count == 0) return;
        text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n{meaning}\n\n");
        foreach (var group in groups)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {group.Places.Count:#,0} × {group.What}\n");
            if (outcome == Outcome.Converted) continue;
            foreach (var place in group.Places.Take(MaxPlaces))
                text.Append(CultureInfo.InvariantCulture, $"  - `{place}`\n");
            if (group.Places.Count > MaxPlaces)
                text.Append(CultureInfo.InvariantCulture, $"  - and {group.Places.Count - MaxPlaces} more\n");
        }
    }

    private static List<Group> Groups(ImportedSite site, Outcome outcome) => [.. site.Notes
        .Where(note => note.Outcome == outcome).GroupBy(static note => note.What, static note => note.Place)
        .Select(static group => new Group(group.Key, [.. group.Order()]))
        .OrderByDescending(static group => group.Places.Count)
        .ThenBy(static group => group.What, StringComparer.Ordinal)];

    private static string Place(SourceLocation place) => place.Path.IsRoot ? "" : $"`{place}`: ";
}
