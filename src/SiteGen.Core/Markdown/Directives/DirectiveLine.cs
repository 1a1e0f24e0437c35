using System.Collections.Immutable;

namespace SiteGen.Markdown.Directives;

/// <summary>The opening line of a directive: <c>:::name[Label]{key=value}</c> or <c>:::name Label</c>.</summary>
/// <param name="ColonCount">2 for a directive of one line, otherwise at least 3.</param>
/// <param name="Label">The label's range in the line; empty without one.</param>
/// <remarks>
/// The syntax of remark-directive, with the title after the name that Docusaurus and VitePress write, the name in
/// braces of MyST, and Pandoc's attributes without a name.
/// </remarks>
internal sealed record DirectiveLine(
    int ColonCount, string Name, Range Label, ImmutableArray<KeyValuePair<string, string>> Attributes)
{
    /// <summary>The name of a block that has attributes only: <c>::: {.wide}</c>.</summary>
    public const string NoName = "div";

    /// <param name="line">Begins with ':' and has no spaces at its end.</param>
    /// <returns>Null for a line that does not open a directive.</returns>
    public static DirectiveLine? Read(ReadOnlySpan<char> line)
    {
        var colons = CountColons(line);
        if (colons < 2) return null;
        var start = colons > 2 ? AfterSpaces(line, colons) : colons;
        if (ReadName(line, start) is not var (name, end) || name.Length == 0) return null;
        var length = DirectiveText.LengthOfLabel(line[end..]);
        var label = length > 0 ? (end + 1)..(end + length - 1) : default;
        end += length;
        var rest = AfterSpaces(line, end);
        var attributesLength = DirectiveText.ReadAttributes(line[rest..], out var attributes);
        if (attributesLength > 0) end = rest + attributesLength;
        if (colons == 2)
            return end == line.Length && end > start + name.Length ? new(colons, name, label, attributes) : null;
        return WithTitle(line, new DirectiveLine(colons, name, label, attributes), AfterSpaces(line, end));
    }

    public static int CountColons(ReadOnlySpan<char> line) => line.IndexOfAnyExcept(':') is >= 0 and var end ? end
        : line.Length;

    /// <summary>Takes the text after the name as the label, with the attributes at its end.</summary>
    private static DirectiveLine WithTitle(ReadOnlySpan<char> line, DirectiveLine read, int start)
    {
        if (start >= line.Length || !read.Label.Equals(default)) return read;
        var end = line.Length;
        var brace = line.LastIndexOf(" {");
        if (brace > start && DirectiveText.ReadAttributes(line[(brace + 1)..], out var attributes) is > 0 and var length
            && brace + 1 + length == line.Length)
            (end, read) = (brace, read with { Attributes = read.Attributes.AddRange(attributes) });
        return read with { Label = start..(start + line[start..end].TrimEnd().Length) };
    }

    private static (string Name, int End)? ReadName(ReadOnlySpan<char> line, int start)
    {
        var text = line[start..];
        if (text is ['{', ..])
        {
            var inner = DirectiveText.NameLength(text[1..]);
            if (inner > 0 && inner + 1 < text.Length && text[inner + 1] == '}')
                return (text.Slice(1, inner).ToString(), start + inner + 2);
            return DirectiveText.ReadAttributes(text, out _) > 0 ? (NoName, start) : null;
        }
        var length = DirectiveText.NameLength(text);
        var isWhole = length == text.Length || (length > 0 && text[length] is ' ' or '\t' or '[' or '{');
        return isWhole ? (text[..length].ToString(), start + length) : null;
    }

    private static int AfterSpaces(ReadOnlySpan<char> line, int start)
    {
        while (start < line.Length && line[start] is ' ' or '\t') start++;
        return start;
    }
}
