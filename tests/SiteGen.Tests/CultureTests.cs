using System.Globalization;
using SiteGen.Cli.Files;
using SiteGen.Model;
using Xunit;

namespace SiteGen.Tests;

/// <summary>Changes the culture and time zone of the whole process, so nothing else may run at the same time.</summary>
[CollectionDefinition(nameof(CultureTests), DisableParallelization = true)]
[Collection(nameof(CultureTests))]
public sealed class CultureTests
{
    public const string Rich = """
        -- site.yaml --
        title: Rich
        base_url: https://example.org
        time_zone: Europe/Berlin
        language: de
        -- content/posts/a.md --
        ---
        title: Istanbul, ISTANBUL
        date: 2026-01-31
        tags: [IIII, iiii-ı, Große Straße]
        series: S
        ---
        ## Titel I

        1,5 is {{ data.x.number }} of {{ page.date.iso }} {{ 1234567.5 }} {{ "IJ" | string.downcase }}. See [b](b.md).
        -- content/posts/b.md --
        ---
        title: B
        date: 2026-02-01 23:59:59+09:00
        tags: [Zürich, Ärger, Zebra, ähnlich]
        series: S
        ---
        ```python
        print("I")
        ```
        -- content/posts/é.svg --
        <svg xmlns="http://www.w3.org/2000/svg"/>
        -- data/x.json --
        {"number": 1234.5}
        """;

    [Theory]
    [InlineData("tr-TR", "Pacific/Kiritimati")]
    [InlineData("ar-SA", "America/Los_Angeles")]
    [InlineData("de-DE", "Asia/Kolkata")]
    public void A_site_is_the_same_in_every_folder_culture_and_time_zone(string culture, string zone)
    {
        var expected = Build("en-US", "UTC");
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Build(culture, zone));
    }

    private static SortedDictionary<string, string> Build(string culture, string zone)
    {
        var (oldCulture, oldZone) = (CultureInfo.CurrentCulture, Environment.GetEnvironmentVariable("TZ"));
        using var folder = new TemporaryFolder();
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo(culture);
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            foreach (var path in TestSite.Of(Rich).Tree().Paths)
                folder.Write(path.Value, TestSite.Of(Rich).Tree().Find(path)!.Bytes.ToArray());
            var build = Pipeline.Build(
                new SiteScanner(folder.Path).Scan(), new BuildOptions(TestSite.Now), new Memory());
            Assert.Equal("", Sources.Text(build.Diagnostics));
            OutputWriter.Write(build, folder.At("output"));
            return folder.Contents("output");
        }
        finally
        {
            CultureInfo.CurrentCulture = oldCulture;
            CultureInfo.DefaultThreadCurrentCulture = null;
            Environment.SetEnvironmentVariable("TZ", oldZone);
            TimeZoneInfo.ClearCachedData();
        }
    }
}
