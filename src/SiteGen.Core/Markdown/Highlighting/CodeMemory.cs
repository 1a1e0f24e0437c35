namespace SiteGen.Markdown.Highlighting;

/// <summary>Caches loaded grammars and highlighted code across builds.</summary>
public sealed class CodeMemory
{
    internal Highlighter Highlighter { get; } = new();
}
