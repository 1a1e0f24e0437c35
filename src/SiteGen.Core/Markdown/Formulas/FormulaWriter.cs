using System.Text;
using SiteGen.Foundation;
using SiteGen.Markdown.Formulas.Tex;
using SiteGen.Markdown.Holes;

namespace SiteGen.Markdown.Formulas;

/// <summary>Writes formulas as MathML, and as their TeX where only text is possible.</summary>
internal static class FormulaWriter
{
    private const string Annotation = "<annotation encoding=\"application/x-tex\">";

    /// <summary>Writes a formula that stands by itself, which scrolls when it is wider than the page.</summary>
    public static void WriteBlock(BodyRenderer renderer, Formula formula)
    {
        renderer.Write("<div class=\"math\" tabindex=\"0\">");
        Write(renderer, formula with { Macros = renderer.Body.Syntax.Math.Macros });
        renderer.Write("</div>");
    }

    public static void Write(BodyRenderer renderer, Formula formula)
    {
        var parsed = TexParser.Parse(formula.Tex, formula.Spans, formula.Macros);
        foreach (var problem in parsed.Problems)
            renderer.Body.Report(FormulaProblems.Tex(renderer.Body.At(formula.OffsetOf(problem.Index)), problem));
        renderer.Body.Parts.Add(BodyParts.Formulas);
        renderer.Write(formula.IsDisplay ? "<math display=\"block\">" : "<math>");
        if (formula.Holes.IsEmpty) WriteAnnotated(renderer, formula, parsed.Node);
        else
        {
            var written = WriteWithValues(renderer, formula, parsed.Node);
            // A mistake may be the reason why a value is not shown, and it has been reported.
            if (parsed.Problems.IsEmpty) ReportOmitted(renderer, formula, written);
        }
        renderer.Write("</math>");
    }

    private static void ReportOmitted(BodyRenderer renderer, Formula formula, HashSet<int> written)
    {
        foreach (var index in Enumerable.Range(0, formula.Holes.Length).Where(index => !written.Contains(index)))
            renderer.Body.Report(FormulaProblems.OmittedValue(
                renderer.Body.At(formula.OffsetOf(formula.Spans[index].Start))));
    }

    /// <summary>Appends a formula without its live values as markup.</summary>
    public static void AppendHtml(Formula formula, StringBuilder html)
    {
        html.Append("<math>");
        MathMarkup.Write(TexParser.Parse(formula.Tex, formula.Spans, formula.Macros).Node, html, null);
        html.Append("</math>");
    }

    /// <summary>Appends the TeX of a formula.</summary>
    /// <param name="hole">
    /// Writes placeholders, whose braces must not be those of TeX; null leaves placeholders out.
    /// </param>
    public static void AppendText(Formula formula, StringBuilder text, Action<StringBuilder, Hole>? hole)
    {
        var start = 0;
        for (var index = 0; index < formula.Holes.Length; index++)
        {
            text.Append(Written(start..formula.Spans[index].Start));
            hole?.Invoke(text, formula.Holes[index]);
            start = formula.Spans[index].End;
        }
        text.Append(Written(start..));

        string Written(Range range) => hole is null ? formula.Tex[range]
            : formula.Tex[range].Replace("{{", "\\{{", StringComparison.Ordinal);
    }

    /// <summary>Writes a formula with its TeX, for programs and for copying; lists do without.</summary>
    private static void WriteAnnotated(BodyRenderer renderer, Formula formula, MathNode node)
    {
        renderer.Body.Words.Say(formula.Tex.Trim());
        var html = new StringBuilder("<semantics>");
        MathMarkup.Write(node is MathBranch { Name: "mrow" } ? node : MathBranch.Of("mrow", node), html, null);
        renderer.Write(html.ToString());
        renderer.WriteLocal(LocalTo.Page, () => renderer.Write(Annotation)
            .Write(Html.Escape(formula.Tex.Trim())).Write("</annotation>"));
        renderer.Write("</semantics>");
    }

    /// <returns>The indexes of the live values that have been written.</returns>
    private static HashSet<int> WriteWithValues(BodyRenderer renderer, Formula formula, MathNode node)
    {
        var html = new StringBuilder();
        var written = new HashSet<int>();
        var said = 0;
        MathMarkup.Write(node, html, index =>
        {
            // A mistake may repeat a value; each is filled in once.
            if (!written.Add(index)) return;
            // What is written first may be shown last: '\overset{above}{base}'.
            var span = formula.Spans[index];
            if (span.Start > said) renderer.Body.Words.Say(formula.Tex.AsSpan(said..span.Start));
            said = Math.Max(said, span.End);
            renderer.Write(html.ToString());
            html.Clear();
            WriteValue(renderer, formula.Holes[index]);
        });
        renderer.Write(html.ToString());
        renderer.Body.Words.Say(formula.Tex.AsSpan(said));
        return written;
    }

    /// <summary>Writes a value as text: links and marks have no place in a formula.</summary>
    private static void WriteValue(BodyRenderer renderer, Hole hole)
    {
        renderer.Emit(new AttributeStart());
        renderer.WriteHole(hole);
        renderer.Emit(new AttributeEnd());
    }
}
