using System.Collections.Immutable;
using Scriban.Parsing;
using Scriban.Runtime;
using SiteGen.Foundation;

namespace SiteGen.Theming.Bodies;

/// <summary>The output of a body's template: pieces, in place of a text.</summary>
/// <param name="lengths">Of what stands before each expression and behind the last, in characters.</param>
internal sealed class BodyTrace(ImmutableArray<int> lengths) : IScriptOutput
{
    private readonly ImmutableArray<FilledPiece>.Builder _pieces = ImmutableArray.CreateBuilder<FilledPiece>();
    private int _expression;
    private long _length;

    public FilledWords Finish() => new(_pieces.ToImmutable());

    /// <summary>Begins the output of a function's words, which stand where this one ends.</summary>
    public BodyTrace Inner() => new(lengths) { _expression = _expression, _length = _length };

    /// <summary>Takes over how long the words of a function were.</summary>
    public void Count(BodyTrace inner) => _length = inner._length;

    public void Add(StretchPiece stretch, SourceSpan span)
    {
        _expression = stretch.Expression;
        _pieces.Add(stretch);
        Count(lengths[stretch.Expression], span);
    }

    public void Add(FilledValue value, SourceSpan span)
    {
        // The words of a function are counted while they are written.
        // What else functions give is counted where it becomes markup.
        if (value is TextValue or MarkupValue) Count(LengthOf(value), span);
        _pieces.Add(new ValuePiece(_expression, value));
    }

    /// <summary>Takes text that a template writes by itself; a body's has none.</summary>
    public void Write(string text, int offset, int count) =>
        _pieces.Add(new ValuePiece(_expression, new MarkupValue(new Html(text.Substring(offset, count)))));

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    private static int LengthOf(FilledValue value) =>
        value is MarkupValue markup ? markup.Markup.Markup.Length : value.Text.Length;

    private void Count(int length, SourceSpan span)
    {
        _length += length;
        if (_length > TemplateBudget.MaxBodyLength)
            throw TemplateProblems.LongOutput(span, TemplateBudget.MaxBodyLength);
    }
}
