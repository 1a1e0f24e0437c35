using Xunit;

namespace SiteGen.Tests;

public sealed class ContentFilesTests
{
    [Fact]
    public void A_name_with_an_underscore_in_front_is_only_for_includes()
    {
        var build = TestSite.Of("""
            -- content/a.md --
            <!-- include: _parts/note.md -->
            -- content/_parts/note.md --
            A note.
            -- content/_parts/_index.md --
            Nothing.
            -- content/_draft.png --
            Nothing.
            -- content/_redirects --
            /old /new
            -- content/deep/_redirects --
            Nothing.
            -- content/deep/b.md --
            Text
            """).Build();
        Assert.Equal("", build.Diagnostics);
        Assert.Contains("A note.", build.Html("a/index.html"));
        Assert.Equal(["_redirects"], build.Paths.Where(static path => path.Contains('_', StringComparison.Ordinal)));
    }

    [Fact]
    public void A_section_of_documentation_counts_the_pages_of_its_folders()
    {
        var build = TestSite.Of("""
            -- content/docs/_index.md --
            Text
            -- content/docs/a.md --
            Text
            -- content/docs/deep/b.md --
            Text
            -- content/docs/deep/deeper/c.md --
            Text
            """).Build();
        Assert.Contains("<p>section <a href=\"/docs/\">Docs</a>, 3 pages</p>", build.Html("index.html"));
    }

    [Fact]
    public void A_site_without_a_tagline_has_none()
    {
        var site = TestSite.Of("""
            -- content/_index.md --
            ---
            layout: none
            ---
            -- themes/evolution/layouts/none.html --
            <main>{{ site.tagline ?? "none" }}, {{ site.description ?? "none" }}</main>
            """);
        Assert.Equal("none, none\n", site.Build().Html("index.html"));
    }

    [Fact]
    public void Empty_data_says_that_it_is_empty()
    {
        var build = TestSite.Of("""
            -- content/a.md --
            {{ data.releases }}
            """).Build();
        Assert.Contains("'data' has no 'releases'.\n  help: It is empty.", build.Diagnostics);
    }
}
