using System.Collections.Immutable;
using SiteGen.Markdown.Holes;

namespace SiteGen.Markdown.Directives;

/// <summary>Reads the parts of a directive: its name, its label in brackets and its attributes in braces.</summary>
internal static class DirectiveText
{
    /// <summary>The maximum length of a label, which limits the search for its end.</summary>
    private const int MaxLabelLength = 2_000;

    /// <summary>The maximum length of the attributes in braces, for the same reason.</summary>
    private const int MaxAttributesLength = 2_000;

    /// <returns>The length of the name at the start of the text; 0 without one.</returns>
    public static int NameLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsAsciiLetter(text[0])) return 0;
        var length = 1;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] is '-' or '_'))
            length++;
        return length;
    }

    /// <returns>The length of a label with its brackets; 0 when the text does not begin with one.</returns>
    public static int LengthOfLabel(ReadOnlySpan<char> text)
    {
        if (text is not ['[', ..]) return 0;
        var depth = 0;
        for (var index = 0; index < Math.Min(text.Length, MaxLabelLength) && text[index] != '\n'; index++)
        {
            if (text[index] == '\\') index++;
            else if (text[index] == '[') depth++;
            else if (text[index] == ']' && --depth == 0) return index + 1;
        }
        return 0;
    }

    /// <summary>Reads <c>{#id .class key=value key="a value" flag}</c>.</summary>
    /// <returns>The length including the braces; 0 when the text does not begin with attributes.</returns>
    public static int ReadAttributes(
        ReadOnlySpan<char> text, out ImmutableArray<KeyValuePair<string, string>> attributes)
    {
        attributes = [];
        if (text.Length > MaxAttributesLength) text = text[..MaxAttributesLength];
        if (text is not ['{', ..] || HoleSyntax.StartsAt(text)) return 0;
        var found = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        for (var index = 1; index < text.Length && text[index] != '\n';)
        {
            if (text[index] is ' ' or '\t' or ',') index++;
            else if (text[index] == '}') return Found(found, out attributes, index + 1);
            else if (ReadOne(text, ref index) is { } attribute) found.Add(attribute);
            else return 0;
        }
        return 0;
    }

    private static int Found(ImmutableArray<KeyValuePair<string, string>>.Builder found,
        out ImmutableArray<KeyValuePair<string, string>> attributes, int length)
    {
        attributes = found.ToImmutable();
        return length;
    }

    private static KeyValuePair<string, string>? ReadOne(ReadOnlySpan<char> text, ref int index)
    {
        var sign = text[index];
        if (sign is '#' or '.') index++;
        var start = index;
        while (index < text.Length && (char.IsLetterOrDigit(text[index]) || text[index] is '-' or '_' or ':')) index++;
        var name = text[start..index].ToString();
        if (name.Length == 0) return null;
        if (sign is '#' or '.') return new(sign == '#' ? "id" : "class", name);
        if (index >= text.Length || text[index] != '=') return new(name.ToLowerInvariant(), "true");
        index++;
        return ReadValue(text, ref index) is { } value ? new(name.ToLowerInvariant(), value) : null;
    }

    private static string? ReadValue(ReadOnlySpan<char> text, ref int index)
    {
        var start = index;
        if (index < text.Length && text[index] is '"' or '\'')
        {
            var length = text[(index + 1)..].IndexOf(text[index]);
            if (length < 0) return null;
            index += length + 2;
            return text.Slice(start + 1, length).ToString();
        }
        while (index < text.Length && text[index] is not (' ' or '\t' or '}' or '\n'))
            index += HoleSyntax.StartsAt(text[index..]) ? Math.Max(1, HoleSyntax.LengthOf(text[index..])) : 1;
        return index == start ? null : text[start..index].ToString();
    }
}
