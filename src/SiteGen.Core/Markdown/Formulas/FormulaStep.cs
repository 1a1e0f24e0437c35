using Markdig.Syntax;

namespace SiteGen.Markdown.Formulas;

/// <summary>Gives the formulas of a page the site's own commands.</summary>
internal static class FormulaStep
{
    public static void Apply(MarkdownDocument page, BodyBuilder body)
    {
        if (body.Syntax.Math is { IsOn: false } or { Macros.Count: 0 }) return;
        foreach (var inline in page.Descendants<FormulaInline>())
            inline.Formula = inline.Formula with { Macros = body.Syntax.Math.Macros };
    }
}
