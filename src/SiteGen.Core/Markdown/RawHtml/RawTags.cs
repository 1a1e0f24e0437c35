using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace SiteGen.Markdown.RawHtml;

/// <summary>A tag in raw HTML.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Start">The offset in the HTML at which it begins.</param>
internal sealed record RawTag(string Name, int Start, bool IsEnd, IReadOnlyList<RawAttribute> Attributes)
{
    /// <summary>
    /// The text of an element that cannot contain tags, such as a script or style sheet; null for other elements.
    /// </summary>
    public string? Code { get; init; }

    /// <summary>The end of an element with <see cref="Code"/>; null when it is not closed.</summary>
    public int? End { get; init; }

    /// <summary>True when it ends with '/>'.</summary>
    public bool IsClosed { get; init; }

    public string? this[string name] => Attributes.FirstOrDefault(attribute => attribute.Name == name).Value;
}

/// <summary>An attribute that has a value.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Value">Decoded.</param>
/// <param name="Start">The start of the value, including its quotes.</param>
/// <param name="Length">The length of the value as written, including its quotes.</param>
internal readonly record struct RawAttribute(string Name, string Value, int Start, int Length);

/// <summary>Reads the tags of raw HTML as browsers do.</summary>
internal static class RawTags
{
    /// <summary>Reads a part of HTML, which may be incomplete: a tag without an end is skipped.</summary>
    /// <param name="say">Receives the text between the tags, decoded.</param>
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

    /// <summary>Returns the parse mode of an element that cannot contain tags; null for all others.</summary>
    private static HtmlParseMode? ModeInside(RawTag tag) => tag.IsEnd ? null : tag.Name switch
    {
        "script" => HtmlParseMode.Script,
        "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
        "textarea" or "title" => HtmlParseMode.RCData,
        _ => null,
    };

    /// <summary>Reads up to the element's end tag, which is dropped.</summary>
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
