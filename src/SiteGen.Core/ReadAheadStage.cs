using SiteGen.Foundation;

namespace SiteGen;

/// <summary>Starts early on work that depends on files alone and is needed once pages are parsed.</summary>
/// <remarks>Fills the memory and nothing else: without it, a build takes longer and gives the same result.</remarks>
public static class ReadAheadStage
{
    /// <summary>Runs on its own thread, because those of the pool parse pages meanwhile.</summary>
    public static Task Begin(SourceTree tree, Memory memory, IEnumerable<ISiteExtension> extensions) =>
        Task.Factory.StartNew(
        () =>
        {
            foreach (var extension in extensions) extension.ReadAhead(tree, memory.Extensions);
        },
        CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
