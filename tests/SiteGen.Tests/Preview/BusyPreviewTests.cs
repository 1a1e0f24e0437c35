using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Connections;
using SiteGen.Cli.Preview;
using Xunit;

namespace SiteGen.Tests.Preview;

/// <summary>Whatever others ask for, or do not ask for, the author's tab is answered.</summary>
public sealed class BusyPreviewTests
{
    /// <summary>Far more than it takes on a machine with much else to do.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private static readonly (string, string)[] Files = [("content/slow.md", "Slow."), ("content/b.md", "Text of b.")];

    [Theory]
    [InlineData("")]
    [InlineData("GET / HT")]
    [InlineData("GET /b/ HTTP/1.1\r\nHost: localhost:PORT\r\nX: ")]
    [InlineData("POST /_sitegen/open HTTP/1.1\r\nHost: localhost:PORT\r\nContent-Length: 100\r\n\r\n{")]
    [InlineData("GET /b/ HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n")]
    [InlineData("GET /_sitegen/events?file=b/index.html&token=TOKEN HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n")]
    public async Task Hundreds_of_connections_that_stay_open_keep_nobody_out(string begun)
    {
        await using var preview = await RunningPreview.Of(Files);
        var token = (await preview.Script("/b/"))["token"];
        begun = begun.Replace("PORT", $"{preview.Port}", StringComparison.Ordinal);
        var bytes = Encoding.ASCII.GetBytes(begun.Replace("TOKEN", token, StringComparison.Ordinal));
        var open = new List<TcpClient>();
        for (var number = 0; number < 2 * OpenConnections.Most; number++)
        {
            open.Add(await preview.Connected());
            await open[^1].GetStream().WriteAsync(bytes, TestContext.Current.CancellationToken);
        }
        var watch = Stopwatch.StartNew();
        var asked = $"GET /b/ HTTP/1.1\r\nHost: localhost:{preview.Port}\r\nConnection: close\r\n\r\n";
        Assert.Contains("Text of b.", await preview.Raw(asked), StringComparison.Ordinal);
        TestContext.Current.TestOutputHelper?.WriteLine($"Answered after {watch.Elapsed.TotalMilliseconds:0} ms.");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"It took {watch.Elapsed}.");
        foreach (var client in open) client.Dispose();
    }

    [Fact]
    public async Task A_slow_page_keeps_nothing_else_waiting()
    {
        using var gate = new ManualResetEventSlim();
        await using var preview = await RunningPreview.Rendering((route, plan, memo) =>
        {
            if (route.Path.Value == "slow/index.html") gate.Wait(Limit);
            return RenderStage.Remembered(route, plan, memo);
        }, Files);
        var token = (await preview.Script("/b/"))["token"];
        var slow = Enumerable.Range(0, 30).Select(_ => preview.Text("/slow/")).ToList();
        using var waiting = await preview.EventsOf("slow/index.html", token);
        using var events = await preview.Events("/b/");
        await events.Next("problems");
        preview.Edit(("content/b.md", "Saved meanwhile."));
        await events.Next("reload");
        Assert.Contains("Saved meanwhile.", await preview.Text("/b/"), StringComparison.Ordinal);
        Assert.DoesNotContain(slow, static one => one.IsCompleted);
        gate.Set();
        Assert.All(await Task.WhenAll(slow), static text => Assert.Contains("Slow.", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_slow_page_does_not_keep_the_preview_from_ending()
    {
        using var gate = new ManualResetEventSlim();
        using var begun = new SemaphoreSlim(0);
        var preview = await RunningPreview.Rendering((route, plan, memo) =>
        {
            begun.Release();
            gate.Wait(Limit);
            return RenderStage.Remembered(route, plan, memo);
        }, Files);
        var slow = preview.Text("/slow/");
        await begun.WaitAsync(TestContext.Current.CancellationToken);
        await preview.DisposeAsync().AsTask().WaitAsync(Limit / 2, TestContext.Current.CancellationToken);
        gate.Set();
        await Assert.ThrowsAnyAsync<Exception>(() => slow);
    }

    [Theory]
    [InlineData("1:silent 1:silent 1:silent", 0)]
    [InlineData("1:busy 1:events 1:idle 1:silent", 3)]
    [InlineData("1:busy 1:events 1:idle 1:idle", 2)]
    [InlineData("1:busy 1:events 1:busy 1:events", 1)]
    [InlineData("1:busy 1:busy 1:busy", 0)]
    [InlineData("1:silent 2:idle 2:busy 2:busy", 1)]
    [InlineData("2:busy 1:silent 2:busy", 0)]
    [InlineData("1:new 1:new 1:new", 0)]
    [InlineData("1:silent 1:new 1:idle", 0)]
    [InlineData("1:new 1:idle", 1)]
    [InlineData("1:new 1:events", 1)]
    [InlineData("1:busy 1:new", 1)]
    public void The_least_useful_connection_of_the_busiest_address_is_closed(string open, int closed)
    {
        var words = open.Split(' ');
        var clock = new Clock();
        var connections = new OpenConnections(words.Length, clock);
        var contexts = words.Select(word => Opened(connections, word, clock)).ToList();
        _ = Opened(connections, "3:new", clock);
        Assert.True(contexts[closed].ConnectionClosed.WaitHandle.WaitOne(Limit));
        var gone = contexts.Where(static context => context.ConnectionClosed.IsCancellationRequested);
        Assert.Equal([contexts[closed]], gone);
    }

    private static DefaultConnectionContext Opened(OpenConnections connections, string word, Clock clock)
    {
        var (address, use) = (word.Split(':')[0], word.Split(':')[1]);
        var remote = new IPEndPoint(IPAddress.Parse($"192.0.2.{address}"), 1);
        var context = new DefaultConnectionContext { RemoteEndPoint = remote };
        _ = connections.Limit(static connection => Task.Delay(Timeout.Infinite, connection.ConnectionClosed))(context);
        var http = new Microsoft.AspNetCore.Http.DefaultHttpContext(context.Features);
        if (use == "silent") clock.Seconds += 2 * (long)OpenConnections.Patience.TotalSeconds;
        else if (use != "new") OpenConnections.Mark(http, Enum.Parse<ConnectionUse>(use, ignoreCase: true));
        return context;
    }

    private sealed class Clock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
