using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace SiteGen.Markdown.RawHtml;

/// <summary>A tag in raw HTML.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Start">Where it begins in the HTML.</param>
internal sealed record RawTag(string Name, int Start, bool IsEnd, IReadOnlyList<RawAttribute> Attributes)
{
    /// <summary>The code of a script or style sheet up to its end; null for other elements.</summary>
    public string? Code { get; init; }

    /// <summary>Where an element with <see cref="Code"/> ends; null where it does not.</summary>
    public int? End { get; init; }

    /// <summary>It ends with '/>'.</summary>
    public bool IsClosed { get; init; }

    public string? this[string name] => Attributes.FirstOrDefault(attribute => attribute.Name == name).Value;
}

/// <summary>An attribute that has a value.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Value">Decoded.</param>
/// <param name="Start">Where its value begins, with the quotes around it.</param>
/// <param name="Length">The value's as written, with the quotes around it.</param>
internal readonly record struct RawAttribute(string Name, string Value, int Start, int Length);

/// <summary>Reads the tags of raw HTML as browsers do.</summary>
internal static class RawTags
{
    /// <summary>Reads a stretch of HTML, which need not be complete: a tag that does not end is left out.</summary>
    /// <param name="say">Gets the text between the tags, decoded.</param>
    public static IEnumerable<RawTag> Read(string html, Action<ReadOnlySpan<char>>? say = null)
    {
        var tokenizer = new HtmlTokenizer(new TextSource(html), HtmlEntityProvider.Resolver);
        for (var token = tokenizer.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokenizer.Get())
        {
            if (token.Type == HtmlTokenType.Character) say?.Invoke(token.Data);
            if (token is not HtmlTagToken { Type: HtmlTokenType.StartTag or HtmlTokenType.EndTag } tag) continue;
            var isEnd = tag.Type == HtmlTokenType.EndTag;
            var read = new RawTag(tag.Name, tag.Position.Index, isEnd, isEnd ? [] : [.. AttributesOf(tag, html)])
            {
                IsClosed = tag.IsSelfClosing,
            };
            yield return ModeInside(read) is { } mode ? WithCode(read, html, tokenizer, mode) : read;
        }
    }

    /// <summary>How the text of an element is read that has no tags in it; null for all others.</summary>
    private static HtmlParseMode? ModeInside(RawTag tag) => tag.IsEnd ? null : tag.Name switch
    {
        "script" => HtmlParseMode.Script,
        "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
        "textarea" or "title" => HtmlParseMode.RCData,
        _ => null,
    };

    /// <summary>Reads on to the element's end tag, which is dropped.</summary>
    private static RawTag WithCode(RawTag tag, string html, HtmlTokenizer tokenizer, HtmlParseMode mode)
    {
        tokenizer.State = mode;
        var code = "";
        var token = tokenizer.Get();
        for (; token.Type is not (HtmlTokenType.EndOfFile or HtmlTokenType.EndTag); token = tokenizer.Get())
            code += token.Data;
        var end = token.Type == HtmlTokenType.EndTag ? html.IndexOf('>', token.Position.Index) + 1 : 0;
        return tag with { Code = code, End = end > 0 ? end : null };
    }

    private static IEnumerable<RawAttribute> AttributesOf(HtmlTagToken tag, string html)
    {
        foreach (var attribute in tag.Attributes)
        {
            var start = Skip(html, attribute.Position.Index + attribute.Name.Length);
            if (start >= html.Length || html[start] != '=') continue;
            start = Skip(html, start + 1);
            yield return new RawAttribute(attribute.Name, attribute.Value, start, LengthOfValue(html, start));
        }
    }

    private static int LengthOfValue(string html, int start)
    {
        if (start >= html.Length) return 0;
        var end = html[start] is '"' or '\'' ? html.IndexOf(html[start], start + 1) + 1
            : html.AsSpan(start).IndexOfAny(" \t\n\f\r>") is >= 0 and var length ? start + length : html.Length;
        return Math.Max(0, end - start);
    }

    private static int Skip(string html, int at)
    {
        while (at < html.Length && html[at] is ' ' or '\t' or '\n' or '\f' or '\r') at++;
        return at;
    }
}
