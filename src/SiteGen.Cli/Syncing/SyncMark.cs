using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Cli.Syncing;

/// <summary>
/// A place in a text file that a site fills, between <c>&lt;!-- sitegen value "id" as: "times" --&gt;</c> and
/// <c>&lt;!-- /sitegen --&gt;</c>.
/// </summary>
/// <param name="Function">The name after <c>sitegen</c>.</param>
/// <param name="Arguments">The texts in quotes that have no name.</param>
/// <param name="Start">The offset of the content, in characters.</param>
/// <param name="End">The offset after the content.</param>
internal sealed record SyncMark(
    string Function, ImmutableArray<string> Arguments, ImmutableSortedDictionary<string, string> Named, int Start,
    int End, SourceLocation Place)
{
    /// <summary>The claims that it quotes.</summary>
    public ImmutableArray<string> Claims =>
        Function switch { "claims" => Arguments, "chart" or "table" => [], _ => [.. Arguments.Take(1)] };

    /// <summary>Returns the content with the filled text: on lines of its own if the mark stands on a line.</summary>
    public string Around(string text, bool isBlock) => isBlock ? $"\n{text}\n" : text;
}
