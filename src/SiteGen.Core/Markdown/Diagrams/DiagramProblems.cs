using SiteGen.Foundation;

namespace SiteGen.Markdown.Diagrams;

internal static class DiagramProblems
{
    /// <summary>The same for all diagrams of a site in one language, so that it is told once.</summary>
    public static Diagnostic Missing(DiagramKind kind, DiagramAnswer answer) => Diagnostic.Warning(
        "SG0350", SourceLocation.Nowhere,
        $"{kind.Tool} {(answer.LacksBrowser ? "finds no browser" : "is not installed")}, so code blocks with the "
        + $"language '{kind.Language}' are shown as code.",
        answer.LacksBrowser
            ? "Install Chromium or Chrome, name its file in the variable PUPPETEER_EXECUTABLE_PATH, or write "
            + "'diagrams: false' in site.yaml to show their code."
            : $"{kind.Install}, so that the command '{kind.Command}' can be found, or write 'diagrams: false' in "
            + "site.yaml to show their code.");

    public static Diagnostic Failed(DiagramKind kind, SourceLocation location, DiagramAnswer answer) =>
        Diagnostic.Error("SG0351", location, $"{kind.Tool} cannot draw the diagram: {answer.Message}",
            answer.IsOfMachine
                ? $"Run the command '{kind.Command}' by itself to see what it needs, or write 'diagrams: false' in "
                + "site.yaml to show the code."
                : $"Correct it, or write 'text' in place of '{kind.Language}' to show the code.");

    public static Diagnostic Warned(DiagramKind kind, SourceLocation location, string message) =>
        Diagnostic.Warning("SG0353", location, $"{kind.Tool} warns of the diagram: {message}",
            $"Correct it; {kind.Tool} has drawn something else in its place.");

    public static Diagnostic NotUsable(DiagramKind kind, SourceLocation location) =>
        Diagnostic.Error("SG0352", location, $"What {kind.Tool} drew is not a picture that a page can contain.",
            "Make the diagram smaller, or save it as a file and show that: '![What it shows](drawing.svg)'.");

    public static Diagnostic LeftOut(DiagramKind kind, SourceLocation location) =>
        Diagnostic.Warning("SG0354", location,
            "The diagram contains pictures from other files, which a page cannot take from it; they are left out.",
            $"Remove them, or let {kind.Tool} write a file and show that: '![What it shows](drawing.svg)'.");
}
