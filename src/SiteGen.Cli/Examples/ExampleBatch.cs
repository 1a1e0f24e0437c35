using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Markdown.CodeBlocks.Examples;

namespace SiteGen.Cli.Examples;

/// <summary>The blocks that one process runs: a block by itself, or all blocks of a session in their order.</summary>
internal sealed record ExampleBatch(ImmutableArray<Example> Blocks)
{
    public Example First => Blocks[0];

    /// <summary>The names of its outputs, which all of its blocks have.</summary>
    public IEnumerable<string> Names => First.Names;

    /// <summary>Maximum time for the whole batch.</summary>
    public int TimeoutSeconds => Blocks.Sum(static block => block.TimeoutSeconds);

    /// <summary>Names the batch in a line of progress.</summary>
    public string Title => First.Session switch
    {
        null => First.Runner,
        "" => $"{First.Runner}, session of {Counted.Of(Blocks.Length, "block")}",
        var name => $"{First.Runner}, session '{name}' of {Counted.Of(Blocks.Length, "block")}",
    };

    /// <summary>Groups the examples of a page, each batch at the place of its first block.</summary>
    public static ImmutableArray<ExampleBatch> Of(ImmutableArray<Example> examples) =>
    [
        .. examples.GroupBy(static example => example.Start.Key)
            .Select(static blocks => new ExampleBatch([.. blocks])),
    ];
}
