using SiteGen.Configuration;
using SiteGen.Foundation;

namespace SiteGen;

/// <summary>Begins at once with what depends on files alone and is asked for when pages are parsed.</summary>
/// <remarks>It fills the memory and nothing else, so without it a build takes longer and is the same.</remarks>
public static class ReadAheadStage
{
    /// <summary>On a thread of its own: those of the pool parse pages meanwhile.</summary>
    public static Task Begin(
        SiteConfig config, SourceTree tree, Memory memory, IEnumerable<ISiteExtension> extensions) =>
            Task.Factory.StartNew(
        () =>
        {
            foreach (var extension in extensions) extension.ReadAhead(tree, memory.Extensions);
            ThemeStage.ReadAhead(config, tree, memory);
        },
        CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
