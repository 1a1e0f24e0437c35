using System.Collections.Immutable;
using System.Text;
using SiteGen.Foundation;
using SiteGen.Markdown.RawHtml;

namespace SiteGen.Markdown.Words;

/// <summary>Collects the words of a body while its markup is written.</summary>
internal sealed class WordsBuilder
{
    private readonly ImmutableArray<WordsPiece>.Builder _pieces = ImmutableArray.CreateBuilder<WordsPiece>();
    private readonly StringBuilder _text = new();
    private bool _isInHeading;

    /// <summary>
    /// The raw element that is omitted with its content, and the number of open elements with its name.
    /// </summary>
    private string? _leftOut;
    private int _depth;

    private bool IsRead => !_isInHeading && _leftOut is null;

    public void Say(ReadOnlySpan<char> words)
    {
        if (IsRead) _text.Append(words);
    }

    /// <summary>Separates the text so far from the text that follows.</summary>
    public void Break()
    {
        if (_text.Length == 0 || _text[^1] != ' ') _text.Append(' ');
    }

    /// <param name="index">Null for a heading outside the contents list, which is treated as ordinary text.</param>
    public void BeginHeading(int? index)
    {
        if (index is not { } known) return;
        Flush();
        _pieces.Add(new SectionStart(known));
        _isInHeading = true;
    }

    public void EndHeading() => _isInHeading = false;

    public void MarkRowName(bool isStart)
    {
        if (!IsRead) return;
        Flush();
        _pieces.Add(new RowNameEdge(isStart));
    }

    public void AddExpression(bool isBlock, bool isRead)
    {
        if (isBlock) _text.Append(' ');
        Flush();
        _pieces.Add(new ExpressionWords(isRead && IsRead));
        if (isBlock) _text.Append(' ');
    }

    public void Read(RawTag tag)
    {
        if (_leftOut is not null)
        {
            if (tag.Name == _leftOut && !tag.IsClosed) _depth += tag.IsEnd ? -1 : 1;
            if (_depth == 0) _leftOut = null;
        }
        else if (!tag.IsEnd && !tag.IsClosed && tag.End is null && IsLeftOut(tag.Name))
            (_leftOut, _depth) = (tag.Name, 1);
        else if (!IsInline(tag.Name))
            Break();
    }

    public ImmutableArray<WordsPiece> Finish()
    {
        Flush();
        return _pieces.ToImmutable();
    }

    private void Flush()
    {
        if (_text.Length > 0) _pieces.Add(new PlainWords(new PackedText(_text.ToString())));
        _text.Clear();
    }

    private static bool IsLeftOut(string name) => name is "svg" or "script" or "style" or "template";

    private static bool IsInline(string name) => name is
        "a" or "abbr" or "b" or "bdi" or "bdo" or "cite" or "code" or "del" or "dfn" or "em" or "i" or "ins" or "kbd"
        or "mark" or "q" or "s" or "samp" or "small" or "span" or "strong" or "sub" or "sup" or "time" or "u" or "var"
        or "wbr";
}
