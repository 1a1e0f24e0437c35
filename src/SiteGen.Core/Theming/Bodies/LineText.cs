using System.Collections.Immutable;
using System.Text;
using Scriban.Syntax;
using SiteGen.Markdown;
using SiteGen.Markdown.Holes;
using SiteGen.Model;

namespace SiteGen.Theming.Bodies;

/// <summary>Writes a text with expressions, such as an interpolated title, as plain text.</summary>
public static class LineText
{
    /// <param name="segments">Text and expressions.</param>
    /// <exception cref="ScriptRuntimeException">An expression cannot be evaluated.</exception>
    public static string Write(Page page, ImmutableArray<Segment> segments, PageRenderer renderer)
    {
        var stretches = Stretch.Between(segments, static segment => segment is ExpressionSegment);
        var template = ExpressionTemplate.Parse(segments, renderer.Site.Additions.BlockFunctions, page.Path);
        var text = new StringBuilder();
        Append(BodyRun.Run(page, segments, template, renderer).Pieces);
        return text.ToString();

        void Append(ImmutableArray<FilledPiece> pieces)
        {
            foreach (var piece in pieces)
            {
                if (piece is StretchPiece stretch)
                    foreach (var words in segments.AsSpan()[stretches[stretch.Expression]])
                        text.Append(((TextSegment)words).Text);
                else if (piece is ValuePiece { Value.Words: { } inner })
                    Append(inner.Pieces);
                else if (piece is ValuePiece value)
                    text.Append(value.Value.Text);
            }
        }
    }
}
