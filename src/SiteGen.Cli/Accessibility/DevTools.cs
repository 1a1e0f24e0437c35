using System.Buffers;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SiteGen.Cli.Accessibility;

/// <summary>A connection to a browser in the Chrome DevTools Protocol.</summary>
/// <remarks>https://chromedevtools.github.io/devtools-protocol/</remarks>
internal sealed class DevTools : IAsyncDisposable
{
    private const int MaxMessageLength = 64 * 1024 * 1024;

    private readonly ClientWebSocket _socket = new();
    private readonly ConcurrentDictionary<long, TaskCompletionSource<JsonElement>> _asked = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly CancellationTokenSource _end = new();
    private readonly Func<string, JsonElement, Task> _onEvent;
    private Task _reading = Task.CompletedTask;
    private long _last;
    private volatile bool _hasEnded;

    private DevTools(Func<string, JsonElement, Task> onEvent)
    {
        _onEvent = onEvent;
        // The browser is on this machine; a proxy of the environment would not find it.
        _socket.Options.Proxy = null;
    }

    /// <param name="onEvent">
    /// Called with the name and the parameters of each event, one after the other. It must not wait for an answer.
    /// </param>
    /// <exception cref="BrowserFailedException">The browser cannot be reached.</exception>
    public static async Task<DevTools> Connect(
        Uri address, Func<string, JsonElement, Task> onEvent, CancellationToken cancellation)
    {
        var tools = new DevTools(onEvent);
        try
        {
            await tools._socket.ConnectAsync(address, cancellation);
        }
        catch (Exception failure)
        {
            await tools.DisposeAsync();
            if (failure is WebSocketException) throw new BrowserFailedException("It cannot be reached.", isGone: true);
            throw;
        }
        tools._reading = tools.Read();
        return tools;
    }

    /// <summary>Calls a method and returns its result.</summary>
    /// <param name="session">The tab; null for the browser.</param>
    /// <exception cref="BrowserFailedException">The browser reported an error, or has ended.</exception>
    public async Task<JsonElement> Ask(
        string method, JsonObject parameters, string? session, CancellationToken cancellation)
    {
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        var id = Interlocked.Increment(ref _last);
        _asked[id] = answer;
        if (_hasEnded) throw Ended();
        await Send(id, method, parameters, session, cancellation);
        return await answer.Task.WaitAsync(cancellation);
    }

    /// <summary>Calls a method without waiting for its result.</summary>
    public Task Tell(string method, JsonObject parameters, string? session) =>
        Send(Interlocked.Increment(ref _last), method, parameters, session, _end.Token);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _reading;
        _socket.Dispose();
        _sending.Dispose();
        _end.Dispose();
    }

    private async Task Send(
        long id, string method, JsonObject parameters, string? session, CancellationToken cancellation)
    {
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (session is not null) message["sessionId"] = session;
        await _sending.WaitAsync(cancellation);
        try
        {
            await _socket.SendAsync(
                Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, true, cancellation);
        }
        catch (WebSocketException)
        {
            throw Ended();
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Reads messages until the connection ends; then nobody waits for an answer any longer.</summary>
    private async Task Read()
    {
        try
        {
            var message = new ArrayBufferWriter<byte>();
            while (await Receive(message) is { } document) await Take(document);
        }
        catch (Exception end) when (end is WebSocketException or OperationCanceledException or JsonException
            or BrowserFailedException or KeyNotFoundException or InvalidOperationException)
        {
            // The callers that wait are told below.
        }
        _hasEnded = true;
        foreach (var answer in _asked.Values) answer.TrySetException(Ended());
    }

    private Task Take(JsonElement message)
    {
        if (!message.TryGetProperty("id", out var id))
            return _onEvent(message.GetProperty("method").GetString()!, message.GetProperty("params"));
        if (_asked.TryRemove(id.GetInt64(), out var answer))
        {
            if (message.TryGetProperty("error", out var error))
                answer.SetException(new BrowserFailedException($"{error.GetProperty("message")}."));
            else answer.SetResult(message.GetProperty("result"));
        }
        return Task.CompletedTask;
    }

    /// <returns>Null when the browser closed the connection.</returns>
    private async Task<JsonElement?> Receive(ArrayBufferWriter<byte> message)
    {
        message.ResetWrittenCount();
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(message.GetMemory(64 * 1024), _end.Token);
            message.Advance(part.Count);
            if (part.MessageType == WebSocketMessageType.Close || message.WrittenCount > MaxMessageLength) return null;
        }
        while (!part.EndOfMessage);
        using var document = JsonDocument.Parse(message.WrittenMemory);
        return document.RootElement.Clone();
    }

    private static BrowserFailedException Ended() => new("It closed the connection.");
}
