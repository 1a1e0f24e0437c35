using SiteGen.Foundation;
using Xunit;

namespace SiteGen.Tests.Foundation;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("9999-12-31", "UTC", "9999-12-31T00:00:00.0000000+00:00")]
    [InlineData("9999-12-31", "Pacific/Auckland", "9999-12-31T00:00:00.0000000+13:00")]
    [InlineData("9999-12-31", "Etc/GMT+12", "9999-12-31T00:00:00.0000000-12:00")]
    [InlineData("9999-12-31 23:59:59", "UTC", "9999-12-31T23:59:59.0000000+00:00")]
    [InlineData("9999-12-31T23:59:59Z", "Europe/Berlin", "9999-12-31T23:59:59.0000000+00:00")]
    [InlineData("9999-12-31 23:59", "America/New_York", "9999-12-31T23:59:59.9999999+00:00")]
    [InlineData("1000-01-01", "UTC", "1000-01-01T00:00:00.0000000+00:00")]
    public void A_date_of_the_calendar_is_a_date(string text, string zone, string date)
    {
        Assert.True(DateText.TryParse(text, TimeZoneInfo.FindSystemTimeZoneById(zone), out var found));
        Assert.Equal(date, found.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("0999-12-31")]
    [InlineData("10000-01-01")]
    [InlineData("2026-02-30")]
    public void Another_is_not(string text) => Assert.False(DateText.TryParse(text, TimeZoneInfo.Utc, out _));

    [Theory]
    [InlineData("9999-12-31", "Pacific/Auckland")]
    [InlineData("9999-12-31T23:59:59Z", "Europe/Berlin")]
    [InlineData("9999-12-31 23:59", "America/New_York")]
    public void A_page_that_never_expires_is_built(string expires, string zone)
    {
        var build = TestSite.Of($"""
            -- site.yaml --
            title: T
            time_zone: {zone}
            base_url: https://example.org
            -- content/posts/a.md --
            ---
            date: 2026-01-31
            updated: {expires}
            expires: {expires}
            ---
            Text.
            """).Build();
        Assert.Equal("", build.Diagnostics);
        Assert.Contains("Text.", build.Html("posts/a/index.html"), StringComparison.Ordinal);
    }
}
