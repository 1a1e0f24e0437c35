using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Markdown.Holes;

namespace SiteGen.Markdown.Formulas;

/// <summary>A formula as it is written in a page.</summary>
/// <param name="Tex">The text between the dollar signs.</param>
/// <param name="IsDisplay">True for a formula on lines of its own.</param>
/// <param name="Lines">The offset of each line of the text, and its offset in the page.</param>
internal sealed record Formula(string Tex, bool IsDisplay, ImmutableArray<(int Index, int Offset)> Lines)
{
    /// <summary>The live values in the formula.</summary>
    public ImmutableArray<Hole> Holes { get; private init; } = [];

    /// <summary>The spans of the live values in the text.</summary>
    public ImmutableArray<TextSpan> Spans { get; private init; } = [];

    /// <summary>The site's own commands.</summary>
    public FrozenDictionary<string, string> Macros { get; init; } = FrozenDictionary<string, string>.Empty;

    public static Formula Of(string tex, bool isDisplay, ImmutableArray<(int Index, int Offset)> lines)
    {
        var formula = new Formula(tex, isDisplay, lines);
        var spans = FormulaSyntax.HolesIn(tex);
        return spans.IsEmpty ? formula : formula with
        {
            Spans = spans,
            Holes = [.. spans.Select(span =>
                Hole.Of(tex.AsSpan(span.Start, span.Length), formula.OffsetOf(span.Start)))],
        };
    }

    /// <summary>Returns the place in the page of a place in the text.</summary>
    public int OffsetOf(int index)
    {
        var line = Lines.Length - 1;
        while (line > 0 && Lines[line].Index > index) line--;
        return Lines[line].Offset + index - Lines[line].Index;
    }
}
