using System.Threading.Channels;

namespace SiteGen.Bench.Processes;

internal readonly record struct ChildExit(int Code, int? Signal, TimeSpan? CpuTime);

/// <summary>A started process. Unix and Windows start and end it in different ways.</summary>
internal interface IChild : IDisposable
{
    /// <summary>Completes when the process itself has ended, even if others still hold its pipes.</summary>
    Task Ended { get; }

    /// <summary>The standard input of the process; null unless the plan is for a conversation.</summary>
    Stream? Input { get; }

    /// <summary>
    /// The lines of standard output as they arrive, until it ends; null unless the plan is for a conversation.
    /// </summary>
    ChannelReader<string>? Lines { get; }

    /// <summary>Kills the process and everything it started that can be found; does nothing if all are gone.</summary>
    void KillTree();

    /// <summary>Returns the output of a process that has ended.</summary>
    /// <param name="grace">Maximum time to wait for pipes that other processes still hold.</param>
    Task<(string Stdout, string Stderr)> Output(TimeSpan grace);

    /// <summary>Returns how the process ended. Call it exactly once, after <see cref="Ended"/>.</summary>
    ChildExit Exit();
}

internal sealed class ChildNotStartedException(string message) : Exception(message);
