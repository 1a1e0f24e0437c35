using System.Collections.Immutable;
using System.Text;
using SiteGen.Markdown;
using SiteGen.Model;

namespace SiteGen.Theming.Bodies;

/// <summary>Writes a body as Markdown: the author's source with values filled in and addresses resolved.</summary>
/// <param name="source">The page's Markdown with its includes expanded.</param>
internal sealed class MarkdownFold(Page page, string source, PageRenderer renderer)
{
    private readonly StringBuilder _text = new(source.Length);
    private FilledBody? _filled;

    /// <summary>Replaces a stretch of the source.</summary>
    private readonly record struct Replacement(TextSpan Span, Action Write);

    public string Write(FilledBody? filled)
    {
        _filled = filled;
        var replacements = page.Parsed.Body.Edits.Where(edit => edit.End <= source.Length)
            .Select(edit => new Replacement(new TextSpan(edit.Start, edit.Length), () => _text.Append(Text(edit))))
            .Concat(filled is null ? [] : Groups(filled).Select(Filled))
            .OrderBy(static one => one.Span.Start);
        Write(replacements, 0, source.Length);
        return _text.ToString();
    }

    private void Write(IEnumerable<Replacement> replacements, int start, int end)
    {
        foreach (var (span, write) in replacements)
        {
            if (span.Start < start || span.End > end) continue;
            _text.Append(source, start, span.Start - start);
            write();
            start = span.End;
        }
        _text.Append(source, start, end - start);
    }

    private string Text(SourceEdit edit) => edit switch
    {
        CodeEdit code => code.Block,
        LinkEdit link => Address(link.LinkIndex),
        _ => throw new InvalidOperationException($"Edits of the type {edit.GetType()} cannot be written."),
    };

    /// <summary>
    /// Returns the address of a link. Its parentheses are escaped, because they would end the link's target.
    /// </summary>
    private string Address(int linkIndex) =>
        LiveAddress.For(BodyTarget.Feed, page.Links[linkIndex].Url, page, renderer)
            .Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);

    /// <summary>
    /// Groups the expressions that belong together: a single value, or a block from its beginning to its end.
    /// </summary>
    /// <remarks>
    /// Within a block, the source is in the order of the pieces. Footnotes, which are written after everything else,
    /// are blocks or values of their own.
    /// </remarks>
    private static IEnumerable<(int First, int Last)> Groups(FilledBody filled)
    {
        var (first, depth) = (0, 0);
        for (var index = 0; index < filled.Expressions.Length; index++)
        {
            if (depth == 0) first = index;
            depth += filled.Depths[index];
            if (depth <= 0) yield return (first, index);
            depth = Math.Max(0, depth);
        }
    }

    private Replacement Filled((int First, int Last) group)
    {
        var (first, last) = (SpanOf(group.First), SpanOf(group.Last));
        var pieces = _filled!.Pieces.Where(piece => IsWithin(piece, group)).ToImmutableArray();
        return new Replacement(new TextSpan(first.Start, last.End - first.Start), () => Append(pieces));
    }

    private static bool IsWithin(FilledPiece piece, (int First, int Last) group) => piece switch
    {
        StretchPiece stretch => stretch.Expression > group.First && stretch.Expression <= group.Last,
        ValuePiece value => value.Expression >= group.First && value.Expression <= group.Last,
        _ => false,
    };

    private void Append(ImmutableArray<FilledPiece> pieces)
    {
        foreach (var piece in pieces)
        {
            if (piece is ValuePiece value) Append(value.Value);
            else if (piece is StretchPiece { Expression: > 0 } stretch) AppendSource(stretch.Expression);
        }
    }

    private void AppendSource(int expression)
    {
        var start = SpanOf(expression - 1).End;
        var end = SpanOf(expression).Start;
        if (end < start) return;
        var edits = page.Parsed.Body.Edits.Where(edit => edit.Start >= start && edit.End <= end)
            .Select(edit => new Replacement(new TextSpan(edit.Start, edit.Length), () => _text.Append(Text(edit))));
        Write(edits, start, end);
    }

    private void Append(FilledValue value)
    {
        var start = _text.Length;
        if (value.Words is { } words) Append(words.Pieces);
        else _text.Append(value.Text);
        var text = _text.ToString(start, _text.Length - start);
        _text.Length = start;
        _text.Append(value.InMarkdown(text));
    }

    private TextSpan SpanOf(int expression) =>
        _filled!.Expressions[expression].Source
        ?? throw new InvalidOperationException("An expression of a body has no place in its source.");
}
