using System.Text.Json;
using System.Text.Json.Nodes;
using SiteGen.Cli.Preview;
using SiteGen.Modules;

namespace SiteGen.Cli.Accessibility;

/// <summary>How a page is shown: the colours of the system and the width of the window in pixels.</summary>
internal sealed record Display(string Scheme, int Width, int Height);

/// <summary>A tab of a browser that shows pages of a site from memory, and reaches nothing else.</summary>
internal sealed class BrowserTab : IAsyncDisposable
{
    /// <summary>The browser closes the tab of a page that does not answer, but it takes its time.</summary>
    private static readonly TimeSpan CloseLimit = TimeSpan.FromSeconds(5);

    private readonly ServedSite _site;
    private DevTools? _tools;
    private string? _session, _target;
    private TaskCompletionSource _loaded = new();

    private BrowserTab(ServedSite site) => _site = site;

    public static async Task<BrowserTab> Open(Uri devTools, ServedSite site, CancellationToken cancellation)
    {
        var tab = new BrowserTab(site);
        tab._tools = await DevTools.Connect(devTools, tab.Take, cancellation);
        try
        {
            await tab.Attach(cancellation);
            return tab;
        }
        catch
        {
            await tab.DisposeAsync();
            throw;
        }
    }

    public async Task Use(Display display, CancellationToken cancellation)
    {
        await Ask("Emulation.setDeviceMetricsOverride", new()
        {
            ["width"] = display.Width,
            ["height"] = display.Height,
            ["deviceScaleFactor"] = 1,
            ["mobile"] = false,
        }, cancellation);
        await Ask("Emulation.setEmulatedMedia", new()
        {
            ["features"] = new JsonArray(
                new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = display.Scheme },
                new JsonObject { ["name"] = "prefers-reduced-motion", ["value"] = "reduce" }),
        }, cancellation);
    }

    /// <summary>Shows a page, and returns once it is loaded.</summary>
    public async Task Show(Uri page, CancellationToken cancellation)
    {
        _loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var answer = await Ask("Page.navigate", new() { ["url"] = page.AbsoluteUri }, cancellation);
        if (answer.TryGetProperty("errorText", out var error)) throw new BrowserFailedException($"{error}.");
        await _loaded.Task.WaitAsync(cancellation);
    }

    /// <summary>Runs a script in the page.</summary>
    /// <returns>The text that the script, or the promise that it returns, results in.</returns>
    public async Task<string> Run(string script, CancellationToken cancellation)
    {
        var answer = await Ask("Runtime.evaluate", new()
        {
            ["expression"] = script,
            ["awaitPromise"] = true,
            ["returnByValue"] = true,
        }, cancellation);
        if (answer.TryGetProperty("exceptionDetails", out var failure))
            throw new BrowserFailedException($"{ReasonOf(failure)}.");
        return answer.GetProperty("result").TryGetProperty("value", out var value) ? value.GetString() ?? "" : "";
    }

    /// <summary>Closes the tab, so that a page that never ends does not slow down the next one.</summary>
    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(CloseLimit);
        try
        {
            if (_target is not null)
                await _tools!.Ask("Target.closeTarget", new() { ["targetId"] = _target }, null, limit.Token);
        }
        catch (Exception failure) when (failure is BrowserFailedException or OperationCanceledException)
        {
            // The browser ends it at the latest when it ends itself.
        }
        await _tools!.DisposeAsync();
    }

    private async Task Attach(CancellationToken cancellation)
    {
        var target = await Ask("Target.createTarget", new() { ["url"] = "about:blank" }, cancellation);
        _target = target.GetProperty("targetId").GetString();
        var attached = await Ask("Target.attachToTarget", new()
        {
            ["targetId"] = _target,
            ["flatten"] = true,
        }, cancellation);
        _session = attached.GetProperty("sessionId").GetString();
        await Ask("Page.enable", [], cancellation);
        await Ask("Fetch.enable", new()
        {
            ["patterns"] = new JsonArray(new JsonObject { ["urlPattern"] = "*" }),
        }, cancellation);
    }

    private static string ReasonOf(JsonElement failure) =>
        failure.TryGetProperty("exception", out var thrown) && thrown.TryGetProperty("description", out var text)
            ? text.GetString()?.Split('\n')[0] ?? "" : "A script failed";

    private Task<JsonElement> Ask(string method, JsonObject parameters, CancellationToken cancellation) =>
        _tools!.Ask(method, parameters, _session, cancellation);

    private Task Take(string name, JsonElement parameters)
    {
        if (name == "Page.loadEventFired") _loaded.TrySetResult();
        return name switch
        {
            "Fetch.requestPaused" => Answer(parameters),
            // A dialog stops the page until somebody answers.
            "Page.javascriptDialogOpening" =>
                _tools!.Tell("Page.handleJavaScriptDialog", new() { ["accept"] = true }, _session),
            _ => Task.CompletedTask,
        };
    }

    private Task Answer(JsonElement request)
    {
        var id = request.GetProperty("requestId").GetString();
        var file = Uri.TryCreate(request.GetProperty("request").GetProperty("url").GetString(), UriKind.Absolute,
            out var address) ? _site.Find(address) : null;
        return file is null
            ? _tools!.Tell("Fetch.failRequest", new()
            {
                ["requestId"] = id,
                ["errorReason"] = "BlockedByClient",
            }, _session)
            : _tools!.Tell("Fetch.fulfillRequest", Response(id, file), _session);
    }

    private static JsonObject Response(string? id, OutputFile file) => new()
    {
        ["requestId"] = id,
        ["responseCode"] = 200,
        ["responseHeaders"] = new JsonArray(
            new JsonObject { ["name"] = "Content-Type", ["value"] = ContentTypes.Of(file.Path.Value) }),
        ["body"] = Convert.ToBase64String(file.Bytes.Span),
    };
}
