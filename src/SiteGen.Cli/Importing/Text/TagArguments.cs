using System.Collections.Immutable;

namespace SiteGen.Cli.Importing.Text;

/// <summary>Splits the arguments of a tag: <c>src="a.png" 'b c' width=3 {…}</c>, with or without commas.</summary>
internal static class TagArguments
{
    public static ImmutableArray<TagArgument> Read(ReadOnlySpan<char> text)
    {
        var arguments = ImmutableArray.CreateBuilder<TagArgument>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] is ',' or '(' or ')') at++;
            else arguments.Add(Next(text, ref at));
        }
        return arguments.ToImmutable();
    }

    private static TagArgument Next(ReadOnlySpan<char> text, ref int at)
    {
        if (text[at] is '"' or '\'' or '`' or '{') return new TagArgument(null, Value(text, ref at));
        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('=' or ',' or '(' or ')')) at++;
        var name = text[start..at].ToString();
        var next = at;
        while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
        if (next >= text.Length || text[next] != '=')
        {
            if (at == start) at++;
            return new TagArgument(null, name);
        }
        at = next + 1;
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return new TagArgument(name, at < text.Length ? Value(text, ref at) : "");
    }

    private static string Value(ReadOnlySpan<char> text, ref int at)
    {
        if (text[at] == '{') return Braced(text, ref at);
        var start = at;
        if (text[at] is '"' or '\'' or '`')
        {
            var quote = text[at++];
            while (at < text.Length && text[at] != quote) at += text[at] == '\\' && quote != '`' ? 2 : 1;
            at = Math.Min(at, text.Length);
            var value = text[(start + 1)..at].ToString();
            at = Math.Min(at + 1, text.Length);
            return quote == '`' ? value : value.Replace($"\\{quote}", quote.ToString(), StringComparison.Ordinal);
        }
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not (',' or ')')) at++;
        return text[start..at].ToString();
    }

    /// <summary>Returns what stands in braces; a text in quotes within them counts as the value.</summary>
    private static string Braced(ReadOnlySpan<char> text, ref int at)
    {
        var start = at;
        at = BraceEnd(text, at);
        var inner = text[(start + 1)..Math.Max(start + 1, at - 1)].Trim();
        return inner is [('"' or '\'' or '`') and var quote, .., var last] && last == quote
            && !inner[1..^1].Contains(quote) ? inner[1..^1].ToString() : inner.ToString();
    }

    /// <summary>Returns the offset behind the brace that closes the one at an offset, outside quotes.</summary>
    public static int BraceEnd(ReadOnlySpan<char> text, int start)
    {
        var depth = 0;
        for (var at = start; at < text.Length; at++)
        {
            if (text[at] is '"' or '\'' or '`')
            {
                var quote = text[at];
                var close = at + 1;
                while (close < text.Length && text[close] != quote) close += text[close] == '\\' ? 2 : 1;
                if (close < text.Length) at = close;
            }
            else if (text[at] == '{') depth++;
            else if (text[at] == '}' && --depth == 0) return at + 1;
        }
        return text.Length;
    }
}
