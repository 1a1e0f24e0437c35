using System.Globalization;
using System.Text;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;

namespace SiteGen.Evidence.Pages.Charts;

/// <summary>Writes a chart for an article: its title, the picture, its numbers as a table, and its files.</summary>
public static class ChartFigure
{
    /// <param name="title">The figure's heading, as text.</param>
    /// <param name="note">
    /// Text under the title, such as the machine and the date of the measurement; may be empty.
    /// </param>
    public static Html Write(
        string id, Chart chart, string title, string note, IEnumerable<FileLink> downloads, EvidenceWords words)
    {
        ChartId.Require(id);
        var figure = new StringBuilder(chart.Svg.Markup.Length + 2048);
        // HTML requires a caption to be the first or the last element of a figure.
        figure.Append(CultureInfo.InvariantCulture,
            $"<figure class=\"chart\" id=\"{id}\">\n<figcaption><strong "
            + $"class=\"chart-title\">{SafeText.Markup(title, ChartText.TitleLimit)}</strong>");
        if (note.Length > 0)
            figure.Append(CultureInfo.InvariantCulture,
                $" <span class=\"chart-note\">{Unbroken.Markup(SafeText.Markup(note, 400))}</span>");
        figure.Append("</figcaption>\n").Append(chart.Svg.Markup).Append("\n<div class=\"chart-foot\">\n");
        figure.Append(CultureInfo.InvariantCulture,
            $"<details class=\"chart-data\"><summary>{Html.Escape(words.Charts.DataAsTable)}</summary>\n")
            .Append(Table(chart.Table, title).Markup).Append("</details>\n");
        figure.Append(Links(downloads, words).Markup).Append("</div>\n</figure>\n");
        return new(figure.ToString());
    }

    /// <summary>Writes only the numbers, for feeds and other places without pictures.</summary>
    public static Html Table(ChartTable table, string title)
    {
        var markup = new StringBuilder(1024);
        var name = SafeText.Markup(title, ChartText.TitleLimit);
        // A scrollable region must be reachable with the keyboard.
        markup.Append(CultureInfo.InvariantCulture,
            $"<div class=\"table\" role=\"region\" tabindex=\"0\" "
            + $"aria-label=\"{name}\"><table>\n<caption>{name}</caption>\n<thead><tr>");
        foreach (var column in table.Columns)
            markup.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{SafeText.Markup(column, 200)}</th>");
        markup.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            markup.Append(CultureInfo.InvariantCulture,
                $"<tr><th scope=\"row\" dir=\"auto\">{SafeText.Markup(row[0], 200)}</th>");
            foreach (var cell in row.Skip(1))
                markup.Append(CultureInfo.InvariantCulture, $"<td>{SafeText.Markup(cell, 200)}</td>");
            markup.Append("</tr>\n");
        }
        return new(markup.Append("</tbody>\n</table></div>\n").ToString());
    }

    private static Html Links(IEnumerable<FileLink> downloads, EvidenceWords words)
    {
        var links = downloads.Select(link => link.Write().Markup).ToList();
        if (links.Count == 0) return Html.Empty;
        var files = words.Panel.Download.WithMarkup(("files", string.Join(Html.Escape(words.ListSeparator), links)));
        return new($"<p class=\"chart-links\">{files.Markup}</p>\n");
    }
}
