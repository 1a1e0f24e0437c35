using Markdig;
using Markdig.Renderers;

namespace SiteGen.Markdown.Formulas;

/// <summary>Formulas in TeX's notation, shown as MathML.</summary>
/// <param name="isOn">False for pages without formulas, in which dollar signs are text.</param>
internal sealed class FormulaExtension(bool isOn) : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        if (!isOn) return;
        pipeline.BlockParsers.Insert(0, new FormulaBlockParser());
        pipeline.InlineParsers.Insert(0, new FormulaInlineParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Insert(0, new InlineRenderer());
        renderer.ObjectRenderers.Insert(0, new BlockRenderer());
    }

    private sealed class InlineRenderer : MarkdownObjectRenderer<BodyRenderer, FormulaInline>
    {
        protected override void Write(BodyRenderer renderer, FormulaInline inline) =>
            FormulaWriter.Write(renderer, inline.Formula);
    }

    private sealed class BlockRenderer : MarkdownObjectRenderer<BodyRenderer, FormulaBlock>
    {
        protected override void Write(BodyRenderer renderer, FormulaBlock block)
        {
            renderer.EnsureLine();
            if (FormulaLines.Of(block) is { } formula) FormulaWriter.WriteBlock(renderer, formula);
            else renderer.Body.Report(FormulaProblems.NotClosed(renderer.At(block)));
            renderer.EnsureLine();
        }
    }
}
