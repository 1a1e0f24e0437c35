using System.Diagnostics;
using System.Net;
using System.Text;
using Xunit;

namespace SiteGen.Tests.Preview;

public sealed class PreviewServerTests : IAsyncLifetime
{
    private const string Draft = "---\ntitle: A draft\ndraft: true\n---\nIts text.\n";

    private RunningPreview _preview = null!;

    public async ValueTask InitializeAsync() => _preview = await RunningPreview.Of(
        ("site.yaml", "title: T\n"), ("content/_index.md", "Home."), ("content/a.md", "---\ntitle: A\n---\nText of a.\n"), ("content/draft.md", Draft),
        ("content/notes.txt", "Notes."), ("content/app.wasm", "wasm"), ("content/odd.pf_meta", "odd"), ("content/é b.md", "---\ntitle: Accents\nslug: é-b\n---\nText.\n"), ("secret.txt", "secret"), ("data/d.json", "{\"k\":1}"));

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
    [InlineData("/notes.txt")]
    [InlineData("/nowhere/")]
    [InlineData("/a")]
    [InlineData("/_sitegen/client.js")]
    [InlineData("/_sitegen/events")]
    public async Task Every_answer_has_the_headers_that_keep_it_here(string address)
    {
        using var response = await _preview.Get(address);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Empty(response.Headers.Server);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("/../secret.txt")]
    [InlineData("/a/../../secret.txt")]
    [InlineData("/%2e%2e/secret.txt")]
    [InlineData("/%2e%2e%2fsecret.txt")]
    [InlineData("/..%5csecret.txt")]
    [InlineData("/%2e%2e%5csecret.txt")]
    [InlineData("/%252e%252e%252fsecret.txt")]
    [InlineData("/a/..%c0%afsecret.txt")]
    [InlineData("/secret.txt%00.html")]
    [InlineData("/%00")]
    [InlineData("//secret.txt")]
    [InlineData("/./secret.txt")]
    [InlineData("/secret.txt")]
    [InlineData("/content/a.md")]
    [InlineData("/site.yaml")]
    [InlineData("/data/d.json")]
    [InlineData("/file:///etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("/_sitegen/../secret.txt")]
    [InlineData("/_sitegen/%2e%2e%2fsecret.txt")]
    [InlineData("/themes/evolution/theme.yaml")]
    public async Task Nothing_but_the_site_is_served(string target)
    {
        var answer = await _preview.Raw($"GET {target} HTTP/1.1\r\nHost: localhost:{_preview.Port}\r\nConnection: close\r\n\r\n");
        Assert.Matches("^HTTP/1.1 (400|404) ", answer);
        Assert.DoesNotContain("secret\n", answer.ReplaceLineEndings("\n") + "\n", StringComparison.Ordinal);
        Assert.DoesNotContain(_preview.Root, answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost")]
    [InlineData("localhost:1")]
    [InlineData("localhost.evil.example:PORT")]
    [InlineData("evil.example:PORT")]
    [InlineData("0.0.0.0:PORT")]
    [InlineData("")]
    public async Task A_foreign_host_is_refused(string host)
    {
        foreach (var path in new[] { "/", "/_sitegen/client.js", "/_sitegen/events" })
        {
            var answer = await _preview.Raw($"GET {path} HTTP/1.1\r\nHost: {WithPort(host)}\r\nConnection: close\r\n\r\n");
            Assert.StartsWith("HTTP/1.1 403 ", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("token", answer, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("localhost:PORT")]
    [InlineData("LOCALHOST:PORT")]
    [InlineData("127.0.0.1:PORT")]
    [InlineData("[::1]:PORT")]
    public async Task Its_own_hosts_are_answered(string host) =>
        Assert.StartsWith("HTTP/1.1 200 ", await _preview.Raw($"GET / HTTP/1.1\r\nHost: {WithPort(host)}\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("http://localhost:1")]
    [InlineData("https://localhost:PORT")]
    [InlineData("http://localhost.evil.example:PORT")]
    [InlineData("null")]
    public async Task A_foreign_origin_is_refused(string origin)
    {
        var token = (await _preview.Script("/"))["token"];
        var headers = new[] { ("Host", $"localhost:{_preview.Port}"), ("Origin", WithPort(origin)), ("x-sitegen-token", token) };
        foreach (var path in new[] { "/", "/notes.txt", "/_sitegen/client.js", $"/_sitegen/events?token={token}&file=index.html" })
        {
            using var response = await _preview.Get(path, headers);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
        using var opened = await _preview.Open("{\"path\":\"content/a.md\",\"line\":1}", headers);
        Assert.Equal(HttpStatusCode.Forbidden, opened.StatusCode);
    }

    [Fact]
    public async Task Events_and_opening_need_the_token()
    {
        foreach (var token in new[] { "", "?token=", "?token=00000000000000000000000000000000", "?token=a&token=b" })
        {
            using var events = await _preview.Get("/_sitegen/events" + token, ("Origin", _preview.Origin));
            Assert.Equal(HttpStatusCode.Forbidden, events.StatusCode);
        }
        using var opened = await _preview.Open("{\"path\":\"content/a.md\",\"line\":1}", ("Origin", _preview.Origin));
        Assert.Equal(HttpStatusCode.Forbidden, opened.StatusCode);
        Assert.DoesNotContain((await _preview.Script("/"))["token"], await _preview.Text("/_sitegen/client.js"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("secret.txt")]
    [InlineData("../secret.txt")]
    [InlineData("content/../secret.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("content")]
    [InlineData("")]
    [InlineData("content/a.md\\u0000")]
    [InlineData("--version")]
    public async Task Only_files_of_the_site_are_opened(string path)
    {
        using var response = await _preview.Open($"{{\"path\":\"{path}\",\"line\":1}}", ("x-sitegen-token", (await _preview.Script("/"))["token"]));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"line\":1}")]
    [InlineData("{\"path\":7}")]
    public async Task A_request_to_open_that_makes_no_sense_is_refused(string json)
    {
        using var response = await _preview.Open(json, ("x-sitegen-token", (await _preview.Script("/"))["token"]));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_request_to_open_that_is_too_long_is_refused()
    {
        using var response = await _preview.Open($"{{\"path\":\"{new string('a', 10_000)}\"}}", ("x-sitegen-token", (await _preview.Script("/"))["token"]));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("POST", "/", "GET, HEAD")]
    [InlineData("PUT", "/a/", "GET, HEAD")]
    [InlineData("DELETE", "/notes.txt", "GET, HEAD")]
    [InlineData("OPTIONS", "/", "GET, HEAD")]
    [InlineData("TRACE", "/", "GET, HEAD")]
    [InlineData("POST", "/_sitegen/client.js", "GET, HEAD")]
    [InlineData("POST", "/_sitegen/events", "GET")]
    [InlineData("GET", "/_sitegen/open", "POST")]
    public async Task Other_methods_are_refused(string method, string path, string allowed)
    {
        using var response = await _preview.Send(new HttpMethod(method), path);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, allowed), (response.StatusCode, string.Join(", ", response.Content.Headers.Allow)));
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
        Assert.Equal((HttpStatusCode.Redirect, target), (response.StatusCode, response.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task A_redirect_never_leads_away()
    {
        foreach (var path in new[] { "//evil.example", "//evil.example/..", "/\\evil.example", "/%5cevil.example", "/a%0d%0aLocation:%20x" })
        {
            var answer = await _preview.Raw($"GET {path} HTTP/1.1\r\nHost: localhost:{_preview.Port}\r\nConnection: close\r\n\r\n");
            Assert.DoesNotContain("Location:", answer.Split("\r\n\r\n")[0], StringComparison.OrdinalIgnoreCase);
        }
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
        await using var preview = await RunningPreview.Of(("site.yaml", "title: T\nbase_url: https://example.org/my%20site/\n"), ("content/a.md", "Text."));
        foreach (var (address, status, location) in new[]
        {
            ("/", 302, "/my%20site/"), ("/my%20site", 302, "/my%20site/"), ("/my%20site/", 200, null), ("/my%20site/a/", 200, null),
            ("/my%20site/a", 302, "/my%20site/a/"), ("/a/", 404, null), ("/my%20sites/a/", 404, null), ("/my%20site/b/", 404, null),
        })
        {
            using var response = await preview.Get(address);
            Assert.Equal((address, status, location), (address, (int)response.StatusCode, response.Headers.Location?.OriginalString));
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
    public async Task No_answer_names_a_folder_of_the_machine()
    {
        _preview.Edit(("content/broken.md", "---\ntitle: [\n---\n![x](../../x.png) [y](nowhere.md)"), ("content/include.md", "```text include=\"/etc/passwd\"\n```\n"));
        File.CreateSymbolicLink(Path.Combine(_preview.Root, "content", "link.md"), "/nowhere/at/all.md");
        _preview.Edit();
        using var events = await _preview.Events("/a/");
        var everything = new StringBuilder(await events.Next("page")).Append(await events.Next("problems"));
        foreach (var path in new[] { "/", "/a/", "/broken/", "/include/", "/nowhere/", "/_sitegen/client.js", "/_sitegen/open", "/_sitegen/events" })
        {
            using var response = await _preview.Get(path);
            everything.Append(response).Append(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
        Assert.Contains("SG0701", everything.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(_preview.Root, everything.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Path.GetTempPath(), everything.ToString(), StringComparison.Ordinal);
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
    public async Task Clients_that_are_slow_or_say_nothing_hold_up_nobody()
    {
        var slow = new List<IDisposable>();
        for (var i = 0; i < 40; i++)
        {
            var client = await _preview.Connected();
            slow.Add(client);
            var begun = (i % 3) switch { 0 => "", 1 => "GET / HT", _ => $"POST /_sitegen/open HTTP/1.1\r\nHost: localhost:{_preview.Port}\r\nContent-Length: 100\r\n\r\n{{" };
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(begun), TestContext.Current.CancellationToken);
        }
        for (var i = 0; i < 40; i++) slow.Add(await _preview.Events("/a/"));
        var watch = Stopwatch.StartNew();
        Assert.Contains("Text of a.", await _preview.Text("/a/"), StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"It took {watch.Elapsed}.");
        foreach (var client in slow) client.Dispose();
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
        using var stranger = await first.Open("{\"path\":\"content/a.md\",\"line\":1}", ("x-sitegen-token", (await second.Script("/"))["token"]));
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

    private string WithPort(string text) => text.Replace("PORT", $"{_preview.Port}", StringComparison.Ordinal);
}
