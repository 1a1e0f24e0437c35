using SiteGen.Foundation;

namespace SiteGen.Markdown.Highlighting;

/// <summary>Caches loaded grammars and highlighted code across builds.</summary>
/// <param name="derived">Keeps highlighted code when the process ends.</param>
/// <param name="maxLineChars">
/// The length of all lines that a grammar remembers together, for each thread. 200,000 take one or two megabytes; with
/// 0, no line is remembered.
/// </param>
public sealed class CodeMemory(IDerivedStore derived, int maxLineChars = 200_000)
{
    public CodeMemory()
        : this(NoDerivedStore.Instance)
    {
    }

    internal Highlighter Highlighter { get; } = new(derived, maxLineChars);
}
