using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace SiteGen.Cli.Preview;

/// <summary>Sends every open tab what concerns it: problems, new styles, or that its page has changed.</summary>
/// <remarks>
/// Uses server-sent events (HTML, section 9.2): the browser reconnects by itself, and a tab that slept receives what it
/// missed.
/// </remarks>
public sealed class LiveChannel(LiveSite site)
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<Tab, byte> _tabs = new();

    /// <remarks>Not a record, because it is a key and its properties change.</remarks>
    private sealed class Tab(string file, PageVersion version)
    {
        public string File { get; } = file;

        public Channel<bool> Signals { get; } = Channel.CreateBounded<bool>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });

        /// <summary>The version that the tab shows.</summary>
        public PageVersion Version { get; set; } = version;

        public string Problems { get; set; } = "";

        public string Report { get; set; } = "";
    }

    /// <summary>Makes every tab check for changes that concern it.</summary>
    public void Announce()
    {
        foreach (var tab in _tabs.Keys) tab.Signals.Writer.TryWrite(true);
    }

    /// <summary>Serves one tab until it is closed.</summary>
    /// <param name="version">The version that the tab shows.</param>
    public async Task Serve(HttpContext context, string file, PageVersion version)
    {
        var tab = new Tab(file, version);
        context.Response.ContentType = "text/event-stream";
        OpenConnections.Mark(context, ConnectionUse.Events);
        _tabs[tab] = 0;
        try
        {
            // Tells the browser at once that it is connected, however long its page takes.
            await Alive(context, context.RequestAborted).ConfigureAwait(false);
            await Loop(context, tab, context.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // The tab was closed.
        }
        finally
        {
            _tabs.TryRemove(tab, out _);
        }
    }

    private async Task Loop(HttpContext context, Tab tab, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            var page = await site.Answer(tab.File, cancellation).ConfigureAwait(false);
            foreach (var (name, data) in News(tab, page))
            {
                var news = $"event: {name}\ndata: {data}\n\n";
                await context.Response.WriteAsync(news, cancellation).ConfigureAwait(false);
            }
            await Alive(context, cancellation).ConfigureAwait(false);
            using var wait = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            wait.CancelAfter(Heartbeat);
            try
            {
                await tab.Signals.Reader.ReadAsync(wait.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                // Nothing happened. The loop writes a line, so that a dead connection is noticed.
            }
        }
    }

    private static async Task Alive(HttpContext context, CancellationToken cancellation)
    {
        await context.Response.WriteAsync(": \n\n", cancellation).ConfigureAwait(false);
        await context.Response.Body.FlushAsync(cancellation).ConfigureAwait(false);
    }

    private IEnumerable<(string Name, string Data)> News(Tab tab, ServedFile? page)
    {
        if (page is not { IsStale: true })
        {
            var version = page is null ? PageVersion.Missing : PageVersion.Of(page, site);
            if (version.Hash != tab.Version.Hash)
            {
                yield return page is not null && version.Shape == tab.Version.Shape
                    ? ("styles", JsonSerializer.Serialize(PageVersion.StylesOf(page), PreviewJson.Default.StringArray))
                    : ("reload", "{}");
                tab.Version = version;
            }
        }
        var report = JsonSerializer.Serialize(PageReports.Of(tab.File, site), PreviewJson.Default.PageReport);
        if (report != tab.Report) yield return ("page", tab.Report = report);
        var problems = ShownProblems.Of(site.Problems, site.State.Plan.Tree);
        if (problems != tab.Problems) yield return ("problems", tab.Problems = problems);
    }
}
