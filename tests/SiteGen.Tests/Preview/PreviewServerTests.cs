using System.Net;
using Xunit;

namespace SiteGen.Tests.Preview;

/// <summary>What the preview answers.</summary>
public sealed class PreviewServerTests : IAsyncLifetime
{
    private const string Draft = "---\ntitle: A draft\ndraft: true\n---\nIts text.\n";

    private RunningPreview _preview = null!;

    public async ValueTask InitializeAsync() => _preview = await RunningPreview.Of(
        ("site.yaml", "title: T\n"), ("content/_index.md", "Home."),
            ("content/a.md", "---\ntitle: A\n---\nText of a.\n"), ("content/draft.md", Draft),
        ("content/notes.txt", "Notes."), ("content/app.wasm", "wasm"), ("content/odd.pf_meta", "odd"),
            ("content/é b.md", "---\ntitle: Accents\nslug: é-b\n---\nText.\n"));

    public async ValueTask DisposeAsync() => await _preview.DisposeAsync();

    public static TheoryData<string, int, string> Addresses => new()
    {
        { "/", 200, "text/html; charset=utf-8" },
        { "/a/", 200, "text/html; charset=utf-8" },
        { "/a/index.html", 200, "text/html; charset=utf-8" },
        { "/a/?q=1", 200, "text/html; charset=utf-8" },
        { "/draft/", 200, "text/html; charset=utf-8" },
        { "/%C3%A9-b/", 200, "text/html; charset=utf-8" },
        { "/notes.txt", 200, "text/plain; charset=utf-8" },
        { "/app.wasm", 200, "application/wasm" },
        { "/odd.pf_meta", 200, "application/octet-stream" },
        { "/sitemap.xml", 200, "application/xml; charset=utf-8" },
        { "/robots.txt", 200, "text/plain; charset=utf-8" },
        { "/404.html", 200, "text/html; charset=utf-8" },
        { "/_sitegen/client.js", 200, "text/javascript; charset=utf-8" },
        { "/nowhere/", 404, "text/html; charset=utf-8" },
        { "/A/", 404, "text/html; charset=utf-8" },
        { "/a.md", 404, "text/html; charset=utf-8" },
        { "/_sitegen/nothing", 404, "text/plain; charset=utf-8" },
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task An_address_has_its_status_and_type(string address, int status, string type)
    {
        using var response = await _preview.Get(address);
        Assert.Equal((status, type), ((int)response.StatusCode, response.Content.Headers.ContentType?.ToString()));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/a/")]
    [InlineData("/nowhere/")]
    [InlineData("/notes.txt")]
    [InlineData("/_sitegen/client.js")]
    public async Task Head_says_what_get_would(string address)
    {
        using var whole = await _preview.Get(address);
        using var head = await _preview.Send(HttpMethod.Head, address);
        Assert.Equal(
            (whole.StatusCode, whole.Content.Headers.ContentType, whole.Content.Headers.ContentLength),
            (head.StatusCode, head.Content.Headers.ContentType, head.Content.Headers.ContentLength));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/a", "/a/")]
    [InlineData("/a?q=1", "/a/?q=1")]
    [InlineData("/%C3%A9-b", "/%C3%A9-b/")]
    public async Task A_folder_without_its_slash_leads_on(string address, string target)
    {
        using var response = await _preview.Get(address);
        Assert.Equal((HttpStatusCode.Redirect, target),
            (response.StatusCode, response.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task A_page_holds_the_script_and_the_page_of_missing_pages_waits_for_what_was_asked()
    {
        Assert.Equal("a/index.html", (await _preview.Script("/a/"))["file"]);
        Assert.Equal("no\"where/index.html", (await _preview.Script("/no%22where/"))["file"]);
        Assert.DoesNotContain("_sitegen", await _preview.Text("/notes.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_below_a_folder_is_served_there()
    {
        await using var preview = await RunningPreview.Of(
            ("site.yaml", "title: T\nbase_url: https://example.org/my%20site/\n"), ("content/a.md", "Text."));
        foreach (var (address, status, location) in new[]
        {
            ("/", 302, "/my%20site/"), ("/my%20site", 302, "/my%20site/"), ("/my%20site/", 200, null),
                ("/my%20site/a/", 200, null),
            ("/my%20site/a", 302, "/my%20site/a/"), ("/a/", 404, null), ("/my%20sites/a/", 404, null),
                ("/my%20site/b/", 404, null),
        })
        {
            using var response = await preview.Get(address);
            Assert.Equal((address, status, location),
                (address, (int)response.StatusCode, response.Headers.Location?.OriginalString));
        }
    }

    [Fact]
    public async Task Broken_settings_leave_the_last_good_ones()
    {
        const string Settings = "title: The title\nbase_url: https://example.org/notes\n";
        await using var preview = await RunningPreview.Of(("site.yaml", Settings), ("content/a.md", "Text."));
        using var events = await preview.Events("/notes/a/");
        await events.Next("problems");
        preview.Edit(("site.yaml", "title: [\n" + Settings), ("content/a.md", "Written meanwhile."));
        await events.Next("reload");
        Assert.Contains("\"file\":\"site.yaml\"", await events.Next("problems"), StringComparison.Ordinal);
        Assert.Contains("Written meanwhile.", await preview.Text("/notes/a/"), StringComparison.Ordinal);
        Assert.Contains("The title", await preview.Text("/notes/a/"), StringComparison.Ordinal);
        preview.Edit(("site.yaml", Settings.Replace("The title", "Another title", StringComparison.Ordinal)));
        await events.Next("reload");
        Assert.Equal("[]", await events.Next("problems"));
    }

    [Fact]
    public async Task A_page_that_was_never_built_is_an_empty_one_with_the_script()
    {
        await using var preview = await RunningPreview.Of(("content/a.md", "---\nlayout: nothing\n---\nText."));
        using var response = await preview.Get("/a/");
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("/_sitegen/client.js", await preview.Text("/a/"), StringComparison.Ordinal);
        using var events = await preview.Events("/a/");
        Assert.Contains("nothing", await events.Next("problems"), StringComparison.Ordinal);
        preview.Edit(("content/a.md", "Mended."));
        await events.Next("reload");
        Assert.Contains("Mended.", await preview.Text("/a/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tab_is_told_of_what_concerns_it_and_of_nothing_else()
    {
        using var ofA = await _preview.Events("/a/");
        using var ofMissing = await _preview.Events("/new/");
        Assert.Contains("\"source\":\"content/a.md\"", await ofA.Next("page"), StringComparison.Ordinal);
        await ofMissing.Next("problems");
        _preview.Edit(("content/new.md", "---\ntitle: New\n---\nText."));
        await ofMissing.Next("reload");
        _preview.Edit(("content/a.md", "---\ntitle: A\n---\nOther text.\n"));
        await ofA.Next("reload");
        _preview.Edit(("content/a.md", null));
        await ofA.Next("reload");
    }

    [Fact]
    public async Task A_picture_that_is_painted_over_reloads_the_page_that_shows_it()
    {
        _preview.Edit(("content/p.svg", "<svg/>"), ("content/a.md", "![A picture](p.svg)\n"));
        using var events = await _preview.Events("/a/");
        await events.Next("problems");
        _preview.Edit(("content/p.svg", "<svg><g/></svg>"));
        await events.Next("reload");
    }

    [Fact]
    public async Task A_taken_port_is_passed_over_and_two_previews_show_one_site()
    {
        using var folder = new TemporaryFolder().Write("content/a.md", "Text.");
        await using var first = await RunningPreview.Over(folder, RunningPreview.PortNobodyUses());
        await using var second = await RunningPreview.Over(folder, first.Port);
        Assert.True(second.Port > first.Port);
        Assert.Contains("Text.", await first.Text("/a/"), StringComparison.Ordinal);
        Assert.Contains("Text.", await second.Text("/a/"), StringComparison.Ordinal);
        using var stranger = await first.Open(
            "{\"path\":\"content/a.md\",\"line\":1}", ("x-sitegen-token", (await second.Script("/"))["token"]));
        Assert.Equal(HttpStatusCode.Forbidden, stranger.StatusCode);
    }

    [Fact]
    public async Task Settings_that_lie_in_the_environment_do_not_move_the_server()
    {
        // ASP.NET Core would listen where these say.
        Environment.SetEnvironmentVariable("ASPNETCORE_URLS", "http://0.0.0.0:1");
        try
        {
            await using var preview = await RunningPreview.Of(("content/a.md", "Text."));
            Assert.Contains("Text.", await preview.Text("/a/"), StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable("ASPNETCORE_URLS", null);
        }
    }
}
