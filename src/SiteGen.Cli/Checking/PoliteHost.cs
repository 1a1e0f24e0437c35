namespace SiteGen.Cli.Checking;

/// <summary>Limits the requests to one host: two at a time, and none before it wants to be asked again.</summary>
internal sealed class PoliteHost
{
    private const int MostRequests = 2;

    /// <summary>The longest wait for a host; the links of one that asks for more are not checked.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _turns = new(MostRequests);
    private readonly Lock _changing = new();
    private DateTimeOffset _welcome = DateTimeOffset.MinValue;

    public async Task<IDisposable> Enter(CancellationToken cancellation)
    {
        await _turns.WaitAsync(cancellation);
        return new Turn(_turns);
    }

    public async Task WaitUntilWelcome(CancellationToken cancellation)
    {
        TimeSpan rest;
        lock (_changing) rest = _welcome - TimeProvider.System.GetUtcNow();
        if (rest > TimeSpan.Zero) await Task.Delay(rest, cancellation);
    }

    /// <returns>False when the wait would be too long.</returns>
    public bool Postpone(TimeSpan wait)
    {
        if (wait > Patience) return false;
        var until = TimeProvider.System.GetUtcNow() + wait;
        lock (_changing)
        {
            if (until > _welcome) _welcome = until;
        }
        return true;
    }

    private sealed class Turn(SemaphoreSlim turns) : IDisposable
    {
        public void Dispose() => turns.Release();
    }
}
