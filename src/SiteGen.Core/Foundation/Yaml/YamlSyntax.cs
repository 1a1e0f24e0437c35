using YamlDotNet.Core;

namespace SiteGen.Foundation.Yaml;

/// <summary>Explains the parser's errors in terms that authors know.</summary>
internal static class YamlSyntax
{
    private static readonly (string Phrase, string Message, string Help)[] Explanations =
    [
        ("invalid mapping", "There is a second ': ' in this value.",
            "Put the value in quotes: title: \"Python: the good parts\"."),
        ("Mapping values are not allowed", "There is a ': ' where no field can begin.",
            "Put text that contains ': ' in quotes, and begin fields at the same column."),
        ("could not find expected ':'", "This line has no ':' after the field name.", "Write 'name: value'."),
        ("cannot start any token", "A value cannot begin with this character.", "Put the value in quotes."),
        ("unexpected end of stream", "The quotes that open here are not closed.", "Close them on the same line."),
        ("unexpected document indicator", "The quotes that open here are not closed.", "Close them on the same line."),
        ("expected node content", "A value is missing here, or an earlier bracket is not closed.",
            "Write a list as [a, b], and put text that begins with a special character in quotes."),
        ("flow sequence", "The '[' before this place is not closed, or a ',' is missing.", "Write a list as [a, b]."),
        ("flow mapping", "The '{' before this place is not closed, or a ',' is missing.",
            "Write a mapping as {a: 1, b: 2}."),
        ("unknown escape", "The text in double quotes contains a '\\' that begins no escape sequence.",
            "Write '\\\\', or use single quotes."),
        ("Unicode surrogates", "The text in double quotes contains half of a surrogate pair.",
            "Write the character itself."),
        ("expected '-' indicator", "There is a field among the items of a list.",
            "Begin every item with '- ', or move the field to its own column."),
        ("expected key", "The text here is neither a field nor part of the value before it.",
            "Double each quote inside single quotes, and begin fields at the same column."),
        ("Block sequence entries", "A list cannot begin here.",
            "Begin it on the line below its name, or write [a, b]."),
        ("block scalar", "There is text after '|' or '>'.", "Begin the text on the next line, indented."),
        ("disallowed", "'&' and '*' begin the names of anchors and aliases, which are not supported.",
            "Put the value in quotes."),
        ("hexadecimal", "The text in double quotes contains an incomplete '\\x' or '\\u'.",
            "Write '\\\\', or use single quotes."),
        ("a tag", "'!' begins a tag, which is not supported.", "Put the value in quotes."),
        ("directive", "A line cannot begin with '%'.", "Put the value in quotes."),
        ("wrong indentation", "The text in quotes continues at a smaller indentation.",
            "Close the quotes, or indent the following lines."),
    ];

    public static Diagnostic Explain(YamlException invalid, YamlPlaces places)
    {
        var offset = (int)invalid.Start.Index;
        if (invalid.Message.Contains(" tab", StringComparison.Ordinal) && places.FirstTab(offset) is { } tab)
            return YamlProblems.Tab(tab);
        if (places.IsIndentedWithTab(invalid.Start)) return YamlProblems.Tab(places.At(offset));
        var known = Explanations.FirstOrDefault(explanation => invalid.Message.Contains(
            explanation.Phrase, StringComparison.Ordinal));
        return known.Phrase is null
            ? YamlProblems.Syntax(places.At(offset), $"This is not valid YAML: {UnicodeText.OneLine(invalid.Message)}",
            "Write fields as 'name: value', one per line.")
            : YamlProblems.Syntax(places.At(offset), known.Message, known.Help);
    }
}
