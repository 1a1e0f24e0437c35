namespace SiteGen.Markdown.Diagrams;

/// <summary>A language of diagrams, and the program that draws it.</summary>
/// <param name="Language">The language of the code block, which is also its name in the cache.</param>
/// <param name="Tool">The program as its users call it.</param>
/// <param name="Command">The file that must be found in the folders of PATH.</param>
/// <param name="Install">How to install the program, as the beginning of a sentence.</param>
public sealed record DiagramKind(string Language, string Tool, string Command, string Install)
{
    public static DiagramKind Graphviz { get; } = new("dot", "Graphviz", "dot", "Install Graphviz");

    public static DiagramKind Mermaid { get; } = new("mermaid", "Mermaid CLI", "mmdc",
        "Install it with 'npm install --global @mermaid-js/mermaid-cli', and Chromium or Chrome");

    public static DiagramKind D2 { get; } = new("d2", "D2", "d2", "Install D2");

    public static DiagramKind? Find(string language) => language.ToLowerInvariant() switch
    {
        "dot" or "graphviz" => Graphviz,
        "mermaid" => Mermaid,
        "d2" => D2,
        _ => null,
    };
}
