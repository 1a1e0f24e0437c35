using System.Globalization;
using SiteGen.Modules.Pages;
using Xunit;

namespace SiteGen.Tests;

/// <summary>The tree beside documentation does not grow with the square of the site.</summary>
public sealed class LargeSidebarTests
{
    private const int Folders = 4;

    [Theory]
    [InlineData(10, true)]
    [InlineData((Sidebar.MostPages / Folders) + 1, false)]
    public void Of_a_large_tree_the_branches_of_the_page_are_shown(int pagesInFolder, bool isWhole)
    {
        var site = TestSite.Of("-- content/docs/_index.md --\n").WithRealTheme();
        for (var folder = 0; folder < Folders; folder++)
        {
            for (var page = 0; page < pagesInFolder; page++)
                site = site.With(string.Create(CultureInfo.InvariantCulture, $"content/docs/f{folder}/p{page}.md"),
                    "Text.\n");
        }
        var build = site.Build();
        Assert.Equal("", build.Diagnostics);
        var html = build.Text("docs/f1/p1/index.html");
        Assert.Contains("href=\"/docs/f1/p2/\"", html);
        Assert.Contains("href=\"/docs/f3/\"", html);
        Assert.Equal(isWhole, html.Contains("href=\"/docs/f3/p2/\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_a_large_folder_the_entries_around_the_page_are_shown()
    {
        var html = FlatOf(400).Build().Text("docs/p200/index.html");
        foreach (var (page, isShown) in new[] { (179, false), (180, true), (201, true), (220, true), (221, false) })
            Assert.Equal(isShown, html.Contains($"href=\"/docs/p{page}/\"", StringComparison.Ordinal));
        Assert.Contains("400 pages", html);
    }

    [Fact]
    public void The_page_of_a_large_folder_shows_the_first_entries_and_lists_all()
    {
        var html = FlatOf(400).Build().Text("docs/index.html");
        Assert.Equal(2, html.Split("href=\"/docs/p101/\"").Length - 1);
        Assert.Equal(1, html.Split("href=\"/docs/p399/\"").Length - 1);
    }

    [Fact]
    public void A_tree_of_300_pages_and_folders_is_shown_whole()
    {
        var html = FlatOf(Sidebar.MostPages - 1).Build().Text("docs/p100/index.html");
        Assert.Contains("href=\"/docs/p398/\"", html);
        Assert.DoesNotContain("sidebar-more", html);
    }

    [Fact]
    public void A_page_in_a_folder_among_many_shows_the_folders_around_it()
    {
        var site = TestSite.Of("-- content/docs/_index.md --\n").WithRealTheme();
        for (var folder = 100; folder < 500; folder++) site = site.With($"content/docs/f{folder}/p.md", "Text.\n");
        for (var folder = 100; folder < 500; folder++) site = site.With($"content/docs/f{folder}/q.md", "Text.\n");
        var html = site.Build().Text("docs/f300/p/index.html");
        Assert.Contains("800 pages", html);
        Assert.Contains("href=\"/docs/f320/\"", html);
        Assert.DoesNotContain("href=\"/docs/f321/\"", html);
    }

    /// <summary>Returns a folder of pages from p100 on.</summary>
    private static TestSite FlatOf(int count) => TestSite.Of("-- content/docs/_index.md --\n").WithRealTheme().With(
        Enumerable.Range(100, count).Select(static page => ($"content/docs/p{page}.md", "Text.\n")));
}
