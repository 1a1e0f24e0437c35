using Xunit;

namespace SiteGen.Tests;

/// <summary>Who decides whether dollar signs enclose formulas, and that a change of it reaches the pages.</summary>
public sealed class FormulaSwitchTests
{
    private const string Source = """
        -- site.yaml --
        title: Site
        math: false
        -- content/notes/_index.md --
        ---
        title: Notes
        cascade:
          math: true
        ---
        -- content/notes/a.md --
        A $x$.
        -- content/notes/own.md --
        ---
        math: false
        ---
        Own $x$.
        -- content/notes/deep/b.md --
        B $x$.
        -- content/c.md --
        C $x$.
        """;

    [Fact]
    public void The_nearest_that_says_something_decides() =>
        Assert.Equal("a b", HasFormulas(TestSite.Of(Source)));

    [Fact]
    public void The_site_decides_for_the_rest() =>
        Assert.Equal("a b c", HasFormulas(TestSite.Of(Source).Edit("site.yaml", "math: false", "math: true")));

    [Fact]
    public void A_change_of_a_folder_reaches_its_pages()
    {
        var site = TestSite.Of(Source);
        site.Build();
        Assert.Equal("", HasFormulas(site.Edit("content/notes/_index.md", "math: true", "math: false")));
    }

    [Fact]
    public void A_folder_that_gets_or_loses_its_page_reaches_its_pages()
    {
        var site = TestSite.Of(Source);
        site.Build();
        var deep = site.With("content/notes/deep/_index.md", "---\ntitle: D\ncascade: { math: false }\n---\n");
        Assert.Equal("a", HasFormulas(deep));
        Assert.Equal("", HasFormulas(deep.Without("content/notes/_index.md")));
    }

    [Fact]
    public void Styles_are_loaded_by_pages_with_formulas_only()
    {
        var build = TestSite.Of(Source).WithRealTheme().Build();
        Assert.Contains("math.", build.Text("notes/a/index.html"));
        Assert.DoesNotContain("math.", build.Text("notes/own/index.html"));
    }

    /// <summary>Returns the names of the pages with formulas.</summary>
    private static string HasFormulas(TestSite site)
    {
        var build = site.Build();
        (string Name, string Path)[] pages =
        [
            ("a", "notes/a/index.html"), ("own", "notes/own/index.html"), ("b", "notes/deep/b/index.html"),
            ("c", "c/index.html"),
        ];
        return string.Join(' ', pages.Where(page => build.Html(page.Path).Contains("<math>", StringComparison.Ordinal))
            .Select(static page => page.Name));
    }
}
