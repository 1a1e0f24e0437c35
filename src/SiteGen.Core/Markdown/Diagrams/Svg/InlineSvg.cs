namespace SiteGen.Markdown.Diagrams.Svg;

/// <summary>A picture that can be part of a page.</summary>
/// <param name="Content">What is inside the element <c>svg</c>.</param>
/// <param name="Width">In pixels of CSS.</param>
/// <param name="Words">The texts of the picture, in its order.</param>
/// <param name="HasColours">True when shapes are filled with colours, on which only dark words can be read.</param>
public sealed record InlineSvg(
    string Content, string ViewBox, int Width, int Height, string Words, bool HasColours)
{
    /// <summary>The name that the author gave the picture in the diagram; null without one.</summary>
    public string? Title { get; init; }

    /// <summary>The description that the author wrote in the diagram; null without one.</summary>
    public string? Description { get; init; }

    /// <summary>True when pictures from other files were left out.</summary>
    public bool HasPictures { get; init; }
}
