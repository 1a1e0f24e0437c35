using System.Collections.Immutable;
using System.Text;
using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Markdown.Words;

namespace SiteGen.Theming.Bodies;

/// <summary>A heading and the text below it, up to the next heading.</summary>
/// <param name="Anchor">The heading's id; "" for the text before the first heading.</param>
/// <param name="RowNames">The names of the rows of its tables, which are also part of the text.</param>
public sealed record BodySection(string Anchor, string Heading, string Text, ImmutableArray<string> RowNames);

/// <summary>Writes a body as plain text by section, with its values.</summary>
internal sealed class TextFold
{
    private readonly ParsedBody _body;
    private readonly ImmutableArray<Range> _stretches;
    private readonly ImmutableArray<bool> _areRead;
    private readonly ImmutableArray<BodySection>.Builder _sections = ImmutableArray.CreateBuilder<BodySection>();
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<string>.Builder _rowNames = ImmutableArray.CreateBuilder<string>();
    private Heading? _heading;
    private int _rowNameStart;

    private TextFold(ParsedBody body)
    {
        _body = body;
        _stretches = Stretch.Between(body.Words, static piece => piece is ExpressionWords);
        _areRead = [.. body.Words.OfType<ExpressionWords>().Select(static expression => expression.IsRead)];
    }

    /// <param name="filled">Null for the text without its values.</param>
    public static ImmutableArray<BodySection> Write(ParsedBody body, FilledBody? filled)
    {
        var fold = new TextFold(body);
        if (filled is null)
            foreach (var piece in body.Words) fold.Append(piece);
        else
            fold.Append(filled.Pieces);
        fold.EndSection();
        return fold._sections.ToImmutable();
    }

    private void Append(ImmutableArray<FilledPiece> pieces)
    {
        foreach (var piece in pieces)
        {
            if (piece is StretchPiece stretch)
                foreach (var words in _body.Words[_stretches[stretch.Expression]]) Append(words);
            else if (piece is ValuePiece value && _areRead[value.Expression])
                Append(value.Value);
        }
    }

    private void Append(FilledValue value)
    {
        if (value.Words is { } words) Append(words.Pieces);
        else Append(value.Text);
    }

    private void Append(WordsPiece piece)
    {
        if (piece is PlainWords words) Append(words.Text.ToString());
        if (piece is RowNameEdge edge) MarkRowName(edge.IsStart);
        if (piece is not SectionStart start) return;
        EndSection();
        _heading = _body.Headings[start.HeadingIndex];
    }

    private void MarkRowName(bool isStart)
    {
        if (isStart) _rowNameStart = _text.Length;
        else if (_text.Length > _rowNameStart)
            _rowNames.Add(_text.ToString(_rowNameStart, _text.Length - _rowNameStart));
    }

    private void Append(string text)
    {
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter)) _text.Append(letter);
            else if (_text.Length > 0 && _text[^1] != ' ') _text.Append(' ');
        }
    }

    private void EndSection()
    {
        var words = UnicodeText.Composed(_text.ToString().TrimEnd(' '));
        if (_heading is not null || words.Length > 0)
            _sections.Add(new BodySection(_heading?.Id ?? "", _heading?.Text ?? "", words, _rowNames.ToImmutable()));
        _text.Clear();
        _rowNames.Clear();
    }
}
