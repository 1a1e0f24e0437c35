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
    private readonly ImmutableArray<SourceEdit> _edits =
        [.. page.Parsed.Body.Edits.Where(edit => edit.End <= source.Length).OrderBy(static edit => edit.Start)];
    private FilledBody? _filled;

    /// <summary>Replaces a stretch of the source.</summary>
    private readonly record struct Replacement(TextSpan Span, Action Write);

    public string Write(FilledBody? filled)
    {
        _filled = filled;
        var replacements = _edits.Select(Edited)
            .Concat(filled is null ? [] : Filled(filled))
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

    private IEnumerable<Replacement> Filled(FilledBody filled)
    {
        List<(int First, int Last)> groups = [.. Groups(filled)];
        var pieces = PiecesByGroup(filled, groups);
        return groups.Select(group => new Replacement(
            new TextSpan(SpanOf(group.First).Start, SpanOf(group.Last).End - SpanOf(group.First).Start),
            () => Append(pieces[group.First])));
    }

    /// <summary>Returns the pieces of each group in their order, by the group's first expression.</summary>
    private static ILookup<int, FilledPiece> PiecesByGroup(FilledBody filled, List<(int First, int Last)> groups)
    {
        var firstOf = Enumerable.Repeat(-1, filled.Expressions.Length + 1).ToArray();
        foreach (var (first, last) in groups) firstOf.AsSpan(first, last - first + 1).Fill(first);
        return filled.Pieces.ToLookup(piece => piece switch
        {
            ValuePiece value => firstOf[value.Expression],
            // The source in front of a group's first expression does not belong to the group.
            StretchPiece { Expression: var next } when firstOf[next] < next => firstOf[next],
            _ => -1,
        });
    }

    private void Append(IEnumerable<FilledPiece> pieces)
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
        Write(_edits.Skip(CountBefore(start)).TakeWhile(edit => edit.Start < end).Select(Edited), start, end);
    }

    /// <summary>Returns the number of edits that begin before a place in the source.</summary>
    private int CountBefore(int place)
    {
        var (low, high) = (0, _edits.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _edits[middle].Start < place ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    private Replacement Edited(SourceEdit edit) =>
        new(new TextSpan(edit.Start, edit.Length), () => _text.Append(Text(edit)));

    private void Append(FilledValue value)
    {
        var start = _text.Length;
        if (value.WordsInMarkdown is { } words) Append(words.Pieces);
        else _text.Append(value.Text);
        var text = _text.ToString(start, _text.Length - start);
        _text.Length = start;
        _text.Append(value.InMarkdown(text));
    }

    private TextSpan SpanOf(int expression) =>
        _filled!.Expressions[expression].Source
        ?? throw new InvalidOperationException("An expression of a body has no place in its source.");
}
