using System.Threading.Channels;

namespace SiteGen.Bench.Processes;

internal readonly record struct ChildExit(int Code, int? Signal, TimeSpan? CpuTime);

/// <summary>A started process; two systems, two ways to start and to end it.</summary>
internal interface IChild : IDisposable
{
    /// <summary>Completes when the process itself has ended, whoever still holds its pipes.</summary>
    Task Ended { get; }

    /// <summary>Its standard input; null unless the plan asks for a conversation.</summary>
    Stream? Input { get; }

    /// <summary>
    /// The lines of its standard output as they come, until that ends; null unless the plan asks for a conversation.
    /// </summary>
    ChannelReader<string>? Lines { get; }

    /// <summary>Ends it and everything that it started and that can be found; harmless when all are gone.</summary>
    void KillTree();

    /// <summary>What it wrote, after its end; waits at most this long for pipes that somebody else holds.</summary>
    Task<(string Stdout, string Stderr)> Output(TimeSpan grace);

    /// <summary>Called once, after <see cref="Ended"/>.</summary>
    ChildExit Exit();
}

internal sealed class ChildNotStartedException(string message) : Exception(message);
