using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markdown.ForeignSyntax;

/// <summary>Finds tags of other template languages and formulas in a line.</summary>
/// <remarks>Code is never asked: it has parsers of its own.</remarks>
internal sealed class ForeignInlineParser : InlineParser
{
    public ForeignInlineParser() => OpeningCharacters = ['{', '$'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        slice.CurrentChar == '$' ? Note(processor, slice) : Take(processor, ref slice);

    private static bool Take(InlineProcessor processor, ref StringSlice slice)
    {
        var (kind, length) = ForeignTag.At(slice.AsSpan());
        if (kind is null) return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        ForeignFindings.Of(processor.Document).Add(kind, start, slice.AsSpan()[..length]);
        processor.Inline = new LiteralInline
        {
            Content = new StringSlice(slice.Text, slice.Start, slice.Start + length - 1),
            Span = new SourceSpan(start, start + length - 1),
            Line = line,
            Column = column,
            IsClosed = true,
        };
        slice.Start += length;
        return true;
    }

    /// <summary>A formula stays what it is without this: letters, some of them emphasis.</summary>
    private static bool Note(InlineProcessor processor, StringSlice slice)
    {
        var length = Formulas.LengthOf(slice.AsSpan(), slice.PeekCharExtra(-1));
        if (length == 0) return false;
        var findings = ForeignFindings.Of(processor.Document);
        var start = processor.GetSourcePosition(slice.Start);
        if (start >= findings.Done) findings.Add(ForeignKind.Formula, start, slice.AsSpan()[..length]);
        return false;
    }
}
