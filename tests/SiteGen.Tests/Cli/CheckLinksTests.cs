using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace SiteGen.Tests.Cli;

/// <summary>Compares sites with what was published, and with other sites: a server on this machine.</summary>
public sealed partial class CheckLinksTests
{
    private const string Old = """
        -- site.yaml --
        title: T
        base_url: https://example.org/notes
        publish:
          here: { kind: folder, path: ../published }
        -- content/a.md --
        A
        -- content/b.md --
        B
        """;

    [Theory]
    [InlineData("C", "", "'/b/' was published")]
    [InlineData("---\naliases: [/b/]\n---\nC", "", null)]
    [InlineData("C", "gone: [/b/]", null)]
    [InlineData("C", "gone: [/b]", null)]
    [InlineData("C", "gone: [/b*]", null)]
    [InlineData("C", "gone: [/c/]", "'/b/' was published")]
    public void A_published_page_that_is_gone_needs_a_redirect_or_permission(
        string other, string setting, string? error)
    {
        using var site = CommandSite.Of(Old);
        Assert.Equal(0, site.Run("publish", "here").Code);
        Assert.Equal((0, ""), (site.Run("check").Code, site.Run("check").Messages));
        File.Delete(Path.Combine(site.Root, "content/b.md"));
        site.Write("content/c.md", other).Write("site.yaml", site.Read("site.yaml") + setting + "\n");
        var sitemap = site.Beside("published/sitemap.xml");
        string[][] ways = [[], ["--against", site.Beside("published")], ["--against", sitemap]];
        foreach (var way in ways)
        {
            var run = site.Run(["check", .. way]);
            Assert.Equal(error is null ? 0 : 1, run.Code);
            Assert.Equal(error is null, run.Messages.Length == 0);
            Assert.Contains(error ?? "", run.Messages);
        }
    }

    [Fact]
    public void A_published_page_that_becomes_a_draft_is_named()
    {
        using var site = CommandSite.Of(Old);
        Assert.Equal(0, site.Run("publish", "here").Code);
        site.Write("content/b.md", "---\ndraft: true\n---\nB");
        Assert.StartsWith("content/b.md: error SG0950: '/b/' was published (the target 'here'), and now this page is "
            + "left out of the build.", site.Run("check").Messages);
    }

    [Theory]
    [InlineData("missing", "SG0951")]
    [InlineData("site/site.yaml", "SG0952")]
    public void What_is_not_a_published_site_is_reported(string file, string code)
    {
        using var site = CommandSite.Of(Old);
        Assert.Contains(code, site.Run("check", "--against", site.Beside(file)).Messages);
    }

    [Theory]
    [InlineData("gone: [old]", "SG0955")]
    [InlineData("external_links: { allow: [example.org] }", "SG0956")]
    public void A_wrong_setting_is_reported(string setting, string code)
    {
        using var site = CommandSite.Of(Old);
        site.Write("site.yaml", site.Read("site.yaml") + setting + "\n");
        Assert.Contains(code, site.Run("check").Messages);
    }

    [Fact]
    public void A_site_on_the_Web_is_compared_by_its_sitemap()
    {
        using var site = CommandSite.Of(Old);
        using var server = new Server(static request => request.Path == "/notes/sitemap.xml"
            ? new Answer(200, $"<urlset><url><loc>http://{request.Host}/notes/a/</loc></url>"
                + $"<url><loc>http://{request.Host}/notes/z/</loc></url></urlset>")
            : new Answer(404));
        var run = site.Run("check", "--against", $"{server.Address}notes");
        Assert.Contains("'/z/' was published", run.Messages);
        Assert.DoesNotContain("'/a/'", run.Messages);
    }

    [Fact]
    public void Links_to_other_sites_are_asked_politely_and_remembered()
    {
        var busy = 0;
        using var server = new Server(request => request switch
        {
            { Path: "/refuses-head", Method: "HEAD" } => new Answer(405),
            { Path: "/forbidden" } => new Answer(403),
            { Path: "/gone" } => new Answer(404),
            { Path: "/busy" } when Interlocked.Increment(ref busy) == 1 => new Answer(429, RetryAfter: "0"),
            { Path: "/never" } => new Answer(503, RetryAfter: "86400"),
            _ => new Answer(200),
        });
        var many = string.Join(' ', Enumerable.Range(0, 12).Select(number => $"[m]({server.Address}many/{number})"));
        using var site = CommandSite.Of($"""
            -- site.yaml --
            external_links:
              allow: [{server.Address}members/]
            -- content/a.md --
            [ok]({server.Address}ok#part) <{server.Address}refuses-head> [gone]({server.Address}gone)
            <a href="{server.Address}busy">busy</a> [forbidden]({server.Address}forbidden)
            [members]({server.Address}members/only) [never]({server.Address}never) {many}
            -- content/b.md --
            [gone again]({server.Address}gone) [mail](mailto:a@example.org)
            """);
        Assert.Equal((0, ""), (site.Run("check").Code, site.Run("check").Messages));
        Assert.Empty(server.Requests);
        var run = site.Run("check", "--external");
        Assert.Equal(1, run.Code);
        Assert.Equal(["content/a.md:1 error SG0953: /gone", "content/a.md:2 warning SG0954: /forbidden",
            "content/a.md:3 warning SG0954: /never", "content/b.md:1 error SG0953: /gone"],
            Problem().Matches(run.Messages).Select(static problem => problem.Result("$1 $2: $3"))
                .Order(StringComparer.Ordinal));
        Assert.Contains("The server answered 404 Not Found.", run.Messages);
        Assert.InRange(server.MostAtOnce, 1, 2);
        Assert.Equal(1, server.Count("HEAD /ok"));
        Assert.Equal((1, 1), (server.Count("HEAD /refuses-head"), server.Count("GET /refuses-head")));
        Assert.Equal(2, server.Count("HEAD /busy"));
        Assert.Equal(0, server.Count("HEAD /members/only"));
        Assert.Equal(1, server.Count("HEAD /never"));
        Assert.Contains("/ok\": \"2026-06-15\"", site.Read(".cache/links.json"));
        server.Requests.Clear();
        site.Time = CommandSite.Now.AddDays(6);
        site.Run("check", "--external");
        Assert.Equal((0, 1), (server.Count("HEAD /ok"), server.Count("HEAD /gone")));
        site.Time = CommandSite.Now.AddDays(8);
        site.Run("check", "--external");
        Assert.Equal(1, server.Count("HEAD /ok"));
    }

    [GeneratedRegex("(?m)^([^:\\n]+:[0-9]+):[0-9]+: (error SG[0-9]+|warning SG[0-9]+): .*?'http://[^/]+([^']+)'")]
    private static partial Regex Problem();

    private sealed record Request(string Method, string Path, string Host);

    private sealed record Answer(int Status, string Body = "", string? RetryAfter = null);

    /// <summary>A server on this machine that counts its requests.</summary>
    private sealed class Server : IDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly Func<Request, Answer> _answer;
        private int _running;

        public Server(Func<Request, Answer> answer)
        {
            _answer = answer;
            using (var free = new TcpListener(IPAddress.Loopback, 0))
            {
                free.Start();
                Address = new Uri($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/");
            }
            _listener.Prefixes.Add(Address.ToString());
            _listener.Start();
            _ = Task.Run(Serve);
        }

        public Uri Address { get; }

        public ConcurrentQueue<string> Requests { get; } = [];

        public int MostAtOnce { get; private set; }

        public int Count(string request) => Requests.Count(each => each == request);

        public void Dispose() => _listener.Close();

        private async Task Serve()
        {
            while (_listener.IsListening)
            {
                try
                {
                    var context = await _listener.GetContextAsync();
                    _ = Task.Run(() => Reply(context));
                }
                catch (Exception end) when (end is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }
            }
        }

        private async Task Reply(HttpListenerContext context)
        {
            lock (_listener) MostAtOnce = Math.Max(MostAtOnce, ++_running);
            // Long enough for a third request to be seen, if there were one.
            await Task.Delay(5);
            var request = context.Request;
            Requests.Enqueue($"{request.HttpMethod} {request.Url!.AbsolutePath}");
            var answer = _answer(new Request(request.HttpMethod, request.Url.AbsolutePath, request.Url.Authority));
            context.Response.StatusCode = answer.Status;
            if (answer.RetryAfter is { } wait) context.Response.Headers["Retry-After"] = wait;
            lock (_listener) _running--;
            context.Response.Close(request.HttpMethod == "HEAD" ? [] : Encoding.UTF8.GetBytes(answer.Body), false);
        }
    }
}
