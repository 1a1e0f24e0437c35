using System.Text;
using System.Threading.Channels;

namespace SiteGen.Bench.Processes;

/// <summary>A child that reads one order per line, answers each with a line, and sleeps in between.</summary>
public sealed class Conversation : IAsyncDisposable
{
    private readonly long _started = TimeProvider.System.GetTimestamp();
    private readonly IChild? _child;
    private readonly string? _startFailure;
    private ProcessOutcome? _outcome;
    private bool _isInputOpen = true;

    private Conversation(IChild? child, string? startFailure) => (_child, _startFailure) = (child, startFailure);

    /// <summary>True when the child has once failed to answer in time.</summary>
    public bool TimedOut { get; private set; }

    /// <summary>
    /// Starts a child. One that cannot be started answers nothing, and <see cref="End"/> reports the reason.
    /// </summary>
    public static Conversation Start(ProcessPlan plan)
    {
        try
        {
            return new Conversation(ProcessRun.Start(plan with { Converses = true }), null);
        }
        catch (ChildNotStartedException failure)
        {
            return new Conversation(null, failure.Message);
        }
    }

    /// <returns>The next line; null when the child has ended or did not answer in time.</returns>
    public async Task<string?> Ask(string order, TimeSpan timeout, CancellationToken cancellation)
    {
        if (_child is null) return null;
        try
        {
            _child.Input!.Write(Encoding.ASCII.GetBytes(order + "\n"));
            _child.Input.Flush();
        }
        catch (IOException)
        {
            return null;
        }
        return await Hear(timeout, cancellation).ConfigureAwait(false);
    }

    /// <returns>The next line of a child that writes unasked; null as for <see cref="Ask"/>.</returns>
    public async Task<string?> Hear(TimeSpan timeout, CancellationToken cancellation)
    {
        if (_child is null) return null;
        try
        {
            return await _child.Lines!.ReadAsync(cancellation).AsTask().WaitAsync(timeout, cancellation)
                .ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            return null;
        }
        catch (TimeoutException)
        {
            TimedOut = true;
            return null;
        }
    }

    /// <summary>Closes the child's input, which tells it that no more orders follow.</summary>
    /// <returns>The child's last line; null as for <see cref="Ask"/>.</returns>
    public async Task<string?> Leave(TimeSpan timeout, CancellationToken cancellation)
    {
        if (_child is null) return null;
        CloseInput(_child);
        return await Hear(timeout, cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// Closes the child's input and waits until it ends; then kills whatever is left of it and of what it started.
    /// </summary>
    /// <param name="patience">Maximum time to wait; a child that has timed out before is killed at once.</param>
    public async Task<ProcessOutcome> End(TimeSpan patience)
    {
        if (_outcome is not null) return _outcome;
        if (_child is null) return _outcome = NotStarted();
        CloseInput(_child);
        if (TimedOut) patience = TimeSpan.Zero;
        await Task.WhenAny(_child.Ended, Task.Delay(patience)).ConfigureAwait(false);
        TimedOut |= !_child.Ended.IsCompleted;
        _child.KillTree();
        await _child.Ended.ConfigureAwait(false);
        var wallTime = TimeProvider.System.GetElapsedTime(_started);
        var (stdout, stderr) = await _child.Output(ProcessRun.PipeGrace).ConfigureAwait(false);
        var exit = _child.Exit();
        _child.Dispose();
        var (code, signal) = (exit.Code, exit.Signal);
        return _outcome = new(code, signal, TimedOut, stdout, stderr, wallTime) { CpuTime = exit.CpuTime };
    }

    /// <summary>Ends the child at once, unless it has already ended.</summary>
    public async ValueTask DisposeAsync() => await End(TimeSpan.Zero).ConfigureAwait(false);

    private ProcessOutcome NotStarted() =>
        new(127, null, false, "", "", TimeProvider.System.GetElapsedTime(_started)) { StartFailure = _startFailure };

    // The pipe may still hold an order that the child ended without reading.
    private void CloseInput(IChild child)
    {
        if (!_isInputOpen) return;
        _isInputOpen = false;
        try
        {
            child.Input!.Dispose();
        }
        catch (IOException)
        {
        }
    }
}
