using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace SiteGen.Cli.Preview;

/// <summary>The state of a connection, the least useful first.</summary>
public enum ConnectionUse
{
    /// <summary>No complete request has arrived.</summary>
    Silent,

    /// <summary>Its last request was answered.</summary>
    Idle,

    /// <summary>It carries events to a tab, which reconnects by itself.</summary>
    Events,

    /// <summary>It has been silent so far, but its request may be on its way.</summary>
    New,

    /// <summary>Its request is being answered.</summary>
    Busy,
}

/// <summary>Limits the number of connections: closes the least useful one to make room for a new one.</summary>
/// <remarks>
/// Kestrel's own limit refuses the new connection, which could be the author's tab after many silent ones.
/// The connection to close belongs to the remote address that has the most.
/// It is the least useful of those, and of equally useful ones the oldest.
/// </remarks>
public sealed class OpenConnections(int most = OpenConnections.Most, TimeProvider? clock = null)
{
    /// <summary>
    /// The limit. A browser opens at most six connections to one address for pages, and as many for events.
    /// </summary>
    public const int Most = 256;

    /// <summary>
    /// The time for which a connection is new: a busy machine can take a while to read a request that has arrived.
    /// </summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(5);

    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private readonly Lock _changing = new();
    private readonly LinkedList<Open> _open = [];

    private sealed class Open(ConnectionContext connection, TimeProvider clock)
    {
        private readonly long _start = clock.GetTimestamp();

        private bool IsNew => clock.GetElapsedTime(_start) < Patience;

        public IPAddress? Address { get; } = (connection.RemoteEndPoint as IPEndPoint)?.Address;

        public ConnectionUse Use { get; set; }

        public ConnectionUse UseNow => Use == ConnectionUse.Silent && IsNew ? ConnectionUse.New : Use;

        public void Close() => connection.Abort(new ConnectionAbortedException("There are too many connections."));
    }

    /// <summary>A request while the server handles it.</summary>
    public sealed class Request : IDisposable
    {
        private readonly Open? _open;

        internal Request(object? open) => Now(_open = open as Open, ConnectionUse.Busy);

        public void Dispose() => Now(_open, ConnectionUse.Idle);
    }

    /// <summary>Marks the connection of a request as busy until the result is disposed of.</summary>
    public static Request Begin(HttpContext context) => new(context.Features.Get<Open>());

    /// <summary>Marks the connection of a request.</summary>
    public static void Mark(HttpContext context, ConnectionUse use) => Now(context.Features.Get<Open>(), use);

    /// <summary>Counts a connection for as long as it is served by the next step.</summary>
    public ConnectionDelegate Limit(ConnectionDelegate next) => connection => Serve(connection, next);

    private async Task Serve(ConnectionContext connection, ConnectionDelegate next)
    {
        var open = new Open(connection, _clock);
        connection.Features.Set(open);
        var node = Add(open, out var surplus);
        surplus?.Close();
        try
        {
            await next(connection).ConfigureAwait(false);
        }
        finally
        {
            lock (_changing)
            {
                if (node.List is not null) _open.Remove(node);
            }
        }
    }

    private LinkedListNode<Open> Add(Open open, out Open? surplus)
    {
        lock (_changing)
        {
            surplus = null;
            if (_open.Count >= most)
            {
                surplus = Surplus();
                _open.Remove(surplus);
            }
            return _open.AddLast(open);
        }
    }

    /// <remarks>Among equal ones, <c>MinBy</c> returns the first, which is the oldest.</remarks>
    private Open Surplus()
    {
        var most = _open.GroupBy(static open => open.Address).MaxBy(static group => group.Count())!;
        return most.MinBy(static open => open.UseNow)!;
    }

    private static void Now(Open? open, ConnectionUse use)
    {
        if (open is not null) open.Use = use;
    }
}
