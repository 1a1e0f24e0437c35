using System.Collections.Immutable;
using System.Text;
using SiteGen.Foundation;
using SiteGen.Markdown.ForeignSyntax;
using SiteGen.Markdown.Holes;

namespace SiteGen.Markdown.LiveLines;

/// <summary>Parses single lines that are not part of a body: titles, descriptions, entries of contents lists.</summary>
public static class LiveText
{
    public static bool IsLive(string? text) => text is not null && text.Contains("{{", StringComparison.Ordinal);

    /// <param name="hasCode">True when backticks enclose code, which is left unchanged.</param>
    /// <param name="placeOf">Returns the location of an expression or of braces in the source.</param>
    /// <param name="problems">Receives the problems of the braces.</param>
    /// <returns>Segments of text and expressions.</returns>
    public static ImmutableArray<Segment> Parse(
        string text, bool hasCode, Func<string, SourceLocation> placeOf, ICollection<Diagnostic> problems)
    {
        var segments = ImmutableArray.CreateBuilder<Segment>();
        var words = new StringBuilder();
        for (var index = 0; index < text.Length;)
        {
            var rest = text.AsSpan(index);
            if (HoleSyntax.IsForeign(rest) && ForeignTag.At(rest) is { Kind: { } kind, Length: var tag })
            {
                problems.Add(kind.Problem(placeOf("{{"), rest[..tag].ToString(), count: 1));
                words.Append(rest[..tag]);
                index += tag;
                continue;
            }
            if (HoleSyntax.StartsAt(rest) && HoleSyntax.LengthOf(rest) is > 0 and var length)
            {
                Add(Hole.Of(rest[..length], index));
                index += length;
                continue;
            }
            if (HoleSyntax.StartsAt(rest)) problems.Add(HoleProblems.NotClosed(placeOf("{{")));
            var (taken, written) = HoleSyntax.StartsAt(rest) ? (2, 2) : rest.StartsWith("\\{{") ? (3, 2) : hasCode
                && rest[0] == '`' ? (LengthOfCode(rest), LengthOfCode(rest)) : (1, 1);
            words.Append(rest[(taken - written)..taken]);
            index += taken;
        }
        Flush();
        return segments.ToImmutable();

        void Add(Hole hole)
        {
            Flush();
            if (hole.Code.Length == 0) problems.Add(HoleProblems.Empty(placeOf("{{")));
            else segments.Add(new ExpressionSegment(hole.Code, placeOf(hole.Code)));
        }

        void Flush()
        {
            if (words.Length > 0) segments.Add(new TextSegment(words.ToString()));
            words.Clear();
        }
    }

    /// <summary>
    /// Returns the length up to the end of the closing run of backticks; that of the opening run when none closes it.
    /// </summary>
    private static int LengthOfCode(ReadOnlySpan<char> text)
    {
        var run = text.Length - text.TrimStart('`').Length;
        for (var index = run; index < text.Length;)
        {
            var rest = text[index..];
            var length = rest.Length - rest.TrimStart('`').Length;
            if (length == run) return index + run;
            index += Math.Max(1, length);
        }
        return run;
    }
}
