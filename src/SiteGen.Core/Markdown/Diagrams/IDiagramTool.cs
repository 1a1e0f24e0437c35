namespace SiteGen.Markdown.Diagrams;

/// <summary>The result of drawing a diagram.</summary>
/// <param name="Svg">The picture as the tool writes it; null when there is none.</param>
/// <param name="Message">The reason why there is none; with a picture, what the tool warns of.</param>
/// <param name="Line">The line of the source to which the reason refers, from 1; null when it names none.</param>
public sealed record DiagramAnswer(string? Svg, string? Message = null, int? Line = null)
{
    /// <summary>True when the tool is not installed.</summary>
    public bool IsMissing { get; init; }

    /// <summary>True when the tool is installed, but not the browser in which it draws.</summary>
    public bool LacksBrowser { get; init; }

    /// <summary>True when the reason lies in the machine and not in the diagram.</summary>
    public bool IsOfMachine { get; init; }

    public static DiagramAnswer Missing { get; } = new(null, "The tool is not installed.") { IsMissing = true };

    public static DiagramAnswer NoBrowser { get; } =
        new(null, "The tool finds no browser.") { IsMissing = true, LacksBrowser = true };
}

/// <summary>Draws diagrams with programs outside the generator, which a machine may have or not.</summary>
/// <remarks>Equal sources must give equal pictures. Its members can be called from several threads.</remarks>
public interface IDiagramTool
{
    DiagramAnswer Draw(DiagramKind kind, string source);
}

/// <summary>Stands for programs that are not installed.</summary>
public sealed class NoDiagramTool : IDiagramTool
{
    public static IDiagramTool Instance { get; } = new NoDiagramTool();

    public DiagramAnswer Draw(DiagramKind kind, string source) => DiagramAnswer.Missing;
}
