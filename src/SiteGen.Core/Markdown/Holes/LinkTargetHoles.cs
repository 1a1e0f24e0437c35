using System.Collections.Immutable;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markdown.Holes;

/// <summary>Lets a link's target and title hold holes: <c>[a](/x/{{ y }}/ "{{ z }}")</c>.</summary>
/// <remarks>
/// A target ends at a space, and a hole is full of them.
/// So the link is read with every hole of its parentheses replaced by as many <see cref="Mask"/>, which keeps all places as they are.
/// </remarks>
internal sealed class LinkTargetHoles : LinkInlineParser
{
    public const char Mask = '\uE000';

    private static readonly object Key = new();

    /// <summary>The holes of a link's target and then of its title, with their lengths as written.</summary>
    public static ImmutableArray<(Hole Hole, int Length)> Of(LinkInline link) =>
        link.GetData(Key) is ImmutableArray<(Hole, int)> holes ? holes : [];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.CurrentChar != ']' || slice.PeekChar() != '(' || !HasHole(slice)) return base.Match(processor, ref slice);
        var written = slice;
        var holes = ImmutableArray.CreateBuilder<(Hole, int)>();
        slice = new StringSlice(Masked(processor, slice, holes), slice.Start, slice.End);
        var isMatched = base.Match(processor, ref slice);
        slice = new StringSlice(written.Text, slice.Start, written.End);
        if (isMatched && processor.Inline is LinkInline link) link.SetData(Key, holes.ToImmutable());
        return isMatched;
    }

    private static bool HasHole(StringSlice slice)
    {
        var rest = slice.AsSpan();
        var hole = rest.IndexOf("{{");
        return hole >= 0 && rest[..hole].IndexOf(')') < 0;
    }

    private static string Masked(InlineProcessor processor, StringSlice slice, ImmutableArray<(Hole, int)>.Builder holes)
    {
        var text = slice.Text.ToCharArray();
        for (var index = slice.Start; index <= slice.End && text[index] != ')'; index++)
        {
            var rest = slice.Text.AsSpan(index, slice.End - index + 1);
            if (HoleSyntax.IsForeign(rest)) break;
            if (!HoleSyntax.StartsAt(rest) || HoleSyntax.LengthOf(rest) is not (> 0 and var length)) continue;
            holes.Add((Hole.Of(rest[..length], processor.GetSourcePosition(index)), length));
            text.AsSpan(index, length).Fill(Mask);
            index += length - 1;
        }
        return new string(text);
    }
}
