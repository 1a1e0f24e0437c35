using Markdig.Syntax.Inlines;

namespace SiteGen.Markdown.Holes;

/// <summary>A placeholder: the text between <c>{{</c> and <c>}}</c>.</summary>
/// <param name="Code">The trimmed text.</param>
/// <param name="CodeOffset">The start of the code in the page's text.</param>
/// <param name="Written">The span including both pairs of braces.</param>
internal sealed record Hole(string Code, int CodeOffset, TextSpan Written)
{
    /// <param name="written">The source text including both pairs of braces.</param>
    public static Hole Of(ReadOnlySpan<char> written, int offset)
    {
        var code = written[2..^2];
        var codeOffset = offset + 2 + code.Length - code.TrimStart().Length;
        return new Hole(code.Trim().ToString(), codeOffset, new TextSpan(offset, written.Length));
    }
}

internal sealed class HoleInline(Hole hole) : LeafInline
{
    public Hole Hole { get; } = hole;
}

/// <summary>Two opening braces that are never closed.</summary>
internal sealed class UnclosedHoleInline : LeafInline;
