using System.Collections.Immutable;

namespace SiteGen.Cli.Importing.Text;

/// <summary>Finds the tags of template languages in a page, in the order of their places.</summary>
public static class TagScanner
{
    private const int MaxLength = 8_000;

    public static ImmutableArray<ForeignTag> Find(string text, ImmutableArray<TagSyntax> syntaxes)
    {
        var tags = ImmutableArray.CreateBuilder<ForeignTag>();
        var starts = string.Concat(syntaxes.Select(static syntax => syntax.Open[0]).Distinct());
        for (var at = Next(text, 0, starts); at >= 0; at = Next(text, at, starts))
        {
            // A backslash shows the braces as they are, there as here.
            if ((at > 0 && text[at - 1] == '\\') || At(text, at, syntaxes) is not { } tag)
            {
                at++;
                continue;
            }
            tags.Add(tag);
            at = tag.End;
        }
        return tags.ToImmutable();
    }

    /// <summary>Splits words with and without values: <c>js title="a.js"</c>.</summary>
    public static ImmutableArray<TagArgument> WordsOf(string text) => TagArguments.Read(text);

    private static int Next(string text, int start, string starts) =>
        start < text.Length && text.AsSpan(start).IndexOfAny(starts) is >= 0 and var found ? start + found : -1;

    private static ForeignTag? At(string text, int start, ImmutableArray<TagSyntax> syntaxes)
    {
        foreach (var syntax in syntaxes)
        {
            if (string.CompareOrdinal(text, start, syntax.Open, 0, syntax.Open.Length) != 0) continue;
            if (EndOf(text, start, syntax) is >= 0 and var end) return Read(text, start, end, syntax);
        }
        return null;
    }

    /// <summary>Returns the offset behind the delimiter that closes a tag; quotes may contain it.</summary>
    private static int EndOf(string text, int start, TagSyntax syntax)
    {
        var limit = Math.Min(text.Length, start + MaxLength);
        for (var at = start + syntax.Open.Length; at < limit; at++)
        {
            if (string.CompareOrdinal(text, at, syntax.Close, 0, syntax.Close.Length) == 0)
                return at + syntax.Close.Length;
            if (text[at] is not ('"' or '`')) continue;
            var close = text.IndexOf(text[at], at + 1, limit - at - 1);
            while (close > 0 && text[close - 1] == '\\' && text[at] == '"')
                close = text.IndexOf(text[at], close + 1, limit - close - 1);
            if (close > 0) at = close;
        }
        var first = text.IndexOf(syntax.Close, start, limit - start, StringComparison.Ordinal);
        return first < 0 ? -1 : first + syntax.Close.Length;
    }

    private static ForeignTag Read(string text, int start, int end, TagSyntax syntax)
    {
        var whole = text[(start + syntax.Open.Length)..(end - syntax.Close.Length)];
        var inner = whole.Trim().Trim('-').Trim();
        var isEscaped = inner.StartsWith("/*", StringComparison.Ordinal);
        var isClosing = !isEscaped && inner.StartsWith('/');
        var isWhole = !isEscaped && inner.EndsWith('/');
        var rest = inner.TrimStart('/').TrimEnd('/').Trim();
        var length = rest.AsSpan().IndexOfAny(" \t\n(=|") is >= 0 and var found ? found : rest.Length;
        var name = rest[..length];
        var isEnd = name.Length > 3 && name.StartsWith("end", StringComparison.Ordinal);
        return new ForeignTag(
            syntax, start, end, isEnd ? name[3..] : name, TagArguments.Read(rest.AsSpan(length)), inner)
        {
            IsClosing = isClosing || isEnd || name == "end",
            IsWhole = isWhole,
            IsEscaped = isEscaped,
        };
    }
}
