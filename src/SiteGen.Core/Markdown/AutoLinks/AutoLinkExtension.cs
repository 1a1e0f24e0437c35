using Markdig;
using Markdig.Renderers;

namespace SiteGen.Markdown.AutoLinks;

/// <summary>Bare addresses as links: <c>https://python.org</c>, <c>www.python.org</c>, <c>me@example.org</c>.</summary>
/// <remarks>
/// Markdig's extension recognises neither e-mail addresses nor <c>localhost</c>, and takes the full stop before a
/// bracket as part of an address.
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
