using System.Collections.Immutable;
using Scriban.Parsing;
using Scriban.Runtime;
using SiteGen.Foundation;

namespace SiteGen.Theming.Bodies;

/// <summary>Collects the output of a body's template as pieces instead of a text.</summary>
/// <param name="lengths">The lengths of what is before each expression and after the last, in characters.</param>
internal sealed class BodyTrace(ImmutableArray<int> lengths) : IScriptOutput
{
    private readonly ImmutableArray<FilledPiece>.Builder _pieces = ImmutableArray.CreateBuilder<FilledPiece>();
    private int _expression;
    private long _length;

    public FilledWords Finish() => new(_pieces.ToImmutable());

    /// <summary>Begins the output of a function's block, which starts where this output ends.</summary>
    public BodyTrace Inner() => new(lengths) { _expression = _expression, _length = _length };

    /// <summary>Takes over the length that the output of a function's block has reached.</summary>
    public void Count(BodyTrace inner) => _length = inner._length;

    public void Add(StretchPiece stretch, SourceSpan span)
    {
        _expression = stretch.Expression;
        _pieces.Add(stretch);
        Count(lengths[stretch.Expression], span);
    }

    public void Add(FilledValue value, SourceSpan span)
    {
        // The block of a function is counted while it is written.
        // Other values of functions are counted when they become markup.
        if (value is TextValue or MarkupValue) Count(LengthOf(value), span);
        _pieces.Add(new ValuePiece(_expression, value));
    }

    /// <summary>Takes text that a template writes directly; a body's template writes none.</summary>
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
