using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using SiteGen.Cli.Files;
using SiteGen.Cli.Preview;
using SiteGen.Model;
using Xunit;

namespace SiteGen.Tests.Preview;

/// <summary>A site on disk with the server of its preview on a free port, without the watcher.</summary>
internal sealed partial class RunningPreview : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly LiveSite _site;
    private readonly LiveChannel _channel;
    private readonly PreviewServer _server;
    private readonly WebApplication _running;
    private readonly HttpClient _client;

    private RunningPreview(TemporaryFolder folder, LiveSite site, LiveChannel channel, PreviewServer server,
        WebApplication running)
    {
        (_folder, _site, _channel, _server, _running) = (folder, site, channel, server, running);
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false })
        {
            BaseAddress = new Uri($"http://127.0.0.1:{server.Port}/"),
        };
    }

    public int Port => _server.Port;

    public string Root => _folder.Path;

    public string Origin => $"http://localhost:{Port}";

    public List<Exception> Bugs { get; init; } = [];

    private bool OwnsFolder { get; init; }

    /// <param name="files">Pairs of a path and its text; without <c>site.yaml</c> there is none.</param>
    public static Task<RunningPreview> Of(params (string Path, string Text)[] files) => Rendering(null, files);

    /// <param name="render">Makes a file in place of the usual way.</param>
    public static async Task<RunningPreview> Rendering(
        LiveSite.Render? render, params (string Path, string Text)[] files)
    {
        var folder = new TemporaryFolder();
        foreach (var (path, text) in files) folder.Write(path, text);
        return await Over(folder, PortNobodyUses(), ownsFolder: true, render);
    }

    public static async Task<RunningPreview> Over(
        TemporaryFolder folder, int port, bool ownsFolder = false, LiveSite.Render? render = null)
    {
        var options = new BuildOptions(TestSite.Now) { IncludesDrafts = true, IncludesFuture = true };
        var site = new LiveSite(new SiteScanner(folder.Path), () => options, render);
        site.Start();
        var channel = new LiveChannel(site);
        var bugs = new List<Exception>();
        var server = new PreviewServer(site, channel, folder.Path, PreviewAddress.Loopback(port), bugs.Add);
        var running = await server.Start(Task.CompletedTask, TestContext.Current.CancellationToken);
        return new RunningPreview(folder, site, channel, server, running) { Bugs = bugs, OwnsFolder = ownsFolder };
    }

    public static int PortNobodyUses()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Changes files as an author would, and has the preview look at them.</summary>
    public void Edit(params (string Path, string? Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            if (text is null) File.Delete(_folder.At(path));
            else _folder.Write(path, text);
        }
        _site.Look(new Changes([], IsComplete: false));
        _channel.Announce();
    }

    public Task<HttpResponseMessage> Get(string path, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Get, path, headers);

    public async Task<HttpResponseMessage> Send(
        HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<HttpResponseMessage> Open(string json, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/_sitegen/open", UriKind.Relative))
        {
            Content = new StringContent(json, new MediaTypeHeaderValue("application/json")),
        };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<string> Text(string path)
    {
        using var response = await Get(path);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>What a page says to its script: token, file, hash, shape.</summary>
    public async Task<Dictionary<string, string>> Script(string path) =>
        ScriptData().Matches(await Text(path))
            .ToDictionary(static match => match.Groups[1].Value, static match =>
                WebUtility.HtmlDecode(match.Groups[2].Value));

    public async Task<EventStream> Events(string path)
    {
        var query = string.Join(
            '&', (await Script(path)).Select(static pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
        var stream = await _client.GetStreamAsync(
            new Uri($"/_sitegen/events?{query}", UriKind.Relative), TestContext.Current.CancellationToken);
        return new EventStream(stream);
    }

    public async Task<EventStream> EventsOf(string file, string token)
    {
        var address = new Uri($"/_sitegen/events?file={file}&token={token}", UriKind.Relative);
        return new EventStream(await _client.GetStreamAsync(address, TestContext.Current.CancellationToken));
    }

    /// <summary>Sends exactly these bytes, as no browser would, and gives the whole answer.</summary>
    public async Task<string> Raw(string request)
    {
        using var client = await Connected();
        await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(request), TestContext.Current.CancellationToken);
        using var answer = new MemoryStream();
        await client.GetStream().CopyToAsync(answer, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(answer.ToArray());
    }

    public async Task<TcpClient> Connected()
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Port, TestContext.Current.CancellationToken);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await _running.StopAsync(limit.Token);
        await _running.DisposeAsync();
        if (OwnsFolder) _folder.Dispose();
        Assert.Empty(Bugs);
    }

    [GeneratedRegex(@"data-(token|file|hash|shape)=""([^""]*)""")]
    private static partial Regex ScriptData();
}

/// <summary>Events of the server, one after the other.</summary>
internal sealed class EventStream(Stream stream) : IDisposable
{
    private readonly StreamReader _reader = new(stream);

    /// <summary>Waits for an event of a name and gives its data.</summary>
    public async Task<string> Next(string name)
    {
        while (await _reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line == $"event: {name}") return (await _reader.ReadLineAsync(TestContext.Current.CancellationToken))!["data: ".Length..];
        }
        throw new EndOfStreamException($"No event '{name}' came.");
    }

    public void Dispose() => _reader.Dispose();
}
