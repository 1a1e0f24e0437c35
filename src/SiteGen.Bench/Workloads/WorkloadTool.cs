using SiteGen.Foundation;

namespace SiteGen.Bench.Workloads;

/// <summary>An author's benchmark tool, which is called once in each block on each configuration.</summary>
/// <param name="Place">The place of the command in <c>data/workloads.yaml</c>.</param>
/// <param name="Prepare">A command that runs before each call; null for none.</param>
/// <param name="Reads">One of <see cref="ToolFormats.All"/>.</param>
/// <param name="Results">
/// The files that the tool writes, as a pattern; null when it writes to <c>{out}</c> or to its standard output.
/// </param>
public sealed record WorkloadTool(
    SourceLocation Place, string Command, string? Prepare, string Reads, string? Results)
{
    /// <summary>The name that stands for the file in a command.</summary>
    public const string Out = "out";

    /// <summary>The name that stands for a folder that each call finds empty.</summary>
    public const string Scratch = "scratch";

    /// <summary>The name that stands for the interpreter of the configuration.</summary>
    public const string Python = "python";

    /// <summary>True when the tool writes to the file <c>{out}</c>.</summary>
    public bool WritesOut => Results is null && Command.Contains($"{{{Out}}}", StringComparison.Ordinal);

    public bool NeedsPython => Texts.Any(static text => text.Contains($"{{{Python}}}", StringComparison.Ordinal));

    /// <summary>The texts that may contain names.</summary>
    public IEnumerable<string> Texts => ((string?[])[Command, Prepare, Results]).OfType<string>();
}
