using System.Globalization;
using SiteGen.Documents;

namespace SiteGen.Model;

/// <summary>Decides whether a page is published at the time of the build, and says why not.</summary>
public static class Publication
{
    public static PageStatus StatusOf(FrontMatter front, DateTimeOffset now) =>
        front.Draft == true ? PageStatus.Draft
        : front.Expires?.Value <= now ? PageStatus.Expired
        : front.Date?.Value > now ? PageStatus.Future
        : PageStatus.Published;

    public static bool IsIncluded(PageStatus status, BuildOptions options) => status switch
    {
        PageStatus.Draft => options.IncludesDrafts,
        PageStatus.Future => options.IncludesFuture,
        PageStatus.Expired => false,
        _ => true,
    };

    public static string ReasonFor(PageStatus status, FrontMatter front, DateTimeOffset now) => status switch
    {
        PageStatus.Draft => "it is a draft ('draft: true')",
        PageStatus.Expired => $"it expired on {Text(front.Expires!.Value)}",
        PageStatus.Future => $"its date {Text(front.Date!.Value)} is {Distance(front.Date.Value - now)} in the future",
        _ => "it is published",
    };

    private static string Text(DateTimeOffset time) =>
        time.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);

    private static string Distance(TimeSpan time) =>
        time.TotalDays >= 2 ? $"{Math.Ceiling(time.TotalDays):0} days"
        : time.TotalHours >= 2 ? $"{Math.Ceiling(time.TotalHours):0} hours"
        : $"{Math.Max(1, Math.Ceiling(time.TotalMinutes)):0} minutes";
}
