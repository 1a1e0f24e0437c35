using SiteGen.Foundation;

namespace SiteGen.Markdown.Highlighting;

/// <summary>Caches loaded grammars and highlighted code across builds.</summary>
/// <param name="derived">Keeps highlighted code when the process ends.</param>
public sealed class CodeMemory(IDerivedStore derived)
{
    public CodeMemory()
        : this(NoDerivedStore.Instance)
    {
    }

    internal Highlighter Highlighter { get; } = new(derived);
}
