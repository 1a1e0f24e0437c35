using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markdown.Words;

/// <summary>Writes the inlines with text to both the markup and the words.</summary>
internal sealed class WordsExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Replace<LiteralInlineRenderer>(new LiteralRenderer());
        renderer.ObjectRenderers.Replace<CodeInlineRenderer>(new CodeRenderer());
        renderer.ObjectRenderers.Replace<HtmlEntityInlineRenderer>(new EntityRenderer());
        renderer.ObjectRenderers.Replace<DelimiterInlineRenderer>(new DelimiterRenderer());
    }

    private sealed class LiteralRenderer : MarkdownObjectRenderer<BodyRenderer, LiteralInline>
    {
        protected override void Write(BodyRenderer renderer, LiteralInline literal) =>
            renderer.WriteWords(literal.Content.AsSpan());
    }

    private sealed class CodeRenderer : MarkdownObjectRenderer<BodyRenderer, CodeInline>
    {
        protected override void Write(BodyRenderer renderer, CodeInline code)
        {
            renderer.Write("<code").WriteAttributes(code).Write('>');
            renderer.WriteWords(code.Content);
            renderer.Write("</code>");
        }
    }

    private sealed class EntityRenderer : MarkdownObjectRenderer<BodyRenderer, HtmlEntityInline>
    {
        protected override void Write(BodyRenderer renderer, HtmlEntityInline entity) =>
            renderer.WriteWords(entity.Transcoded.AsSpan());
    }

    /// <summary>Writes an unmatched delimiter as text.</summary>
    private sealed class DelimiterRenderer : MarkdownObjectRenderer<BodyRenderer, DelimiterInline>
    {
        protected override void Write(BodyRenderer renderer, DelimiterInline mark)
        {
            renderer.WriteWords(mark.ToLiteral());
            renderer.WriteChildren(mark);
        }
    }
}
