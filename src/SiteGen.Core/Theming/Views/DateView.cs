using System.Globalization;

namespace SiteGen.Theming.Views;

/// <summary>A point in time, with its offset from UTC.</summary>
public sealed record DateView(DateTimeOffset Time) : View
{
    private static readonly Members<DateView> All = new("date")
    {
        { "iso", static view => view.Iso },
        { "day", static view => view.Day },
        { "year", static view => view.Time.Year },
        { "month", static view => view.Time.Month },
    };

    protected override IMembers Members => All;

    /// <summary>The time in the format of RFC 3339.</summary>
    public string Iso =>
        Time.ToString(Time.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:sszzz",
            CultureInfo.InvariantCulture);

    public string Day => Time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateView? Of(DateTimeOffset? time) => time is { } known ? new DateView(known) : null;

    public override string ToString() => Day;
}
