using SiteGen.Cli.Explaining;
using Xunit;

namespace SiteGen.Tests.Explaining;

public sealed class ExplainerTests
{
    /// <summary>Built on 2026-06-15 at 12:00 UTC, which is 14:00 in Berlin.</summary>
    private static readonly TestSite Site = TestSite.Of("""
        -- site.yaml --
        title: T
        base_url: https://example.org/notes
        time_zone: Europe/Berlin
        -- content/_index.md --
        Home.
        -- content/about.md --
        ---
        title: About us
        aliases: [/old/]
        ---
        ![](p.svg)

        ```text include="/content/part.txt"
        ```
        -- content/p.svg --
        <svg/>
        -- content/part.txt --
        Part.
        -- content/posts/a.md --
        ---
        date: 2026-01-01
        tags: [x]
        ---
        A.
        -- content/posts/draft.md --
        ---
        draft: true
        ---
        -- content/posts/tomorrow.md --
        ---
        date: 2026-06-16 09:00
        ---
        -- content/posts/far.md --
        ---
        date: 2026-06-17T12:00:00Z
        ---
        -- content/posts/over.md --
        ---
        expires: 2026-06-01
        ---
        -- content/posts/broken.md --
        [x](nowhere.md)
        -- content/posts/unrendered.md --
        ---
        layout: nothing
        ---
        -- content/tags/unused/_index.md --
        Nobody has it.
        -- data/d.json --
        {}
        """);

    [Theory]
    [InlineData("/about/", "published", "/notes/about/", "content/about.md", "page")]
    [InlineData("/about", "published", "/notes/about/", "content/about.md", "page")]
    [InlineData("/about/index.html", "published", "/notes/about/", "content/about.md", "page")]
    [InlineData("/notes/about/", "published", "/notes/about/", "content/about.md", "page")]
    [InlineData("https://example.org/notes/about/?q=1#x", "published", "/notes/about/", "content/about.md", "page")]
    [InlineData("http://localhost:5080/notes/about/", "published", "/notes/about/", "content/about.md", "page")]
    [InlineData("content/about.md", "published", "/notes/about/", "content/about.md", "page")]
    [InlineData("./content/../content/about.md", "published", "/notes/about/", "content/about.md", "page")]
    [InlineData("/", "published", "/notes/", "content/_index.md", "home")]
    [InlineData("/notes", "published", "/notes/", "content/_index.md", "home")]
    [InlineData("posts/a/", "published", "/notes/posts/a/", "content/posts/a.md", "article")]
    [InlineData("/posts/", "published", "/notes/posts/", null, "section")]
    [InlineData("/tags/x/", "published", "/notes/tags/x/", null, "term")]
    [InlineData("/old/", "published", "/notes/old/", "content/about.md", "alias")]
    [InlineData("/p.svg", "published", "/notes/p.svg", "content/p.svg", "file")]
    [InlineData("content/p.svg", "published", "/notes/p.svg", "content/p.svg", "file")]
    [InlineData("/sitemap.xml", "published", "/notes/sitemap.xml", null, "file")]
    [InlineData("/posts/draft/", "draft", "/notes/posts/draft/", "content/posts/draft.md", null)]
    [InlineData("content/posts/draft.md", "draft", "/notes/posts/draft/", "content/posts/draft.md", null)]
    [InlineData("/posts/tomorrow/", "future", "/notes/posts/tomorrow/", "content/posts/tomorrow.md", null)]
    [InlineData("/posts/over/", "expired", "/notes/posts/over/", "content/posts/over.md", null)]
    [InlineData("/posts/broken/", "broken", "/notes/posts/broken/", "content/posts/broken.md", "article")]
    [InlineData("/posts/unrendered/", "broken", "/notes/posts/unrendered/", "content/posts/unrendered.md", "article")]
    [InlineData("content/tags/unused/_index.md", "missing", null, "content/tags/unused/_index.md", null)]
    [InlineData("themes/evolution/layouts/article.html", "used", null, "themes/evolution/layouts/article.html",
        "theme")]
    [InlineData("data/d.json", "missing", null, "data/d.json", null)]
    [InlineData("/abuot/", "missing", null, null, null)]
    [InlineData("https://example.com/about/", "missing", null, null, null)]
    [InlineData("content/abuot.md", "missing", null, null, null)]
    [InlineData("on-disk/README.md", "missing", null, null, null)]
    [InlineData("content/.hidden/on-disk.md", "missing", null, null, null)]
    public void It_knows_what_is_meant(string asked, string status, string? url, string? source, string? kind)
    {
        var answer = Of(asked);
        Assert.Equal((status, url, source, kind), (answer.Status, answer.Url, answer.Source, answer.Kind));
    }

    [Fact]
    public void It_names_the_fields_of_the_data_that_a_page_reads()
    {
        var site = TestSite.Of("-- content/a.md --\n{{ data.my_runs.cpu[0].ms }} {{ for x in data.list }}{{ x }}{{ end "
            + "}} {{ data.my_runs[\"3.14\"] }}\n-- content/b.md --\nB")
            .With("data/my-runs.json", "{\"cpu\": [{\"ms\": 1}], \"3.14\": 2}").With("data/list.json", "[1]")
            .With("data/unread.json", "1");
        var explainer = new Explainer(site.Tree(), site.Options);
        var page = explainer.Of("/a/", static _ => false);
        Assert.Equal(["data/list.json", "data/my-runs.json: [\"3.14\"]", "data/my-runs.json: cpu, its length",
            "data/my-runs.json: cpu[0].ms"], page.Reads);
        Assert.Contains("data/my-runs.json", page.Files);
        Assert.Contains("  reads:\n    data/list.json\n", page.ToText());
        Assert.Equal(["/a/"], explainer.Of("data/my-runs.json", static _ => false).Addresses);
        Assert.Equal("missing", explainer.Of("data/unread.json", static _ => false).Status);
    }

    [Theory]
    [InlineData("/posts/draft/", "it is a draft ('draft: true')")]
    [InlineData("/posts/tomorrow/",
        "its date 2026-06-16 09:00 is 19 hours from now, 2026-06-15 14:00 in Europe/Berlin")]
    [InlineData("/posts/far/", "its date 2026-06-17 14:00 is 48 hours from now, 2026-06-15 14:00 in Europe/Berlin")]
    [InlineData("/posts/over/", "it expired on 2026-06-01 00:00 +02:00")]
    [InlineData("/posts/broken/",
        "content/posts/broken.md:1:1 SG0101 The link 'nowhere.md' is broken: there is no file 'nowhere.md'.")]
    [InlineData("/abuot/", "The site has no such address.")]
    [InlineData("https://example.com/about/", "The address is outside this site.")]
    [InlineData("on-disk/README.md", "'on-disk/README.md' is not under content/, so it is not a page.")]
    [InlineData("content/.hidden/on-disk.md", "Names that begin with a dot are ignored.")]
    [InlineData("content/nowhere.md", "There is no file 'content/nowhere.md'.")]
    public void It_gives_the_reason(string asked, string reason) => Assert.Equal(reason, Of(asked).Reason);

    [Theory]
    [InlineData("/abuot/", "Did you mean '/about/'?")]
    [InlineData("/posts/darft/", "Did you mean '/posts/draft/'?")]
    [InlineData("content/abuot.md", "Did you mean 'content/about.md'?")]
    public void It_names_the_nearest(string asked, string help) => Assert.Equal(help, Of(asked).Help);

    [Fact]
    public void It_lists_every_file_that_was_read()
    {
        Assert.Equal(
            ["content/about.md", "content/p.svg", "content/part.txt", "themes/evolution/layouts/base.html",
                "themes/evolution/layouts/page.html"],
            Of("/about/").Files.Where(static file => file.StartsWith("content/", StringComparison.Ordinal)
            || file.StartsWith("themes/evolution/layouts/", StringComparison.Ordinal)));
        Assert.Equal("page, themes/evolution/layouts/page.html", Of("/about/").Layout);
        Assert.Contains("/about/", Of("content/part.txt").Addresses);
        Assert.Contains("/posts/a/", Of("themes/evolution/layouts/article.html").Addresses);
    }

    [Fact]
    public void It_reads_well() =>
        Assert.Equal("""
            /notes/posts/draft/
              source: content/posts/draft.md
              title:  Draft
              status: draft: it is a draft ('draft: true')
              help:   'sitegen preview' shows it, 'sitegen build --drafts' builds it. Delete 'draft: true' to publish it.
            """.ReplaceLineEndings("\n"), Of("/posts/draft/").ToText());

    [Fact]
    public void Json_has_the_same() =>
        Assert.Contains("\"status\": \"draft\"", Of("/posts/draft/").ToJson(), StringComparison.Ordinal);

    private static Explanation Of(string asked) =>
        new Explainer(Site.Tree(), Site.Options)
            .Of(asked, static path => path.Value.Contains("on-disk", StringComparison.Ordinal));
}
