using Markdig;
using Markdig.Renderers;

namespace SiteGen.Markdown.AutoLinks;

/// <summary>Bare addresses as links: <c>https://python.org</c>, <c>www.python.org</c>, <c>me@example.org</c>.</summary>
/// <remarks>
/// Markdig's have no e-mail addresses and no <c>localhost</c>, and take the full stop before a bracket.
/// </remarks>
internal sealed class AutoLinkExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.Insert(0, new AddressParser());
        pipeline.InlineParsers.Insert(0, new EmailParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
