using System.Text;
using SiteGen.Cli.Importing.Fields;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Cli.Importing.Kinds;

/// <summary>Reads literals of JavaScript in settings files: objects, lists, texts. Code is not run.</summary>
internal static class JsLiteral
{
    /// <summary>Returns the text of the first field of a name whose value is a text: <c>title: 'Notes'</c>.</summary>
    public static string? Text(string code, string name)
    {
        for (var at = code.IndexOf(name, StringComparison.Ordinal); at >= 0;
            at = code.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (at > 0 && (char.IsLetterOrDigit(code[at - 1]) || code[at - 1] is '_' or '.')) continue;
            var rest = code.AsSpan(at + name.Length).TrimStart("'\" ");
            if (rest is not [':' or '=', ..] || rest.StartsWith("==")) continue;
            rest = rest[1..].TrimStart();
            if (rest is not [('"' or '\'' or '`') and var quote, ..]) continue;
            var end = rest[1..].IndexOf(quote);
            if (end >= 0 && !rest[1..(end + 1)].Contains("${", StringComparison.Ordinal))
                return rest[1..(end + 1)].ToString();
        }
        return null;
    }

    /// <summary>Returns the literal that follows a text in the code, such as <c>sidebar:</c>.</summary>
    /// <returns>Null when it is none, or has calls and names in it.</returns>
    public static YamlNode? After(string code, string mark, SourcePath path)
    {
        var at = code.IndexOf(mark, StringComparison.Ordinal);
        if (at < 0) return null;
        at = code.AsSpan(at).IndexOfAny('{', '[') is >= 0 and var found ? at + found : code.Length;
        return at < code.Length ? ForeignYaml.Read(Flow(code, at), path, 1, out _) : null;
    }

    /// <summary>Writes a literal as YAML in flow style: texts in double quotes, without comments.</summary>
    private static string Flow(string code, int start)
    {
        var flow = new StringBuilder();
        var depth = 0;
        for (var at = start; at < code.Length; at++)
        {
            if (code.AsSpan(at).StartsWith("//")) at = End(code, "\n", at) - 1;
            else if (code.AsSpan(at).StartsWith("/*")) at = End(code, "*/", at) + 1;
            else if (code[at] is '"' or '\'' or '`') at = Quoted(code, at, flow);
            else
            {
                flow.Append(code[at] is '\n' or '\t' ? ' ' : code[at]);
                if (code[at] == ':') flow.Append(' ');
                if (code[at] is '{' or '[') depth++;
                else if (code[at] is '}' or ']' && --depth == 0) break;
            }
        }
        return flow.ToString();
    }

    private static int Quoted(string code, int start, StringBuilder flow)
    {
        var at = start + 1;
        flow.Append('"');
        for (; at < code.Length && code[at] != code[start]; at++)
        {
            if (code[at] == '\\' && at + 1 < code.Length) flow.Append(code[++at] is '"' ? "\\\"" : code[at].ToString());
            else flow.Append(code[at] switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => " ",
                var sign => sign.ToString()
            });
        }
        flow.Append('"');
        return at;
    }

    private static int End(string code, string sign, int start) =>
        code.IndexOf(sign, start, StringComparison.Ordinal) is >= 0 and var found ? found : code.Length;
}
