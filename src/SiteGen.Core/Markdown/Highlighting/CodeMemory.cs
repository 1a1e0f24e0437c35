namespace SiteGen.Markdown.Highlighting;

/// <summary>Holds loaded grammars and coloured code from one build to the next.</summary>
public sealed class CodeMemory
{
    internal Highlighter Highlighter { get; } = new();
}
