using SiteGen.Foundation;

namespace SiteGen.Markdown.Diagrams;

internal static class DiagramProblems
{
    /// <summary>The same for all diagrams of a site, so that it is told once.</summary>
    public static Diagnostic NoTool() => Diagnostic.Warning("SG0350", SourceLocation.Nowhere,
        "Graphviz is not installed, so code blocks with the language 'dot' are shown as code.",
        "Install Graphviz, so that the command 'dot' can be found, or write 'diagrams: false' in site.yaml to show "
        + "their code.");

    public static Diagnostic Failed(SourceLocation location, string message) => Diagnostic.Error("SG0351", location,
        $"Graphviz cannot draw the diagram: {message}",
        "Correct it, or write 'text' in place of 'dot' to show the code.");

    public static Diagnostic Warned(SourceLocation location, string message) => Diagnostic.Warning("SG0353", location,
        $"Graphviz warns of the diagram: {message}", "Correct it; Graphviz has drawn something else in its place.");

    public static Diagnostic NotUsable(SourceLocation location) => Diagnostic.Error("SG0352", location,
        "What Graphviz drew is not a picture that a page can contain.",
        "Make the diagram smaller, or save it as a file and show that: '![What it shows](drawing.svg)'.");
}
