using Xunit;

namespace SiteGen.Tests.Cli;

/// <summary>Content that makes no page is told by <c>build</c>, <c>build --explain</c> and <c>why</c>.</summary>
public sealed class LeftOutContentTests : IDisposable
{
    private readonly CommandSite _site = CommandSite.Of("""
        -- content/a.md --
        Text.

        <!-- include: _shared/used.md -->
        -- content/_shared/used.md --
        Used.
        -- content/_shared/unused.md --
        Not used yet.
        -- content/_posts/2026-01-31-hello.md --
        Hello.
        -- content/_drafts/later.md --
        Later.
        -- content/_piece.md --
        A piece.
        -- content/guide.mdx --
        Text.
        -- content/old.html --
        ---
        title: Old
        ---
        <p>Old.</p>
        -- content/plain.html --
        <p>Plain.</p>
        -- content/docs/_index.markdown --
        Docs.
        """);

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_build_warns_where_a_reader_would_miss_something()
    {
        var places = _site.Run("build").Messages.Split('\n')
            .Where(static line => line.Contains(": warning ", StringComparison.Ordinal));
        Assert.Equal(
            [
                "content/_posts: warning SG0790", "content/docs/_index.markdown: warning SG0115",
                "content/guide.mdx: warning SG0791", "content/old.html: warning SG0792",
            ],
            places.Select(static line => line[..(line.IndexOf(" SG", StringComparison.Ordinal) + 7)]));
    }

    [Fact]
    public void Explain_lists_everything_and_no_piece_that_is_used()
    {
        var places = _site.Run("build", "--explain").Messages.Split('\n')
            .Where(static line => line.Contains(": makes no page, because ", StringComparison.Ordinal))
            .Select(static line => line[..line.IndexOf(':', StringComparison.Ordinal)]);
        Assert.Equal(
            [
                "content/_drafts", "content/_piece.md", "content/_posts", "content/docs/_index.markdown",
                "content/guide.mdx", "content/old.html",
            ],
            places.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("content/_posts/2026-01-31-hello.md", 1, "missing: The file is left out: its name begins with '_'")]
    [InlineData("content/_drafts/later.md", 1, "missing: The file is left out: its name begins with '_'")]
    [InlineData("content/_piece.md", 1, "missing: The file is left out: its name begins with '_'")]
    [InlineData("content/docs/_index.markdown", 1,
        "missing: The file is left out: the name of a page must end in '.md'.")]
    [InlineData("content/guide.mdx", 0,
        "published: The file is copied and makes no page: it is MDX, and pages are Markdown.")]
    [InlineData("content/old.html", 0,
        "published: The file is copied and makes no page: it is HTML, and pages are Markdown.")]
    [InlineData("content/plain.html", 0, "published\n")]
    [InlineData("content/_shared/used.md", 0, "used\n")]
    public void Why_gives_the_reason(string file, int code, string status)
    {
        var run = _site.Run("why", file);
        Assert.Equal(code, run.Code);
        Assert.Contains($"  status: {status}", run.Results, StringComparison.Ordinal);
    }

    [Fact]
    public void A_piece_that_a_page_begins_to_include_is_no_longer_told()
    {
        var site = TestSite.Of("""
            -- content/a.md --
            Text.
            -- content/_parts/b.md --
            A part.
            """);
        var before = site.Build();
        Assert.Contains("content/_parts: warning SG0790", before.Diagnostics);
        var after = before.Site.Edit("content/a.md", "Text.", "<!-- include: _parts/b.md -->").Build();
        Assert.Equal("", after.Diagnostics);
    }
}
