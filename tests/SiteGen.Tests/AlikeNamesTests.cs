using Xunit;

namespace SiteGen.Tests;

public sealed class AlikeNamesTests
{
    private const string TwoTerms = """
        -- content/posts/a.md --
        ---
        tags: [C]
        date: 2026-01-02
        ---
        -- content/posts/b.md --
        ---
        tags: [C#]
        date: 2026-01-01
        ---

        """;

    [Fact]
    public void Two_terms_of_one_address_are_told_how_each_gets_its_own()
    {
        Assert.Equal("""
            content/posts/b.md:2:8: error SG0405: The term 'C#' has the same address as the term 'C'.
              help: If they are two terms, give one an address of its own in site.yaml: taxonomies: {tags: {slugs: {'C#': c-2}}}. If they are one, write it the same way everywhere.
            """.ReplaceLineEndings("\n"), TestSite.Of(TwoTerms).Build().Diagnostics);
    }

    [Fact]
    public void A_term_gets_the_address_that_the_settings_give_it()
    {
        var build = TestSite.Of(TwoTerms + """
            -- site.yaml --
            title: T
            taxonomies: {tags: {slugs: {'C#': c-sharp}}}
            -- content/tags/c-sharp/_index.md --
            ---
            title: C sharp
            ---
            """).Build();
        Assert.Equal("", build.Diagnostics);
        Assert.Contains("C sharp", build.Html("tags/c-sharp/index.html"), StringComparison.Ordinal);
        Assert.Contains("/posts/b/", build.Html("tags/c-sharp/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("/posts/b/", build.Html("tags/c/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("C Sharp", "it must be one word in lower case")]
    [InlineData("a/b", "it must be one word in lower case")]
    public void An_address_that_cannot_be_one_is_refused(string slug, string reason)
    {
        var diagnostics = TestSite.Of(
            $"-- site.yaml --\ntaxonomies: {{tags: {{slugs: {{C: '{slug}'}}}}}}\n-- content/a.md --\nA").Build()
            .Diagnostics;
        Assert.Contains($"error SG0216: '{slug}' cannot be part of an address: {reason}", diagnostics,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_a_folder_is_not_called_a_file()
    {
        var diagnostics = TestSite.Of(
            "-- content/b.md --\n---\nslug: posts\n---\nA\n-- content/posts/a.md --\n---\ndate: 2026-01-01\n---\nA")
            .Build().Diagnostics;
        Assert.Equal("""
            content/b.md:2:7: error SG0110: The address '/posts/' is taken by the list page of the folder content/posts.
              help: Move the text into content/posts/_index.md, rename the page or the folder, or give the page another 'slug'.
            """.ReplaceLineEndings("\n"), diagnostics);
    }

    [Theory]
    [InlineData("series: Later\npart: 1", "series/later")]
    [InlineData("tags: [Later]", "tags/later")]
    [InlineData("authors: [later]", "authors/later")]
    public void A_text_for_what_a_draft_names_waits_without_a_warning(string field, string folder)
    {
        var files = $"-- content/posts/a.md --\n---\n{field}\n---\nA\n-- content/{folder}/_index.md --\n---\nplanned: "
            + $"[{{title: B}}]\n---\nText.\n";
        if (!folder.StartsWith("series", StringComparison.Ordinal))
            files = files.Replace("planned: [{title: B}]", "title: B", StringComparison.Ordinal);
        var draft = files.Replace(field, field + "\ndraft: true", StringComparison.Ordinal);
        Assert.Equal("", TestSite.Of(draft).Build().Diagnostics);
        Assert.Contains("SG0114",
            TestSite.Of(draft.Replace("ater\n", "ast\n", StringComparison.Ordinal)
            .Replace("ater]", "ast]", StringComparison.Ordinal)).Build().Diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_page_of_a_list_has_its_number_in_its_titles_and_an_address_of_its_own()
    {
        var posts = string.Concat(
            Enumerable.Range(1, 5).Select(static number =>
                $"-- content/posts/p{number}.md --\n---\ndate: 2026-01-0{number}\n---\nA\n"));
        var site = TestSite.Of("-- site.yaml --\ntitle: T\npage_size: 2\nbase_url: https://example.org\n" + posts);
        var build = site.WithRealTheme().Build();
        Assert.Contains("<title>Posts – T</title>", build.Text("posts/index.html"), StringComparison.Ordinal);
        Assert.Contains("<title>Posts – Page 2 – T</title>", build.Text("posts/page/2/index.html"),
            StringComparison.Ordinal);
        Assert.Contains("<meta property=\"og:title\" content=\"Posts – Page 3\">",
            build.Text("posts/page/3/index.html"), StringComparison.Ordinal);
        Assert.Contains("<meta property=\"og:url\" content=\"https://example.org/posts/page/3/\">",
            build.Text("posts/page/3/index.html"), StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://example.org/posts/page/3/\">",
            build.Text("posts/page/3/index.html"), StringComparison.Ordinal);
    }
}
