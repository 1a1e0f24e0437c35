using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace SiteGen.Markdown.CodeBlocks;

/// <summary>The text of a code block and what its own marks say about its lines.</summary>
/// <param name="Marks">'+', '-' or ' ' a line; empty when there are none.</param>
internal sealed record CodeLines(string Code, ImmutableArray<char> Marks)
{
    public char MarkOf(int line) => line <= Marks.Length ? Marks[line - 1] : ' ';
}

/// <summary>Reads code whose lines begin with '+', '-' or ' ', so that it can be coloured as code and copied without the marks.</summary>
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
    /// <param name="html">As many lines as the code has.</param>
    public static void Write(BodyRenderer renderer, CodeOptions options, CodeLines lines, string html)
    {
        var isPatch = string.Equals(options.Language, "diff", StringComparison.OrdinalIgnoreCase) || string.Equals(options.Language, "patch", StringComparison.OrdinalIgnoreCase);
        var code = lines.Code.AsSpan();
        var line = 0;
        foreach (var range in html.AsSpan().Split('\n'))
        {
            if (line++ > 0) renderer.Write('\n');
            var mark = isPatch ? PatchMarkOf(code) : lines.MarkOf(line);
            code = code.IndexOf('\n') is >= 0 and var end ? code[(end + 1)..] : [];
            WriteStart(renderer, options, line, mark);
            renderer.Write(html.AsSpan()[range]);
            renderer.Write("</span>");
        }
    }

    private static void WriteStart(BodyRenderer renderer, CodeOptions options, int line, char mark)
    {
        renderer.Write("<span class=\"line");
        if (options.Highlighted.Contains(line)) renderer.Write(" hl");
        if (mark == '+' || options.Inserted.Contains(line)) renderer.Write(" ins");
        if (mark == '-' || options.Deleted.Contains(line)) renderer.Write(" del");
        if (options.Focused.Contains(line)) renderer.Write(" focus");
        renderer.Write('"');
        if (options.IsNumbered) renderer.WriteAttribute("data-line", (options.FirstNumber + line - 1).ToString(CultureInfo.InvariantCulture));
        renderer.Write('>');
    }

    private static char PatchMarkOf(ReadOnlySpan<char> rest) =>
        rest.StartsWith("+++") || rest.StartsWith("---") || rest.IsEmpty ? ' ' : rest[0];
}
