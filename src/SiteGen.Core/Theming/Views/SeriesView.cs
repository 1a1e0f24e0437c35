using SiteGen.Markdown;
using SiteGen.Model;

namespace SiteGen.Theming.Views;

[View("part of a series")]
public sealed partial record SeriesEntryView(
    int Number, Title Title, string? Url, bool IsCurrent, bool IsPlanned, DateView? Date, string? Description,
    int? Minutes) : View
{
    public static SeriesEntryView Of(SeriesPart part, Page? current, SiteModel site)
    {
        var page = site.Find(part.Page);
        return new SeriesEntryView(
            part.Number, part.Title, page is null ? null : site.Urls.Of(page.Url),
            page is not null && page.Path == current?.Path, page is null,
            DateView.Of(page?.Date), part.Description, page?.Minutes);
    }
}

/// <summary>A series as one of its parts shows it, or as its own page does.</summary>
/// <param name="Part">The number of the current page in the series; null if it is not a part of it.</param>
/// <param name="Total">
/// The number of parts, including planned ones, or the highest part number if that is larger.
/// </param>
[View("series")]
public sealed partial record SeriesView(
    Title Title, string Url, string? Description, int? Part, int Total, int PlannedCount,
    SeriesEntryView[] Entries, SeriesEntryView? Previous, SeriesEntryView? Next, FeedView[] Feeds) : View
{
    /// <summary>The number of parts up to which every part shows all of them.</summary>
    /// <remarks>Otherwise the pages of a series would together grow with the square of its length.</remarks>
    public const int MostEntries = 100;

    /// <summary>The number of parts that are shown before and after the current one in a longer series.</summary>
    public const int EntriesAround = 20;

    /// <param name="current">A part, which shows the parts around it in a long series; null for all parts.</param>
    public static SeriesView Of(Series series, Page? current, ThemedSite site)
    {
        var (parts, place) = (series.Parts, current is null ? -1 : series.PlaceOf(current.Path));
        var isLong = place >= 0 && parts.Length > MostEntries;
        var shown = isLong ? Math.Max(0, place - EntriesAround)..Math.Min(parts.Length, place + EntriesAround + 1) : ..;
        return new SeriesView(
            series.Title, site.Urls.Of(series.Url), site.Model.Find(series.Index)?.Description,
            place < 0 ? null : parts[place].Number, series.HighestNumber,
            series.PlannedCount,
            [.. parts[shown].Select(part => SeriesEntryView.Of(part, current, site.Model))],
            place < 0 ? null : Written(Enumerable.Range(1, place).Select(distance => parts[place - distance])),
            place < 0 ? null : Written(parts.Skip(place + 1)),
            FeedViews.Of(series.Url, series.Title.Text, site));

        SeriesEntryView? Written(IEnumerable<SeriesPart> nearest) =>
            nearest.FirstOrDefault(part => site.Model.Find(part.Page) is not null) is { } part
                ? SeriesEntryView.Of(part, current, site.Model) : null;
    }
}
