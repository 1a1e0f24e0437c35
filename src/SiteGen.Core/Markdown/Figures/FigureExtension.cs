using Markdig;
using Markdig.Renderers;

namespace SiteGen.Markdown.Figures;

/// <summary>
/// Paragraphs that are written without a <c>&lt;p&gt;</c>: placeholders alone, and one image with a caption.
/// </summary>
internal sealed class FigureExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.Replace<Markdig.Renderers.Html.ParagraphRenderer>(new ParagraphRenderer());
}
