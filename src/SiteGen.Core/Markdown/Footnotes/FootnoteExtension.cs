using Markdig;
using Markdig.Renderers;

namespace SiteGen.Markdown.Footnotes;

/// <summary>Footnotes: <c>[^1]</c> in the text, and <c>[^1]: …</c> anywhere.</summary>
internal sealed class FootnoteExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => new Markdig.Extensions.Footnotes.FootnoteExtension().Setup(pipeline);

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Insert(0, new FootnoteLinkRenderer());
        renderer.ObjectRenderers.Insert(0, new FootnoteGroupRenderer());
    }
}
