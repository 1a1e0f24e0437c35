using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace SiteGen.Markdown.CodeBlocks;

/// <summary>The text of a code block and the diff markers of its lines.</summary>
/// <param name="Marks">One '+', '-' or ' ' per line; empty without markers.</param>
internal sealed record CodeLines(string Code, ImmutableArray<char> Marks)
{
    public char MarkOf(int line) => line <= Marks.Length ? Marks[line - 1] : ' ';
}

/// <summary>
/// Parses code whose lines begin with '+', '-' or ' ', so that it can be highlighted and copied without these markers.
/// </summary>
internal static class DiffLines
{
    public static CodeLines Of(string code)
    {
        var lines = code.Split('\n');
        var marks = ImmutableArray.CreateBuilder<char>(lines.Length);
        var text = new StringBuilder(code.Length);
        foreach (var line in lines)
        {
            var mark = line.Length > 0 && line[0] is '+' or '-' or ' ' ? line[0] : '\0';
            if (text.Length > 0 || marks.Count > 0) text.Append('\n');
            text.Append(mark == '\0' ? line : line.AsSpan(1));
            marks.Add(mark == '\0' ? ' ' : mark);
        }
        return new CodeLines(text.ToString(), marks.ToImmutable());
    }
}

internal static class CodeLineWriter
{
    /// <param name="html">The code as markup, with the same number of lines.</param>
    public static string Write(CodeOptions options, CodeLines lines, string html)
    {
        var isPatch = string.Equals(options.Language, "diff", StringComparison.OrdinalIgnoreCase)
            || string.Equals(options.Language, "patch", StringComparison.OrdinalIgnoreCase);
        var code = lines.Code.AsSpan();
        var line = 0;
        var written = new StringBuilder(html.Length + (html.AsSpan().Count('\n') * 32) + 32);
        foreach (var range in html.AsSpan().Split('\n'))
        {
            if (line++ > 0) written.Append('\n');
            var mark = isPatch ? PatchMarkOf(code) : lines.MarkOf(line);
            code = code.IndexOf('\n') is >= 0 and var end ? code[(end + 1)..] : [];
            WriteStart(written, options, line, mark);
            written.Append(html.AsSpan()[range]).Append("</span>");
        }
        return written.ToString();
    }

    private static void WriteStart(StringBuilder written, CodeOptions options, int line, char mark)
    {
        written.Append("<span class=\"line");
        if (options.Highlighted.Contains(line)) written.Append(" hl");
        if (mark == '+' || options.Inserted.Contains(line)) written.Append(" ins");
        if (mark == '-' || options.Deleted.Contains(line)) written.Append(" del");
        if (options.Focused.Contains(line)) written.Append(" focus");
        written.Append('"');
        if (options.IsNumbered)
            written.Append(CultureInfo.InvariantCulture, $" data-line=\"{options.FirstNumber + line - 1}\"");
        written.Append('>');
    }

    private static char PatchMarkOf(ReadOnlySpan<char> rest) =>
        rest.StartsWith("+++") || rest.StartsWith("---") || rest.IsEmpty ? ' ' : rest[0];
}
