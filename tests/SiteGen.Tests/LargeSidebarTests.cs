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
}
