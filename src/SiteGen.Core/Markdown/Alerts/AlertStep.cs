using System.Collections.Immutable;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markdown.Alerts;

/// <summary>Converts block quotes that begin with a marker to alerts.</summary>
internal static class AlertStep
{
    public static readonly ImmutableArray<string> Kinds = ["note", "tip", "important", "warning", "caution"];

    public static void Apply(MarkdownDocument document, BodyBuilder body)
    {
        if (!body.Text.Text.Contains("[!", StringComparison.Ordinal)) return;
        // In document order, so that outer block quotes come before inner ones.
        foreach (var quotation in document.Descendants<QuoteBlock>().ToList())
        {
            if (MarkOf(quotation) is not { } mark) continue;
            if (IsInAlert(quotation)) Leave(mark, body);
            else Make(quotation, mark, body);
        }
    }

    private static AlertMark? MarkOf(QuoteBlock quotation) =>
        quotation is [ParagraphBlock { Inline.FirstChild: AlertMark mark }, ..] ? mark : null;

    private static bool IsInAlert(Block block)
    {
        for (var parent = block.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is AlertBlock) return true;
        }
        return false;
    }

    private static void Leave(AlertMark mark, BodyBuilder body)
    {
        body.Report(AlertProblems.InAlert(body.At(mark.Span.Start), mark.Kind));
        var space = mark.NextSibling is LineBreakInline ? "" : " ";
        mark.ReplaceBy(new LiteralInline($"[!{mark.Kind}]{space}") { Span = mark.Span });
    }

    private static void Make(QuoteBlock quotation, AlertMark mark, BodyBuilder body)
    {
        if (!Kinds.Contains(mark.Kind.ToLowerInvariant()))
            body.Report(AlertProblems.UnknownKind(body.At(mark.Span.Start), mark.Kind));
        var alert = new AlertBlock(mark.Kind) { Line = quotation.Line, Column = quotation.Column };
        alert.Span = quotation.Span;
        if (quotation.TryGetAttributes() is { } attributes) alert.SetAttributes(attributes);
        var first = (ParagraphBlock)quotation[0];
        if (TitleOf(first, mark) is { } title) alert.Add(title);
        if (first.Inline?.FirstChild is null) quotation.Remove(first);
        var parent = quotation.Parent!;
        parent[parent.IndexOf(quotation)] = alert;
        while (quotation.Count > 0)
        {
            var block = quotation[0];
            quotation.RemoveAt(0);
            alert.Add(block);
        }
    }

    /// <summary>Removes the first line, with its marker, from the paragraph and returns it as the title.</summary>
    private static AlertTitle? TitleOf(ParagraphBlock first, AlertMark mark)
    {
        var line = new ContainerInline();
        while (mark.NextSibling is { } next)
        {
            next.Remove();
            if (next is LineBreakInline) break;
            line.AppendChild(next);
        }
        mark.Remove();
        if (line.FirstChild is null) return null;
        return new AlertTitle { Inline = line, Span = first.Span, Line = first.Line, Column = first.Column };
    }
}
