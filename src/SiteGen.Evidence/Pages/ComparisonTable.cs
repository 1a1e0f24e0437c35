using System.Globalization;
using System.Text;
using SiteGen.Bench.Results;
using SiteGen.Evidence.Pages.Charts;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;

namespace SiteGen.Evidence.Pages;

/// <summary>
/// Writes the comparisons of a session, hundreds of rows: a section for each pair of configurations, which the theme's
/// script can filter by workload, configuration and verdict.
/// </summary>
internal static class ComparisonTable
{
    private const string FilteredColumns = "0 1 2 5";

    public static Html Write(IReadOnlyCollection<Comparison> comparisons, EvidenceWords words)
    {
        var say = words.Sessions;
        string[] columns =
            [say.Workload, say.Candidate, say.Baseline, say.Ratio, say.Interval, say.Verdict, say.Count];
        var html = new StringBuilder(comparisons.Count * 256);
        html.Append(CultureInfo.InvariantCulture,
            $"<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"{Html.Escape(say.Comparisons)}\">"
            + $"<table data-filter=\"{FilteredColumns}\">\n<thead><tr>");
        foreach (var (index, column) in columns.Index())
            html.Append(CultureInfo.InvariantCulture,
                $"<th scope=\"col\"{(IsNumber(index) ? " class=\"right\"" : "")}>{Html.Escape(column)}</th>");
        html.Append("</tr></thead>\n");
        foreach (var pair in comparisons.GroupBy(NameOf).OrderBy(static pair => pair.Key, StringComparer.Ordinal))
            WriteSection(pair, columns.Length, words, html);
        return new(html.Append("</table></div>\n").ToString());
    }

    /// <summary>Returns true for the columns of the ratio, its interval and the count.</summary>
    private static bool IsNumber(int column) => column is 3 or 4 or 6;

    private static string NameOf(Comparison comparison) =>
        $"{comparison.Candidate.Configuration} / {comparison.Baseline.Configuration}";

    private static void WriteSection(
        IGrouping<string, Comparison> pair, int columnCount, EvidenceWords words, StringBuilder html)
    {
        html.Append(CultureInfo.InvariantCulture,
            $"<tbody>\n<tr class=\"row-group\"><th scope=\"rowgroup\" colspan=\"{columnCount}\">"
            + $"{SafeText.Markup(pair.Key, 160)}</th></tr>\n");
        foreach (var comparison in pair.OrderBy(static each => each.Candidate.Workload, StringComparer.Ordinal))
            html.Append(CultureInfo.InvariantCulture,
                $"<tr><th scope=\"row\">{SafeText.Markup(comparison.Candidate.Workload, 80)}</th>")
                .AppendJoin("", Cells(comparison, words)).Append("</tr>\n");
        html.Append("</tbody>\n");
    }

    private static string[] Cells(Comparison comparison, EvidenceWords words) =>
    [
        $"<td>{SafeText.Markup(DatasetViews.Side(comparison.Candidate), 80)}</td>",
        $"<td>{SafeText.Markup(DatasetViews.Side(comparison.Baseline), 80)}</td>",
        Number(DatasetViews.Number(comparison.Ratio.Point, words)),
        Number(DatasetViews.Range(comparison.Ratio.Low, comparison.Ratio.High, words)),
        $"<td class=\"outcome-{Html.Escape(comparison.Verdict)}\">"
            + $"{Html.Escape(words.Sessions.Outcome(comparison.Verdict))}</td>",
        Number(Html.Escape(words.Numbers.Of(comparison.Count))),
    ];

    private static string Number(string markup) => $"<td class=\"right\">{markup}</td>";
}
