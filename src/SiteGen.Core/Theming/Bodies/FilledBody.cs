using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Markdown;

namespace SiteGen.Theming.Bodies;

/// <summary>A piece of a body whose expressions have been evaluated.</summary>
public abstract record FilledPiece;

/// <summary>The author's text before an expression, or after the last one.</summary>
/// <param name="Expression">
/// The index of the expression; the number of expressions for the text after the last one.
/// </param>
public sealed record StretchPiece(int Expression) : FilledPiece;

/// <summary>The value of an expression.</summary>
public sealed record ValuePiece(int Expression, FilledValue Value) : FilledPiece;

/// <summary>The content of a function's block, with its values.</summary>
public sealed record FilledWords(ImmutableArray<FilledPiece> Pieces)
{
    public static FilledWords Of(Html markup) => new([new ValuePiece(0, new MarkupValue(markup))]);
}

/// <summary>The result of the one run of a body's template, from which every target is written.</summary>
/// <param name="Expressions">The expressions of the body, in the order in which they are written.</param>
/// <param name="Pieces">
/// The pieces in the order in which they were output: those in a loop appear once for each iteration.
/// </param>
/// <param name="Depths">The change of block depth at each expression: 1 opens a block, -1 ends it.</param>
public sealed record FilledBody(
    ImmutableArray<ExpressionSegment> Expressions, ImmutableArray<FilledPiece> Pieces, ImmutableArray<int> Depths);
