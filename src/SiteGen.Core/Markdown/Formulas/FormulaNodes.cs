using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markdown.Formulas;

/// <summary>A formula in a line.</summary>
internal sealed class FormulaInline(Formula formula) : LeafInline
{
    public Formula Formula { get; set; } = formula;
}

/// <summary>A formula between lines <c>$$</c>.</summary>
internal sealed class FormulaBlock(BlockParser parser) : LeafBlock(parser);
