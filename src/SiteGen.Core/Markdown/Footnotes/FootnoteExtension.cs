using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace SiteGen.Markdown.Footnotes;

/// <summary>Footnotes: <c>[^1]</c> in the text, and <c>[^1]: …</c> anywhere.</summary>
/// <remarks>
/// Markdig's own footnotes are link definitions at the top level of the page.
/// Two adjacent references therefore form one link, an exclamation mark before a reference makes an image, and lists
/// cannot contain notes.
/// </remarks>
internal sealed class FootnoteExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new FootnoteParser());
        var links = pipeline.InlineParsers.Find<LinkInlineParser>()!;
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new FootnoteReferenceParser(links));
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Insert(0, new FootnoteReferenceRenderer());
        renderer.ObjectRenderers.Insert(0, new FootnoteBackLinkRenderer());
        renderer.ObjectRenderers.Insert(0, new FootnoteListRenderer());
    }
}
