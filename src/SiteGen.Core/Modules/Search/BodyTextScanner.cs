using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using SiteGen.Foundation;
using SiteGen.Markdown;

namespace SiteGen.Modules.Search;

/// <summary>Takes the text out of a body's markup. A tag may begin in one segment and end in another.</summary>
internal sealed class BodyTextScanner
{
    /// <summary>No element that matters has a longer name.</summary>
    private const int LongestName = 16;

    private readonly ImmutableArray<Heading> _headings;
    private readonly StringBuilder _text = new(), _all = new(), _tag = new();
    private readonly List<Segment> _segments = [];
    private int _headingIndex;
    private bool _isInTag, _isInHeading;
    private char _quote;

    /// <summary>The element that is left out with all that is in it, and how many of its name are open.</summary>
    private string? _leftOut;
    private int _depth;

    private BodyTextScanner(ImmutableArray<Heading> headings) => _headings = headings;

    /// <returns>The text with the marks of <see cref="BodyText"/>, without values; and the same as segments, with the expressions among them.</returns>
    public static (string Text, ImmutableArray<Segment> Segments) Scan(ParsedBody body)
    {
        var scanner = new BodyTextScanner(body.Headings);
        foreach (var segment in body.Segments) scanner.Read(segment);
        scanner.Flush();
        return (scanner._all.ToString(), [.. scanner._segments]);
    }

    private void Read(Segment segment)
    {
        switch (segment)
        {
            case HtmlSegment html:
                Read(html.Html);
                break;
            case DeferredSegment code when IsRead:
                Append(code.Code);
                break;
            case ExpressionSegment expression:
                Read(expression);
                break;
        }
    }

    /// <summary>An expression is always run, as another may need what it sets, but in an attribute or a heading it says nothing here.</summary>
    private void Read(ExpressionSegment expression)
    {
        if (expression.IsBlock) _text.Append(' ');
        if (!IsRead) _text.Append(BodyText.BeginsGap);
        Flush();
        _segments.Add(expression);
        if (!IsRead) _text.Append(BodyText.EndsGap);
        if (expression.IsBlock) _text.Append(' ');
    }

    private bool IsRead => !_isInTag && !_isInHeading && _leftOut is null;

    private void Read(ReadOnlySpan<char> html)
    {
        while (!html.IsEmpty)
        {
            if (_isInTag)
            {
                html = html[ReadTag(html)..];
                continue;
            }
            var end = NextTag(html);
            var words = end < 0 ? html : html[..end];
            if (IsRead && !words.IsEmpty) Append(words.Contains('&') ? WebUtility.HtmlDecode(words.ToString()) : words);
            if (end < 0) return;
            html = html[(end + 1)..];
            _isInTag = true;
            _tag.Clear();
        }
    }

    /// <returns>Where a tag begins; negative when none does. In code that is left out only its own end counts, elsewhere the sign is text unless the beginning of a tag follows it.</returns>
    private int NextTag(ReadOnlySpan<char> html)
    {
        if (_leftOut is "script" or "style") return html.IndexOf($"</{_leftOut}", StringComparison.OrdinalIgnoreCase);
        for (var at = 0; html[at..].IndexOf('<') is >= 0 and var step; at++)
        {
            at += step;
            if (at + 1 == html.Length || char.IsAsciiLetter(html[at + 1]) || html[at + 1] is '/' or '!' or '?') return at;
        }
        return -1;
    }

    /// <returns>How much of the text belongs to the tag.</returns>
    private int ReadTag(ReadOnlySpan<char> html)
    {
        var length = EndOfTag(html);
        if (length > 0 && _tag.Length == 0)
        {
            End(html[..(length - 1)]);
            return length;
        }
        _tag.Append(length > 0 ? html[..(length - 1)] : html);
        if (length > 0) End(_tag.ToString());
        return length > 0 ? length : html.Length;
    }

    /// <returns>Behind the '>' that ends the tag; 0 where it goes on in the next segment.</returns>
    private int EndOfTag(ReadOnlySpan<char> html)
    {
        // A comment never goes on: links and expressions are not found in it.
        if (_tag.Length == 0 && html.StartsWith("!--")) return html.IndexOf("-->") is > 0 and var end ? end + 3 : html.Length;
        for (var at = 0; html[at..].IndexOfAny('>', '"', '\'') is >= 0 and var step; at++)
        {
            at += step;
            if (html[at] == '>' && _quote == '\0') return at + 1;
            if (html[at] != '>' && (_quote == '\0' || _quote == html[at])) _quote = _quote == '\0' ? html[at] : '\0';
        }
        return 0;
    }

    private void End(ReadOnlySpan<char> tag)
    {
        (_isInTag, _quote) = (false, '\0');
        var isEnd = tag is ['/', ..];
        Span<char> letters = stackalloc char[LongestName];
        var name = NameOf(isEnd ? tag[1..] : tag, letters);
        if (_leftOut is not null)
        {
            if (name.SequenceEqual(_leftOut) && tag is not [.., '/']) _depth += isEnd ? -1 : 1;
            if (_depth == 0) _leftOut = null;
        }
        else if (!isEnd && IsLeftOut(name, tag))
        {
            (_leftOut, _depth) = (name.ToString(), 1);
        }
        else
        {
            if (name is ['h', >= '2' and <= '6']) ReadHeading(tag, isEnd);
            if (!IsInline(name)) _text.Append(' ');
        }
    }

    private void ReadHeading(ReadOnlySpan<char> tag, bool isEnd)
    {
        if (isEnd)
        {
            _isInHeading = false;
            return;
        }
        for (var index = _headingIndex; index < _headings.Length; index++)
        {
            if (!tag.Contains($" id=\"{Html.Escape(_headings[index].Id)}\"", StringComparison.Ordinal)) continue;
            _text.Append(BodyText.BeginsHeading).Append(index.ToString(CultureInfo.InvariantCulture)).Append(BodyText.EndsHeading);
            (_headingIndex, _isInHeading) = (index + 1, true);
            return;
        }
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAnyInRange(BodyText.BeginsHeading, BodyText.EndsGap) < 0)
        {
            _text.Append(text);
            return;
        }
        foreach (var letter in text)
        {
            if (letter is < BodyText.BeginsHeading or > BodyText.EndsGap) _text.Append(letter);
        }
    }

    private void Flush()
    {
        if (_text.Length == 0) return;
        _all.Append(_text);
        _segments.Add(new TextSegment(_text.ToString()));
        _text.Clear();
    }

    /// <summary>In lower case, as far as there is room for it.</summary>
    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> tag, Span<char> letters)
    {
        var length = 0;
        for (; length < Math.Min(tag.Length, letters.Length) && (char.IsAsciiLetterOrDigit(tag[length]) || tag[length] == '-'); length++) letters[length] = char.ToLowerInvariant(tag[length]);
        return letters[..length];
    }

    /// <summary>
    /// Finds what is no text, the ways back from notes, and the language of code, which is on so many pages that it
    /// says nothing of any.
    /// </summary>
    private static bool IsLeftOut(ReadOnlySpan<char> name, ReadOnlySpan<char> tag) =>
        tag is not [.., '/'] && (name is "svg" or "script" or "style" or "template" || tag is "span class=\"code-language\"" || tag.StartsWith("a class=\"footnote-back\""));

    private static bool IsInline(ReadOnlySpan<char> name) => name is
        "a" or "abbr" or "b" or "bdi" or "bdo" or "cite" or "code" or "del" or "dfn" or "em" or "i" or "ins" or "kbd" or "mark" or "q" or "s" or "samp" or "small" or "span" or "strong"
        or "sub" or "sup" or "time" or "u" or "var" or "wbr";
}
