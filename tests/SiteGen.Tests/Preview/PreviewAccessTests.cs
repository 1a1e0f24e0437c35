using System.Diagnostics;
using System.Net;
using System.Text;
using Xunit;

namespace SiteGen.Tests.Preview;

/// <summary>Who may ask the preview, and for what.</summary>
public sealed class PreviewAccessTests : IAsyncLifetime
{
    private RunningPreview _preview = null!;

    public async ValueTask InitializeAsync() => _preview = await RunningPreview.Of(
        ("site.yaml", "title: T\n"), ("content/a.md", "---\ntitle: A\n---\nText of a.\n"),
            ("content/notes.txt", "Notes."), ("secret.txt", "secret"), ("data/d.json", "{\"k\":1}"));

    public async ValueTask DisposeAsync() => await _preview.DisposeAsync();

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
        Assert.Equal("SAMEORIGIN", Assert.Single(response.Headers.GetValues("X-Frame-Options")));
        Assert.Equal("frame-ancestors 'self'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
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
        var answer = await _preview.Raw(
            $"GET {target} HTTP/1.1\r\nHost: localhost:{_preview.Port}\r\nConnection: close\r\n\r\n");
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
            var answer = await _preview.Raw(
                $"GET {path} HTTP/1.1\r\nHost: {WithPort(host)}\r\nConnection: close\r\n\r\n");
            Assert.StartsWith("HTTP/1.1 403 ", answer, StringComparison.Ordinal);
            Assert.Contains("\r\nX-Frame-Options: SAMEORIGIN\r\n", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("token", answer, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("localhost:PORT")]
    [InlineData("LOCALHOST:PORT")]
    [InlineData("127.0.0.1:PORT")]
    [InlineData("[::1]:PORT")]
    public async Task Its_own_hosts_are_answered(string host) =>
        Assert.StartsWith("HTTP/1.1 200 ",
            await _preview.Raw($"GET / HTTP/1.1\r\nHost: {WithPort(host)}\r\nConnection: close\r\n\r\n"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("http://localhost:1")]
    [InlineData("https://localhost:PORT")]
    [InlineData("http://localhost.evil.example:PORT")]
    [InlineData("null")]
    public async Task A_foreign_origin_is_refused(string origin)
    {
        var token = (await _preview.Script("/"))["token"];
        var headers = new[] { ("Host", $"localhost:{_preview.Port}"), ("Origin", WithPort(origin)),
            ("x-sitegen-token", token) };
        foreach (var path in new[] { "/", "/notes.txt", "/_sitegen/client.js",
            $"/_sitegen/events?token={token}&file=index.html" })
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
        Assert.DoesNotContain((await _preview.Script("/"))["token"], await _preview.Text("/_sitegen/client.js"),
            StringComparison.Ordinal);
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
        using var response = await _preview.Open(
            $"{{\"path\":\"{path}\",\"line\":1}}", ("x-sitegen-token", (await _preview.Script("/"))["token"]));
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
        using var response = await _preview.Open(
            $"{{\"path\":\"{new string('a', 10_000)}\"}}", ("x-sitegen-token", (await _preview.Script("/"))["token"]));
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
        Assert.Equal((HttpStatusCode.MethodNotAllowed, allowed),
            (response.StatusCode, string.Join(", ", response.Content.Headers.Allow)));
    }

    [Fact]
    public async Task A_redirect_never_leads_away()
    {
        foreach (var path in new[] { "//evil.example", "//evil.example/..", "/\\evil.example", "/%5cevil.example",
            "/a%0d%0aLocation:%20x" })
        {
            var answer = await _preview.Raw(
                $"GET {path} HTTP/1.1\r\nHost: localhost:{_preview.Port}\r\nConnection: close\r\n\r\n");
            Assert.DoesNotContain("Location:", answer.Split("\r\n\r\n")[0], StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task No_answer_names_a_folder_of_the_machine()
    {
        _preview.Edit(("content/broken.md", "---\ntitle: [\n---\n![x](../../x.png) [y](nowhere.md)"),
            ("content/include.md", "```text include=\"/etc/passwd\"\n```\n"));
        File.CreateSymbolicLink(Path.Combine(_preview.Root, "content", "link.md"), "/nowhere/at/all.md");
        _preview.Edit();
        using var events = await _preview.Events("/a/");
        var everything = new StringBuilder(await events.Next("page")).Append(await events.Next("problems"));
        foreach (var path in new[] { "/", "/a/", "/broken/", "/include/", "/nowhere/", "/_sitegen/client.js",
            "/_sitegen/open", "/_sitegen/events" })
        {
            using var response = await _preview.Get(path);
            everything.Append(response)
                .Append(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
        Assert.Contains("SG0701", everything.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(_preview.Root, everything.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Path.GetTempPath(), everything.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clients_that_are_slow_or_say_nothing_hold_up_nobody()
    {
        var slow = new List<IDisposable>();
        for (var i = 0; i < 40; i++)
        {
            var client = await _preview.Connected();
            slow.Add(client);
            var begun = (i % 3) switch
            {
                0 => "",
                1 => "GET / HT",
                _ =>
                $"POST /_sitegen/open HTTP/1.1\r\nHost: localhost:{_preview.Port}\r\nContent-Length: 100\r\n\r\n{{"
            };
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(begun), TestContext.Current.CancellationToken);
        }
        for (var i = 0; i < 40; i++) slow.Add(await _preview.Events("/a/"));
        // The shortest of several, because other tests use the same processors.
        var shortest = TimeSpan.MaxValue;
        for (var attempt = 0; attempt < 5 && shortest > TimeSpan.FromSeconds(2); attempt++)
        {
            var start = Stopwatch.GetTimestamp();
            Assert.Contains("Text of a.", await _preview.Text("/a/"), StringComparison.Ordinal);
            var taken = Stopwatch.GetElapsedTime(start);
            shortest = taken < shortest ? taken : shortest;
        }
        Assert.True(shortest < TimeSpan.FromSeconds(2), $"It took {shortest}.");
        foreach (var client in slow) client.Dispose();
    }

    private string WithPort(string text) => text.Replace("PORT", $"{_preview.Port}", StringComparison.Ordinal);
}
