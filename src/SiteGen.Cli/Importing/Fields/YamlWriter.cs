using System.Collections.Immutable;
using System.Text;
using SiteGen.Cli.Scaffolding;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Cli.Importing.Fields;

/// <summary>Writes nodes as YAML that SiteGen reads as the same nodes.</summary>
public static class YamlWriter
{
    /// <summary>The width up to which a list stands on one line.</summary>
    private const int MaxFlow = 90;

    public static string Of(IEnumerable<YamlEntry> entries)
    {
        var text = new StringBuilder();
        foreach (var entry in entries) Write(text, entry, "");
        return text.ToString();
    }

    public static YamlScalar Text(string text) => new(text, IsPlain: false, SourceLocation.Nowhere);

    /// <summary>Returns a number, a date or a truth value, which stands without quotes.</summary>
    public static YamlScalar Plain(string text) => new(text, IsPlain: true, SourceLocation.Nowhere);

    public static YamlSequence List(IEnumerable<YamlNode> items) => new([.. items], SourceLocation.Nowhere);

    public static YamlSequence Texts(IEnumerable<string> items) => List(items.Select(Text));

    public static YamlEntry Entry(string name, YamlNode value) => new(name, SourceLocation.Nowhere, value);

    public static YamlMapping Mapping(params IEnumerable<YamlEntry> entries) =>
        new([.. entries], SourceLocation.Nowhere);

    private static void Write(StringBuilder text, YamlEntry entry, string indent)
    {
        text.Append(indent).Append(YamlText.Of(entry.Key)).Append(':');
        WriteBelow(text, entry.Value, indent);
    }

    private static void WriteBelow(StringBuilder text, YamlNode value, string indent)
    {
        switch (value)
        {
            case YamlMapping { Entries: [_, ..] } mapping:
                text.Append('\n');
                foreach (var inner in mapping.Entries) Write(text, inner, indent + "  ");
                break;
            case YamlSequence { Items: [_, ..] } list when FlowOf(list) is null:
                text.Append('\n');
                foreach (var item in list.Items) WriteItem(text, item, indent + "  ");
                break;
            default:
                text.Append(' ').Append(FlowOf(value)).Append('\n');
                break;
        }
    }

    private static void WriteItem(StringBuilder text, YamlNode item, string indent)
    {
        if (item is not YamlMapping { Entries: [_, ..] } mapping)
        {
            text.Append(indent).Append('-');
            WriteBelow(text, item, indent);
            return;
        }
        var start = text.Length;
        foreach (var inner in mapping.Entries) Write(text, inner, indent + "  ");
        text[start + indent.Length] = '-';
    }

    /// <summary>Returns a value that fits on the line of its name.</summary>
    private static string? FlowOf(YamlNode value) => value switch
    {
        YamlScalar scalar => ScalarOf(scalar),
        YamlSequence list when list.Items.All(static item => item is YamlScalar) => ListOf(list.Items),
        YamlMapping { Entries: [] } => "{}",
        _ => null,
    };

    private static string? ListOf(ImmutableArray<YamlNode> items)
    {
        var line = $"[{string.Join(", ", items.Select(static item => ScalarOf((YamlScalar)item)))}]";
        return line.Length <= MaxFlow ? line : null;
    }

    private static string ScalarOf(YamlScalar scalar) =>
        scalar.IsEmpty ? "null"
        : scalar.IsPlain && IsSafe(scalar.Text) ? scalar.Text : YamlText.Of(scalar.Text.Replace('\n', ' '));

    /// <summary>
    /// Returns true for what needs no quotes and changes its meaning with them: numbers, dates, words.
    /// </summary>
    private static bool IsSafe(string text) =>
        text is "true" or "false"
        || (char.IsAsciiDigit(text[0]) || (text is ['-', >= '0' and <= '9', ..]))
            && text.All(static sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '.' or '+' or ':' or ' ')
            && !text.Contains(": ", StringComparison.Ordinal) && !text.EndsWith(':');
}
