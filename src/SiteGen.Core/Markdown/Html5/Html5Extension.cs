using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Markdown.Prose;

namespace SiteGen.Markdown.Html5;

/// <summary>Writes line breaks and rules in the syntax of HTML, without the slash of XML.</summary>
internal sealed class Html5Extension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Replace<LineBreakInlineRenderer>(new LineBreakRenderer());
        renderer.ObjectRenderers.Replace<ThematicBreakRenderer>(new RuleRenderer());
        renderer.ObjectRenderers.FindExact<EmphasisInlineRenderer>()!.GetTag = InlineText.TagOf;
    }

    private sealed class LineBreakRenderer : MarkdownObjectRenderer<BodyRenderer, LineBreakInline>
    {
        protected override void Write(BodyRenderer renderer, LineBreakInline lineBreak)
        {
            if (lineBreak.IsHard) renderer.Write("<br>");
            renderer.WriteLine();
            renderer.Body.Words.Break();
        }
    }

    private sealed class RuleRenderer : MarkdownObjectRenderer<BodyRenderer, ThematicBreakBlock>
    {
        protected override void Write(BodyRenderer renderer, ThematicBreakBlock rule)
        {
            renderer.EnsureLine();
            renderer.Write("<hr").WriteAttributes(rule).WriteLine(">");
        }
    }
}
