using System.Text;
using SiteGen.Cli.Importing.Text;

namespace SiteGen.Cli.Importing.Kinds;

/// <summary>Converts what other tools write behind the fence of a code block.</summary>
internal static class FenceInfos
{
    /// <returns>Null for an info string that needs no conversion.</returns>
    public static string? FromPython(string info)
    {
        var written = info.Trim();
        if (!written.Contains(' ') && !written.StartsWith('{') && !written.Contains(',')) return null;
        var made = new StringBuilder();
        foreach (var word in TagScanner.WordsOf(written.Trim('{', '}')))
        {
            var text = word.Name switch
            {
                null when word.Value.StartsWith('.') => made.Length == 0 ? word.Value[1..] : null,
                null when word.Value.StartsWith('#') => null,
                null => made.Length == 0 ? word.Value : null,
                "title" => Title(word.Value),
                "linenums" => word.Value is "1" or "" ? "linenos" : $"linenos start={word.Value}",
                "hl_lines" => $"{{{word.Value.Replace(' ', ',')}}}",
                _ => null,
            };
            if (text is not null) made.Append(made.Length == 0 ? "" : " ").Append(text);
        }
        return made.ToString();
    }

    /// <summary>
    /// Converts the words of Docusaurus and Expressive Code: <c>js title="a.js" {1,3-4} showLineNumbers</c>.
    /// </summary>
    public static string? FromMdx(string info)
    {
        var made = new StringBuilder();
        foreach (var word in TagScanner.WordsOf(info.Trim()))
        {
            var text = word switch
            {
                { Name: null, Value: "showLineNumbers" } => "linenos",
                { Name: null, Value: "live" or "noInline" or "wrap" or "frame" or "collapse" } => null,
                { Name: null, Value: [>= '0' and <= '9', ..] } => $"{{{word.Value}}}",
                { Name: null } => made.Length == 0 ? word.Value : null,
                { Name: "title" } => Title(word.Value),
                { Name: "ins" or "del" } when IsLines(word.Value) => $"{word.Name}={word.Value.Replace(" ", "")}",
                { Name: "mark" } when IsLines(word.Value) => $"{{{word.Value.Replace(" ", "")}}}",
                _ => null,
            };
            if (text is not null) made.Append(made.Length == 0 ? "" : " ").Append(text);
        }
        return made.ToString();
    }

    private static bool IsLines(string value) =>
        value.Length > 0 && value.All(static sign => char.IsAsciiDigit(sign) || sign is ',' or '-' or ' ');

    private static string Title(string title) => $"title=\"{title.Replace('"', '\'')}\"";
}
