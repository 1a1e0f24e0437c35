using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace SiteGen.Markdown.Attributes;

/// <summary>Finds <c>{#id .class name=value name="a value"}</c>.</summary>
internal sealed class AttributesParser : InlineParser
{
    public AttributesParser() => OpeningCharacters = ['{'];

    /// <summary>Returns true for a line that consists only of attributes.</summary>
    public static bool IsAlone(ReadOnlySpan<char> line) =>
        line.Trim() is ['{', ..] and var text && Read(text, out _) == text.Length;

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var length = Read(slice.AsSpan(), out var attributes);
        if (length == 0) return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new AttributesInline(attributes, slice.AsSpan()[..length].ToString())
        {
            Span = new SourceSpan(start, start + length - 1),
            Line = line,
            Column = column,
            IsClosed = true,
        };
        slice.Start += length;
        return true;
    }

    /// <returns>The length including the braces; 0 when the text does not begin with attributes.</returns>
    private static int Read(ReadOnlySpan<char> text, out List<KeyValuePair<string, string>> attributes)
    {
        attributes = [];
        for (var index = 1; index < text.Length && text[index] is not '\n';)
        {
            if (text[index] == ' ') index++;
            else if (text[index] == '}') return attributes.Count == 0 ? 0 : index + 1;
            else if (ReadOne(text, ref index) is { } attribute) attributes.Add(attribute);
            else return 0;
        }
        return 0;
    }

    private static KeyValuePair<string, string>? ReadOne(ReadOnlySpan<char> text, ref int index)
    {
        var sign = text[index];
        if (sign is '#' or '.') index++;
        var name = ReadName(text, ref index);
        if (name.Length == 0 || index >= text.Length) return null;
        if (sign is '#' or '.') return new(sign == '#' ? "id" : "class", name);
        if (text[index] != '=' || !char.IsAsciiLetter(sign)) return null;
        index++;
        return ReadValue(text, ref index) is { } value ? new(name.ToLowerInvariant(), value) : null;
    }

    private static string ReadName(ReadOnlySpan<char> text, ref int index)
    {
        var start = index;
        while (index < text.Length && (char.IsLetterOrDigit(text[index]) || text[index] is '-' or '_' or ':' or '/'))
            index++;
        return text[start..index].ToString();
    }

    private static string? ReadValue(ReadOnlySpan<char> text, ref int index)
    {
        if (index < text.Length && text[index] is '"' or '\'')
        {
            var length = text[(index + 1)..].IndexOf(text[index]);
            if (length < 0) return null;
            var quoted = text.Slice(index + 1, length).ToString();
            index += length + 2;
            return quoted;
        }
        var start = index;
        while (index < text.Length && text[index] is not (' ' or '}' or '"' or '\'' or '<' or '>' or '\n')) index++;
        return index == start ? null : text[start..index].ToString();
    }
}
