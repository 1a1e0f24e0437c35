using System.Collections.Immutable;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markdown.Formulas;

/// <summary>Finds <c>$x^2$</c> and <c>$$x^2$$</c> in a line. Any other dollar sign is text.</summary>
/// <remarks>It is never called for code, which has its own parsers.</remarks>
internal sealed class FormulaInlineParser : InlineParser
{
    public FormulaInlineParser() => OpeningCharacters = ['$'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var found = FormulaSyntax.At(slice.AsSpan(), slice.PeekCharExtra(-1));
        var length = found?.Length ?? 1;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var end = processor.GetSourcePosition(slice.Start + length - 1);
        Inline inline = found is var (tex, _) ? new FormulaInline(FormulaAt(processor, slice, tex))
            : new LiteralInline { Content = new StringSlice(slice.Text, slice.Start, slice.Start) };
        inline.Span = new SourceSpan(start, end);
        inline.Line = line;
        inline.Column = column;
        inline.IsClosed = true;
        processor.Inline = inline;
        slice.Start += length;
        return true;
    }

    private static Formula FormulaAt(InlineProcessor processor, StringSlice slice, TextSpan span)
    {
        var start = slice.Start + span.Start;
        var tex = slice.Text.Substring(start, span.Length);
        var lines = ImmutableArray.CreateBuilder<(int, int)>();
        for (var at = 0; at >= 0; at = tex.IndexOf('\n', at) is >= 0 and var end && end + 1 < tex.Length ? end + 1 : -1)
            lines.Add((at, processor.GetSourcePosition(start + at)));
        return Formula.Of(tex, slice.PeekChar() == '$', lines.ToImmutable());
    }
}
