using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SiteGen.Foundation;

namespace SiteGen.Markdown.CodeBlocks.Examples;

/// <summary>A code block whose output is shown below it: <c>```python run</c>.</summary>
/// <param name="Runner">The language, which names the command: <c>python</c>, or one of <c>site.yaml</c>.</param>
/// <param name="FileName">The name of the file that holds the code while it runs.</param>
/// <param name="Interpreters">The builds to run it with, such as <c>3.14t</c>; empty for the default one.</param>
/// <param name="Files">The files beside it while it runs, by name.</param>
/// <param name="Environment">Variables that the author sets, by name.</param>
/// <param name="Location">The place of the block, which may be in an included file.</param>
public sealed record Example(
    string Runner, string Code, string FileName, ImmutableArray<string> Interpreters,
    ImmutableArray<SourceFile> Files, ImmutableSortedDictionary<string, string> Environment, bool ExpectsError,
    int TimeoutSeconds, ImmutableArray<Regex> Masks, SourceLocation Location)
{
    /// <summary>The session that the block continues or begins; "" for one without a name, null for none.</summary>
    public string? Session { get; init; }

    /// <summary>The key of the block before it in its session; null for the first one.</summary>
    public string? PreviousKey { get; init; }

    /// <summary>The first block of its session, or the block itself.</summary>
    public Example Start
    {
        get => field ?? this;
        init;
    }

    /// <summary>Stands for the interpreter of an example that names none.</summary>
    public const string Default = "default";

    /// <summary>
    /// Identifies what decides the output: the code, its files, its environment, and the blocks before it in its
    /// session, but not time limits and masks. Blocks of two sessions never share a key.
    /// </summary>
    public string Key => field ??= KeyOf();

    /// <summary>The names of its outputs.</summary>
    public IEnumerable<string> Names => Interpreters.IsEmpty ? [Default] : Interpreters;

    /// <summary>Replaces what differs from run to run, so that outputs can be compared.</summary>
    public string Masked(string output) =>
        Masks.Aggregate(output, static (text, mask) => mask.Replace(text, "…"));

    private string KeyOf()
    {
        var key = new FingerprintBuilder().Add(Runner).Add(Code).Add(FileName).Add(ExpectsError ? 1 : 0);
        foreach (var file in Files) key.Add(file.Path.Name).Add(file.Fingerprint);
        foreach (var (name, value) in Environment) key.Add(name).Add(value);
        if (Session is not null) key.Add("session").Add(PreviousKey ?? Session);
        return key.Finish().ToString();
    }
}
