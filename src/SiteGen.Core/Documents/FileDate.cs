using System.Globalization;
using SiteGen.Foundation;

namespace SiteGen.Documents;

/// <summary>Reads the date that the name of a file or bundle may begin with: <c>2026-01-31-title.md</c>.</summary>
public static class FileDate
{
    private const int Length = 10;

    /// <returns>The date, and the name without it; null and the whole name where there is none.</returns>
    public static (DateOnly? Date, string Name) Of(string name) =>
        name.Length > Length + 1 && name[Length] is '-' or '_'
        && DateOnly.TryParseExact(name.AsSpan(0, Length), "yyyy-MM-dd", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out var date)
            ? (date, name[(Length + 1)..]) : (null, name);

    /// <summary>Fills in the date from the file's name when the page gives none.</summary>
    public static FrontMatter Fill(FrontMatter fields, SourcePath page, PagePlace place, TimeZoneInfo zone)
    {
        if (fields.Date is not null || place.Role is PageRole.Index or PageRole.NotFound) return fields;
        var name = PageAddress.NameOf(page, place);
        return Of(name).Date is null || !DateText.TryParse(name[..Length], zone, out var date) ? fields
            : fields with { Date = new Located<DateTimeOffset>(date, new SourceLocation(page)) };
    }
}
