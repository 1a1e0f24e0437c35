using System.Collections.Immutable;
using SiteGen.Bench.Interpreters;
using SiteGen.Markdown.Diagrams;

namespace SiteGen.Cli.Diagrams;

/// <summary>How to call a program that draws diagrams, and how to read what it reports.</summary>
/// <remarks>It runs in a new folder with the file <see cref="Input"/>, and writes <see cref="Output"/>.</remarks>
internal sealed record DrawingProgram(DiagramKind Kind)
{
    public const string Input = "diagram.txt";

    public const string Output = "diagram.svg";

    /// <summary>The folder that D2 writes in place of <see cref="Output"/> when a diagram has several boards.</summary>
    public const string Boards = "diagram";

    public required ImmutableArray<string> Arguments { get; init; }

    /// <summary>Other files of the folder, by name.</summary>
    public Func<Surroundings, ImmutableSortedDictionary<string, string>> Files { get; init; } =
        static _ => ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Variables besides those of every program.</summary>
    public Func<Surroundings, ImmutableSortedDictionary<string, string>> Variables { get; init; } =
        static _ => ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Returns what the program warns of, from its standard error; null for nothing.</summary>
    public Func<string, string?> Warning { get; init; } = static _ => null;

    /// <summary>Returns the reason why there is no picture, from its standard error and the source.</summary>
    public required Func<string, string, DiagramAnswer> Failure { get; init; }
}
