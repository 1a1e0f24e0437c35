using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Xunit;

namespace SiteGen.Tests;

/// <summary>The ids of the default theme have a ':', which no heading's has.</summary>
public sealed partial class ThemeIdTests
{
    [Fact]
    public void No_id_of_the_theme_can_be_a_headings()
    {
        var ids = Directory.EnumerateFiles(Folder(), "*.html", SearchOption.AllDirectories)
            .SelectMany(static path => Id().Matches(File.ReadAllText(path)))
            .Select(static match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(ids);
        // What is a value, such as the address of a claim, is made by code.
        Assert.Equal([], ids.Where(static id => !id.Contains(':') && !Value().IsMatch(id)));
    }

    [Fact]
    public void A_heading_named_like_a_part_of_the_theme_keeps_its_id()
    {
        const string Site = """
            -- content/a.md --
            To the [end](#main-content).

            ## Main content

            ## Search results
            """;
        var build = TestSite.Of(Site).WithRealTheme().Build();
        var html = build.Text("a/index.html");
        Assert.Equal("", build.Diagnostics);
        Assert.Contains("<h2 id=\"main-content\">", html, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(html, "id=\"(theme:)?main-content\""));
        Assert.Contains("<a class=\"skip\" href=\"#theme:main-content\">", html, StringComparison.Ordinal);
    }

    private static string Folder([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "themes", "evolution");

    [GeneratedRegex("\\sid=\"([^\"]*)\"")]
    private static partial Regex Id();

    [GeneratedRegex(@"^\{\{[^{}]*\}\}$")]
    private static partial Regex Value();
}
