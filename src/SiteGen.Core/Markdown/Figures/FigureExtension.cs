using Markdig;
using Markdig.Renderers;

namespace SiteGen.Markdown.Figures;

/// <summary>What stands alone in a paragraph and is none: holes, and images with a caption.</summary>
internal sealed class FigureExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.Replace<Markdig.Renderers.Html.ParagraphRenderer>(new ParagraphRenderer());
}
