using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Markdown;

namespace SiteGen.Theming.Bodies;

/// <summary>A piece of a body whose expressions have been evaluated.</summary>
public abstract record FilledPiece;

/// <summary>What the author wrote before an expression, or behind the last one.</summary>
/// <param name="Expression">Its index; the number of expressions for what follows the last.</param>
public sealed record StretchPiece(int Expression) : FilledPiece;

/// <summary>What an expression gave.</summary>
public sealed record ValuePiece(int Expression, FilledValue Value) : FilledPiece;

/// <summary>What a function goes around, with its values.</summary>
public sealed record FilledWords(ImmutableArray<FilledPiece> Pieces)
{
    public static FilledWords Of(Html markup) => new([new ValuePiece(0, new MarkupValue(markup))]);
}

/// <summary>The result of the one run of a body's template, which every target is made from.</summary>
/// <param name="Expressions">Those of the body, in the order in which they are written.</param>
/// <param name="Pieces">In the order in which they were written: those of a loop as often as it went round.</param>
/// <param name="Depths">By how many blocks each expression leads deeper: 1 opens one, -1 is its end.</param>
public sealed record FilledBody(
    ImmutableArray<ExpressionSegment> Expressions, ImmutableArray<FilledPiece> Pieces, ImmutableArray<int> Depths);
