using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace SiteGen.Markdown.Directives;

/// <summary>Finds <c>:name[text]{key=value}</c> in a line, for the names of the theme's shortcodes.</summary>
internal sealed class DirectiveInlineParser : InlineParser
{
    public DirectiveInlineParser() => OpeningCharacters = [':'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!char.IsAsciiLetter(slice.PeekChar())) return false;
        if (slice.PeekCharExtra(-1) is var before && (before == ':' || char.IsLetterOrDigit(before))) return false;
        var text = slice.AsSpan();
        var end = DirectiveText.NameLength(text[1..]) + 1;
        var length = DirectiveText.LengthOfLabel(text[end..]);
        if (length == 0 || text[(end + length)..] is ['(', ..]) return false;
        var name = text[1..end].ToString();
        if (!DirectiveNames.Of(processor.Context).IsShortcode(name)) return false;
        var label = text.Slice(end + 1, length - 2);
        end += length;
        end += DirectiveText.ReadAttributes(text[end..], out var attributes);
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new DirectiveInline(name, LiveText.OfMarkdown(label.ToString()))
        {
            Attributes = attributes,
            Span = new SourceSpan(start, start + end - 1),
            Line = line,
            Column = column,
            IsClosed = true,
        };
        slice.Start += end;
        return true;
    }
}
