using System.Globalization;

namespace SiteGen.Foundation;

/// <summary>Parses dates as authors write them: 2026-01-31, 2026-01-31 10:00, or RFC 3339 with a zone.</summary>
public static class DateText
{
    private static readonly string[] Local =
        ["yyyy-MM-dd", .. Times.Select(static time => $"yyyy-MM-dd'T'{time}"),
            .. Times.Select(static time => $"yyyy-MM-dd' '{time}")];

    private static readonly string[] Utc =
        [.. Local[1..].SelectMany(static format => new[] { $"{format}'Z'", $"{format}' Z'" })];

    private static readonly string[] Zoned =
        [.. Local[1..].SelectMany(static format => new[] { $"{format}zzz", $"{format}' 'zzz" })];

    /// <summary>Far enough from the start of the calendar that conversion to another zone stays within it.</summary>
    private const int FirstYear = 1000;

    private static string[] Times => ["HH':'mm", "HH':'mm':'ss", "HH':'mm':'ss.FFFFFFF"];

    /// <param name="zone">The zone of dates that name none; a date without a time is the start of that day.</param>
    public static bool TryParse(string text, TimeZoneInfo zone, out DateTimeOffset date)
    {
        var culture = CultureInfo.InvariantCulture;
        var isDate = DateTime.TryParseExact(text, Local, culture, DateTimeStyles.None, out var local)
            ? TryPlace(local, zone, out date)
            : DateTimeOffset.TryParseExact(text, Utc, culture, DateTimeStyles.AssumeUniversal, out date)
                || DateTimeOffset.TryParseExact(text, Zoned, culture, DateTimeStyles.None, out date);
        return isDate && date.Year >= FirstYear;
    }

    private static bool TryPlace(DateTime local, TimeZoneInfo zone, out DateTimeOffset date)
    {
        date = local.Year >= FirstYear ? Place(local, zone.GetUtcOffset(local)) : default;
        return local.Year >= FirstYear;
    }

    /// <summary>
    /// Clamps to the end of the calendar: its last hours, which some authors write for "never", may lie beyond it in
    /// UTC.
    /// </summary>
    private static DateTimeOffset Place(DateTime local, TimeSpan offset) =>
        local.Ticks - offset.Ticks > DateTime.MaxValue.Ticks
            ? DateTimeOffset.MaxValue : new DateTimeOffset(local, offset);
}
