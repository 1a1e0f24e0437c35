using System.Collections.Immutable;
using System.Text;

namespace SiteGen.Markdown.Directives;

/// <summary>Writes a directive as the call of a shortcode, which is its other spelling.</summary>
internal static class DirectiveCall
{
    /// <summary>The function whose block is the label of the directive around it.</summary>
    public const string Label = "__label";

    /// <summary>Returns the call of a block: <c>wrap card href: "…"</c>.</summary>
    public static string Block(DirectiveBlock block) =>
        Write("wrap " + DirectiveNames.CallOf(block.Name), block.Written.Attributes);

    /// <summary>Returns the call within a line: <c>badge "new" kind: "tip"</c>.</summary>
    public static string Inline(DirectiveInline inline) =>
        Write($"{DirectiveNames.CallOf(inline.Name)} {Value(inline.Label)}", inline.Attributes);

    private static string Write(string call, ImmutableArray<KeyValuePair<string, string>> attributes)
    {
        var code = new StringBuilder(call);
        foreach (var named in attributes.GroupBy(static one => DirectiveNames.CallOf(one.Key)))
        {
            // Classes add up; of other attributes, the last one counts.
            var value = named.Key == "class" ? string.Join(' ', named.Select(static one => one.Value))
                : named.Last().Value;
            code.Append(' ').Append(Identifier(named.Key)).Append(": ").Append(Value(LiveText.OfPlain(value)));
        }
        return code.ToString();
    }

    private static string Identifier(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var letter in name) text.Append(char.IsAsciiLetterOrDigit(letter) ? letter : '_');
        return char.IsAsciiDigit(text[0]) ? "_" + text : text.ToString();
    }

    /// <summary>Returns a literal of Scriban; live values in the text become parts of a sum.</summary>
    private static string Value(LiveText text) => text.Values.IsEmpty ? Literal(text.Words[0])
        : $"({string.Join(" + ", text.Words.SelectMany((words, index) =>
            index == 0 ? (string[])[Literal(words)] : [$"({text.Values[index - 1]})", Literal(words)]))})";

    private static string Literal(ReadOnlySpan<char> text)
    {
        var literal = new StringBuilder("\"");
        foreach (var letter in text)
        {
            if (letter is '"' or '\\') literal.Append('\\');
            literal.Append(letter is '\n' or '\r' ? ' ' : letter);
        }
        return literal.Append('"').ToString();
    }
}
