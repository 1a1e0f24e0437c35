using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;

namespace SiteGen.Markdown.Links;

/// <summary>Links and images: internal targets become segments, schemes are allow-listed.</summary>
internal sealed class LinkExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Replace<LinkInlineRenderer>(new LinkRenderer());
        renderer.ObjectRenderers.Replace<AutolinkInlineRenderer>(new AutolinkRenderer());
    }
}
