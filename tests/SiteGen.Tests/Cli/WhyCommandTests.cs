using System.Text.Json;
using Xunit;

namespace SiteGen.Tests.Cli;

public sealed class WhyCommandTests : IDisposable
{
    private readonly CommandSite _site = CommandSite.Of("""
        -- site.yaml --
        title: T
        -- content/a.md --
        Text.
        -- content/draft.md --
        ---
        draft: true
        ---
        Text.
        -- content/tomorrow.md --
        ---
        date: 2026-06-16
        ---
        Text.
        -- notes.md --
        Text.
        """);

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("/a/", 0, "published")]
    [InlineData("content/a.md", 0, "published")]
    [InlineData("/draft/", 1, "draft: it is a draft ('draft: true')")]
    [InlineData("/tomorrow/", 1, "future: its date 2026-06-16 00:00 is 12 hours from now, 2026-06-15 12:00 in UTC")]
    [InlineData("notes.md", 1, "missing: 'notes.md' is not under content/, so it is not a page.")]
    [InlineData("/nothing-like-it/", 1, "missing: The site has no such address.")]
    public void It_answers_and_says_by_its_code_whether_the_page_is_there(string asked, int code, string status)
    {
        var run = _site.Run("why", asked);
        Assert.Equal((code, ""), (run.Code, run.Messages));
        Assert.Contains($"  status: {status}\n", run.Results, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_is_broken_for_that_reason()
    {
        File.CreateSymbolicLink(Path.Combine(_site.Root, "content", "link.md"), "nowhere.md");
        var run = _site.Run("why", "content/link.md");
        Assert.Contains("  status: broken: content/link.md SG0701 The symbolic link points", run.Results,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_may_be_named_from_where_one_is() =>
        Assert.Contains("source: content/a.md", _site.Run("why", Path.Combine(_site.Root, "content", "a.md")).Results,
            StringComparison.Ordinal);

    [Fact]
    public void Json_is_an_object()
    {
        using var answer = JsonDocument.Parse(_site.Run("why", "/a/", "--json").Results);
        Assert.Equal("content/a.md", answer.RootElement.GetProperty("source").GetString());
        Assert.Contains("content/a.md", answer.RootElement.GetProperty("files").EnumerateArray()
            .Select(static file => file.GetString()));
    }

    [Fact]
    public void Build_explains_what_it_leaves_out() =>
        Assert.Equal("""
            content/draft.md: left out, because it is a draft ('draft: true').
            content/tomorrow.md: left out, because its date 2026-06-16 00:00 +00:00 is 12 hours in the future.

            """.ReplaceLineEndings("\n"), _site.Run("build", "--explain").Messages);
}
