using System.Collections.Immutable;

namespace SiteGen.Cli.Importing.Text;

/// <summary>Finds what MDX adds to Markdown: components, expressions in braces, imports and exports.</summary>
/// <remarks>
/// Fences and code spans are skipped here already, because MDX has no indented code that Markdig knows of.
/// </remarks>
public static class MdxScanner
{
    public const string Import = "import", Export = "export", Comment = "comment", Expression = "expression";

    private const int MaxLength = 60_000;

    private static readonly TagSyntax Component = new("component", "<", ">");

    private static readonly TagSyntax Braces = new("expression", "{", "}");

    private static readonly TagSyntax Statement = new("statement", "", "");

    public static ImmutableArray<ForeignTag> Find(string text)
    {
        var tags = ImmutableArray.CreateBuilder<ForeignTag>();
        for (var at = 0; at < text.Length;)
        {
            var next = NextOf(text, at);
            if (next.Tag is { } tag) tags.Add(tag);
            at = next.End;
        }
        return tags.ToImmutable();
    }

    private static (ForeignTag? Tag, int End) NextOf(string text, int at)
    {
        var isLineStart = at == 0 || text[at - 1] == '\n';
        if (isLineStart && FenceEnd(text, at) is > 0 and var fence) return (null, fence);
        if (isLineStart && StatementAt(text, at) is { } statement) return (statement, statement.End);
        return text[at] switch
        {
            '`' => (null, CodeEnd(text, at)),
            '\\' => (null, Math.Min(at + 2, text.Length)),
            '<' when text.AsSpan(at).StartsWith("<!--") => (null, After(text, "-->", at)),
            '<' => ElementAt(text, at) is { } element ? (element, element.End) : (null, at + 1),
            '{' => ExpressionAt(text, at) is { } braces ? (braces, braces.End) : (null, at + 1),
            _ => (null, at + 1),
        };
    }

    /// <summary>Returns the offset behind a fenced code block, at any indentation; 0 when there is none.</summary>
    private static int FenceEnd(string text, int start)
    {
        var at = start;
        while (at < text.Length && text[at] is ' ' or '\t' or '>') at++;
        if (at + 2 >= text.Length || text[at] is not ('`' or '~')) return 0;
        var sign = text[at];
        var count = at;
        while (count < text.Length && text[count] == sign) count++;
        count -= at;
        if (count < 3) return 0;
        for (var line = text.IndexOf('\n', at); line >= 0; line = text.IndexOf('\n', line + 1))
        {
            var end = text.IndexOf('\n', line + 1) is >= 0 and var found ? found : text.Length;
            var rest = text.AsSpan(line + 1, end - line - 1).TrimStart(" \t>").TrimEnd();
            if (rest.Length >= count && rest.IndexOfAnyExcept(sign) < 0) return end;
        }
        return text.Length;
    }

    /// <summary>Returns the offset behind a code span; behind the backticks alone when nothing closes it.</summary>
    private static int CodeEnd(string text, int start)
    {
        var count = start;
        while (count < text.Length && text[count] == '`') count++;
        var ticks = text[start..count];
        var limit = text.IndexOf("\n\n", start, StringComparison.Ordinal) is >= 0 and var blank ? blank : text.Length;
        for (var at = text.IndexOf(ticks, count, StringComparison.Ordinal); at >= 0 && at < limit;
            at = text.IndexOf(ticks, at, StringComparison.Ordinal))
        {
            var end = at;
            while (end < text.Length && text[end] == '`') end++;
            if (end - at == ticks.Length) return end;
            at = end;
        }
        return count;
    }

    private static ForeignTag? StatementAt(string text, int start)
    {
        var name = text.AsSpan(start).StartsWith("import ") ? Import
            : text.AsSpan(start).StartsWith("export ") ? Export : null;
        if (name is null || !IsCode(text.AsSpan(start), name)) return null;
        var end = start;
        // A statement ends at an empty line, unless a brace is still open there.
        for (var line = start; line < text.Length;)
        {
            var next = text.IndexOf('\n', line) is >= 0 and var found ? found : text.Length;
            if (text.AsSpan(line, next - line).IsWhiteSpace() && IsBalanced(text.AsSpan(start, line - start))) break;
            end = next;
            line = next + 1;
            if (name == Import && !text.AsSpan(line < text.Length ? line : text.Length).StartsWith("import ")
                && IsBalanced(text.AsSpan(start, end - start))
                    && text.AsSpan(start, end - start).IndexOfAny("'\"") >= 0)
                break;
        }
        return new ForeignTag(Statement, start, end, name, [], text[start..end].Trim()) { IsWhole = true };
    }

    private static bool IsCode(ReadOnlySpan<char> text, string name)
    {
        var line = text[..(text.IndexOf('\n') is >= 0 and var end ? end : text.Length)].TrimEnd();
        return name == Export
            ? line[7..].TrimStart() is var rest && (rest.StartsWith("const ") || rest.StartsWith("default")
                || rest.StartsWith("function ") || rest.StartsWith("let ") || rest.StartsWith("async ")
                || rest.StartsWith('{'))
            : line.IndexOfAny("'\"{") >= 0;
    }

    private static bool IsBalanced(ReadOnlySpan<char> code) =>
        code.Count('{') <= code.Count('}') && code.Count('(') <= code.Count(')');

    private static ForeignTag? ExpressionAt(string text, int start)
    {
        // The id of a heading, and a live value of ours.
        if (text.AsSpan(start).StartsWith("{#")) return null;
        var window = text.AsSpan(start, Math.Min(MaxLength, text.Length - start));
        if (window.StartsWith("{/*"))
        {
            var close = window.IndexOf("*/}");
            return close < 0 ? null : new ForeignTag(
                Braces, start, start + close + 3, Comment, [], window[3..close].Trim().ToString())
            { IsWhole = true };
        }
        var end = TagArguments.BraceEnd(window, 0);
        if (end >= window.Length && window[^1] != '}') return null;
        return new ForeignTag(Braces, start, start + end, Expression, [], window[1..(end - 1)].Trim().ToString())
        { IsWhole = true };
    }

    private static ForeignTag? ElementAt(string text, int start)
    {
        var at = start + 1;
        var isClosing = at < text.Length && text[at] == '/';
        if (isClosing) at++;
        var nameStart = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '.' or '_' or '-')) at++;
        var name = text[nameStart..at];
        var isFragment = name.Length == 0 && at < text.Length && text[at] == '>';
        if (!isFragment && (name.Length == 0 || !char.IsAsciiLetter(name[0]))) return null;
        if (at < text.Length && text[at] is ':' or '@') return null;
        var limit = Math.Min(text.Length, start + MaxLength);
        var end = ElementEnd(text, at, limit);
        if (end < 0) return null;
        var inner = text[at..(end - 1)];
        var isWhole = inner.EndsWith('/');
        return new ForeignTag(Component, start, end, isFragment ? "Fragment" : name,
            TagArguments.Read(inner.AsSpan().TrimEnd('/')), text[(start + 1)..(end - 1)])
        {
            IsClosing = isClosing,
            IsWhole = isWhole,
        };
    }

    private static int ElementEnd(string text, int start, int limit)
    {
        for (var at = start; at < limit; at++)
        {
            if (text[at] == '>') return at + 1;
            if (text[at] == '{') at += TagArguments.BraceEnd(text.AsSpan(at, limit - at), 0) - 1;
            else if (text[at] is '"' or '\'')
                at = text.IndexOf(text[at], at + 1, limit - at - 1) is > 0 and var close ? close : at;
            else if (text[at] == '\n' && at + 1 < limit && text[at + 1] == '\n') return -1;
        }
        return -1;
    }

    private static int After(string text, string sign, int start) =>
        text.IndexOf(sign, start, StringComparison.Ordinal) is >= 0 and var found ? found + sign.Length : text.Length;
}
