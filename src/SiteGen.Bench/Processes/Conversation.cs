using System.Text;
using System.Threading.Channels;

namespace SiteGen.Bench.Processes;

/// <summary>A child that does what it is told line by line, answers each with a line, and sleeps in between.</summary>
public sealed class Conversation : IAsyncDisposable
{
    private readonly long _started = TimeProvider.System.GetTimestamp();
    private readonly IChild? _child;
    private readonly string? _startFailure;
    private ProcessOutcome? _outcome;
    private bool _isInputOpen = true;

    private Conversation(IChild? child, string? startFailure) => (_child, _startFailure) = (child, startFailure);

    /// <summary>Whether it once said nothing for too long.</summary>
    public bool TimedOut { get; private set; }

    /// <summary>Starts it; one that cannot be started answers nothing, and says why at its end.</summary>
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

    /// <returns>The next line; null when it has ended, or said nothing for too long.</returns>
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

    /// <returns>As <see cref="Ask"/>, of a child that speaks first.</returns>
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

    /// <summary>Tells it that nothing more comes.</summary>
    /// <returns>Its last line, as of <see cref="Ask"/>.</returns>
    public async Task<string?> Leave(TimeSpan timeout, CancellationToken cancellation)
    {
        if (_child is null) return null;
        CloseInput(_child);
        return await Hear(timeout, cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// Closes its input and waits for its end; kills it, and what it started, when it takes too long.
    /// </summary>
    /// <param name="patience">Nobody waits for a child that was too slow already.</param>
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

    /// <summary>Ends it at once, unless it has ended.</summary>
    public async ValueTask DisposeAsync() => await End(TimeSpan.Zero).ConfigureAwait(false);

    private ProcessOutcome NotStarted() =>
        new(127, null, false, "", "", TimeProvider.System.GetElapsedTime(_started)) { StartFailure = _startFailure };

    // The pipe may hold an order that the child did not live to read.
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
