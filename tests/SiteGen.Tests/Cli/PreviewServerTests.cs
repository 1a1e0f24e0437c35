using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using SiteGen.Cli.Files;
using SiteGen.Cli.Preview;
using SiteGen.Model;
using Xunit;

namespace SiteGen.Tests.Cli;

/// <summary>Requests go over the wire as they are written here: a client library would mend what an attacker sends.</summary>
public sealed class PreviewServerTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private PreviewServer? _preview;
    private WebApplication? _server;

    private int Port => _preview!.Port;

    public async ValueTask InitializeAsync()
    {
        _folder.Write("site.yaml", "title: T").Write("content/a b/é.md", "Hello").Write("content/file.txt", "Text\n").Write("content/app.wasm", "Bytes").Write("content/odd.pf_meta", "Bytes");
        await Start();
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _folder.Dispose();
    }

    private async Task Start()
    {
        if (_server is not null) await _server.DisposeAsync();
        var site = new LiveSite(new SiteScanner(_folder.Path), static () => new BuildOptions(TestSite.Now));
        site.Start();
        _preview = new PreviewServer(site, new LiveChannel(site), _folder.Path, PreviewAddress.Loopback(FreePort()));
        _server = await _preview.Start(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("/", "text/html; charset=utf-8")]
    [InlineData("/a-b/%C3%A9/", "text/html; charset=utf-8")]
    [InlineData("/a-b/%C3%A9/index.html", "text/html; charset=utf-8")]
    [InlineData("/file.txt", "text/plain; charset=utf-8")]
    [InlineData("/file.txt?x=1", "text/plain; charset=utf-8")]
    [InlineData("/app.wasm", "application/wasm")]
    [InlineData("/odd.pf_meta", "application/octet-stream")]
    [InlineData("/atom.xml", "application/atom+xml; charset=utf-8")]
    [InlineData("/rss.xml", "application/rss+xml; charset=utf-8")]
    [InlineData("/sitemap.xml", "application/xml; charset=utf-8")]
    public async Task What_the_build_planned_is_served_with_its_type(string path, string type)
    {
        var answer = await Get(path);
        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
        Assert.Contains($"\r\nContent-Type: {type}\r\n", answer);
    }

    [Fact]
    public async Task Every_answer_forbids_guessing_and_names_no_server()
    {
        foreach (var path in new[] { "/", "/nothing/", "/a-b/%C3%A9" })
        {
            var answer = await Get(path);
            Assert.Contains("\r\nX-Content-Type-Options: nosniff\r\n", answer);
            Assert.DoesNotContain("\r\nServer:", answer);
            Assert.DoesNotContain("\r\nAccess-Control-", answer);
        }
    }

    [Theory]
    [InlineData("/nothing/")]
    [InlineData("/../site.yaml")]
    [InlineData("/%2e%2e/site.yaml")]
    [InlineData("/..%2fsite.yaml")]
    [InlineData("/a-b/..%5c..%5csite.yaml")]
    [InlineData("/site.yaml")]
    [InlineData("/content/file.txt")]
    [InlineData("//file.txt")]
    [InlineData("/.sitegen")]
    [InlineData("/etc/passwd")]
    public async Task What_the_build_did_not_plan_is_not_found(string path)
    {
        var answer = await Get(path);
        Assert.StartsWith("HTTP/1.1 404 ", answer, StringComparison.Ordinal);
        Assert.Contains("<main", answer);
    }

    [Fact]
    public async Task A_folder_without_its_slash_leads_on()
    {
        var answer = await Get("/a-b/%C3%A9");
        Assert.StartsWith("HTTP/1.1 302 ", answer, StringComparison.Ordinal);
        Assert.Contains("\r\nLocation: /a-b/%C3%A9/\r\n", answer);
    }

    [Theory]
    [InlineData("//evil.example/..")]
    [InlineData("/\\evil.example")]
    public async Task No_address_leads_to_another_site(string path) => Assert.DoesNotContain("\r\nLocation: //", await Get(path));

    [Fact]
    public async Task Head_gives_the_length_and_no_body()
    {
        var answer = await Send($"HEAD /file.txt HTTP/1.1\r\nHost: localhost:{Port}\r\n");
        Assert.Contains("\r\nContent-Length: 5\r\n", answer);
        Assert.EndsWith("\r\n\r\n", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("FETCH")]
    public async Task Other_methods_are_refused(string method) =>
        Assert.StartsWith("HTTP/1.1 405 ", await Send($"{method} / HTTP/1.1\r\nHost: localhost:{Port}\r\nContent-Length: 0\r\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:PORT")]
    [InlineData("localhost.evil.example:PORT")]
    [InlineData("localhost")]
    [InlineData("localhost:1")]
    public async Task Another_host_is_refused(string host)
    {
        var answer = await Send($"GET / HTTP/1.1\r\nHost: {host.Replace("PORT", $"{Port}", StringComparison.Ordinal)}\r\n");
        Assert.StartsWith("HTTP/1.1 403 ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("<main>", answer);
    }

    [Fact]
    public async Task The_address_in_numbers_is_the_same_host() =>
        Assert.StartsWith("HTTP/1.1 200 ", await Send($"GET / HTTP/1.1\r\nHost: 127.0.0.1:{Port}\r\n"), StringComparison.Ordinal);

    [Fact]
    public async Task A_site_below_a_folder_is_served_there_only()
    {
        _folder.Write("site.yaml", "base_url: https://x.test/docs");
        await Start();
        Assert.Contains("\r\nLocation: /docs/\r\n", await Get("/"));
        Assert.StartsWith("HTTP/1.1 200 ", await Get("/docs/file.txt"), StringComparison.Ordinal);
        Assert.Contains("\r\nLocation: /docs/a-b/%C3%A9/\r\n", await Get("/docs/a-b/%C3%A9"));
        Assert.StartsWith("HTTP/1.1 404 ", await Get("/file.txt"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 404 ", await Get("/docsfile.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_passed_over()
    {
        var site = new LiveSite(new SiteScanner(_folder.Path), static () => new BuildOptions(TestSite.Now));
        site.Start();
        var second = new PreviewServer(site, new LiveChannel(site), _folder.Path, PreviewAddress.Loopback(Port));
        await using (await second.Start(TestContext.Current.CancellationToken)) Assert.True(second.Port > Port);
    }

    [Theory]
    [InlineData("GET /_sitegen/events?file=index.html", "")]
    [InlineData("GET /_sitegen/events?file=index.html&token=", "")]
    [InlineData("GET /_sitegen/events?file=index.html&token=TOKEN", "Origin: https://evil.example\r\n")]
    [InlineData("POST /_sitegen/open", "")]
    [InlineData("POST /_sitegen/open", "X-SiteGen-Token: 0\r\n")]
    [InlineData("POST /_sitegen/open", "X-SiteGen-Token: TOKEN\r\nOrigin: https://evil.example\r\n")]
    [InlineData("POST /_sitegen/open", "X-SiteGen-Token: TOKEN\r\nOrigin: null\r\n")]
    public async Task Only_pages_of_the_preview_may_listen_and_open_files(string request, string headers)
    {
        var token = await Token();
        var answer = await Send($"{request.Replace("TOKEN", token, StringComparison.Ordinal)} HTTP/1.1\r\nHost: localhost:{Port}\r\n{headers.Replace("TOKEN", token, StringComparison.Ordinal)}Content-Length: 0\r\n");
        Assert.StartsWith("HTTP/1.1 403 ", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../outside.md")]
    [InlineData("/etc/passwd")]
    [InlineData("content/nothing.md")]
    [InlineData("--wait")]
    public async Task Only_sources_of_the_site_can_be_opened(string path)
    {
        var body = $$"""{"path": "{{path}}", "line": 1}""";
        var answer = await Send($"POST /_sitegen/open HTTP/1.1\r\nHost: localhost:{Port}\r\nX-SiteGen-Token: {await Token()}\r\nContent-Length: {body.Length}\r\n", body);
        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
    }

    private async Task<string> Token() => System.Text.RegularExpressions.Regex.Match(await Get("/"), "data-token=\"([0-9a-f]+)\"").Groups[1].Value;

    private Task<string> Get(string path) => Send($"GET {path} HTTP/1.1\r\nHost: localhost:{Port}\r\n");

    private async Task<string> Send(string request, string body = "")
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Port, cancellation);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request + "Connection: close\r\n\r\n" + body), cancellation);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync(cancellation);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
