using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markdown.Footnotes;

/// <summary>Finds <c>[^label]</c> before it can become part of a link.</summary>
internal sealed class FootnoteReferenceParser : InlineParser
{
    private readonly LinkInlineParser _links;

    public FootnoteReferenceParser(LinkInlineParser links)
    {
        _links = links;
        OpeningCharacters = ['[', ']', '!'];
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice) => slice.CurrentChar switch
    {
        '[' => MatchReference(processor, ref slice),
        '!' => LabelAt(processor, slice, 1) is not null && AddLiteral(processor, ref slice),
        _ => LabelAt(processor, slice, 1) is not null && MatchEndOfText(processor, ref slice),
    };

    private static bool MatchReference(InlineProcessor processor, ref StringSlice slice)
    {
        var length = FootnoteIndex.LengthOfLabel(slice);
        if (length == 0) return false;
        if (LabelAt(processor, slice, 0) is not { } label)
        {
            NoteUndefined(processor, slice, length);
            return false;
        }
        Add(processor, ref slice, new FootnoteReference(label), length);
        return true;
    }

    /// <summary>Parses <c>[text]</c> as if nothing followed: <c>[text][^1]</c> is not a link to the note.</summary>
    private bool MatchEndOfText(InlineProcessor processor, ref StringSlice slice)
    {
        var bracket = new StringSlice(slice.Text, slice.Start, slice.Start);
        if (!_links.Match(processor, ref bracket)) return AddLiteral(processor, ref slice);
        slice.Start = bracket.Start;
        return true;
    }

    private static bool AddLiteral(InlineProcessor processor, ref StringSlice slice)
    {
        var letter = new StringSlice(slice.Text, slice.Start, slice.Start);
        Add(processor, ref slice, new LiteralInline(letter), 1);
        return true;
    }

    private static void Add(InlineProcessor processor, ref StringSlice slice, Inline inline, int length)
    {
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        inline.Span = new SourceSpan(start, start + length - 1);
        inline.Line = line;
        inline.Column = column;
        inline.IsClosed = true;
        processor.Inline = inline;
        slice.Start += length;
    }

    private static void NoteUndefined(InlineProcessor processor, StringSlice slice, int length)
    {
        // '[^x](y)' is a link in any case.
        if (slice.PeekChar(length) == '(') return;
        var label = slice.AsSpan()[2..(length - 1)].Trim().ToString();
        FootnoteIndex.Of(processor.Document).Undefined.Add((processor.GetSourcePosition(slice.Start), label));
    }

    /// <returns>
    /// The label of the reference at an offset from the slice's start; null without a reference or its note.
    /// </returns>
    private static string? LabelAt(InlineProcessor processor, StringSlice slice, int offset)
    {
        if (FootnoteIndex.Find(processor.Document) is not { } index) return null;
        var text = slice.AsSpan()[offset..];
        var length = FootnoteIndex.LengthOfLabel(text);
        if (length == 0) return null;
        var label = text[2..(length - 1)].Trim().ToString();
        return index.With(label).Count > 0 ? label : null;
    }
}
