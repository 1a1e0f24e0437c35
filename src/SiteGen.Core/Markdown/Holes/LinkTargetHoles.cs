using System.Collections.Immutable;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markdown.Holes;

/// <summary>Allows placeholders in a link's target and title: <c>[a](/x/{{ y }}/ "{{ z }}")</c>.</summary>
/// <remarks>
/// A target ends at a space, but placeholders contain spaces.
/// The link is therefore parsed with every placeholder in its parentheses replaced by <see cref="Mask"/> characters of
/// the same number, which preserves all offsets.
/// </remarks>
internal sealed class LinkTargetHoles : LinkInlineParser
{
    public const char Mask = '\uE000';

    private static readonly object Key = new(), PageKey = new();

    /// <summary>
    /// Returns the placeholders of a link's target and then of its title, with their lengths as written.
    /// </summary>
    public static ImmutableArray<(Hole Hole, int Length)> Of(LinkInline link) =>
        link.GetData(Key) is ImmutableArray<(Hole, int)> holes ? holes : [];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.CurrentChar != ']' || slice.PeekChar() != '(') return base.Match(processor, ref slice);
        var masks = MasksOf(processor, slice);
        if (!masks.HasHole(slice.Start)) return base.Match(processor, ref slice);
        var written = slice;
        slice = new StringSlice(masks.Text, slice.Start, slice.End);
        var isMatched = base.Match(processor, ref slice);
        slice = new StringSlice(written.Text, slice.Start, written.End);
        if (isMatched && processor.Inline is LinkInline link) link.SetData(Key, HolesOf(masks, written, processor));
        return isMatched;
    }

    private static ImmutableArray<(Hole, int)> HolesOf(TargetMasks masks, StringSlice slice, InlineProcessor processor)
    {
        var holes = ImmutableArray.CreateBuilder<(Hole, int)>();
        foreach (var (start, length) in masks.Holes(slice.Start))
            holes.Add((Hole.Of(slice.Text.AsSpan(start, length), processor.GetSourcePosition(start)), length));
        return holes.ToImmutable();
    }

    /// <summary>Finds the placeholders of a paragraph, or of all single lines of the page, only once.</summary>
    private TargetMasks MasksOf(InlineProcessor processor, StringSlice slice)
    {
        if (processor.ParserStates[Index] is TargetMasks known) return known;
        // A paragraph of several lines has its own text; that of a single line is part of the page's text.
        if (slice.End == slice.Text.Length - 1)
            return (TargetMasks)(processor.ParserStates[Index] = TargetMasks.OfRest(slice.Text, slice.Start));
        if (processor.Document.GetData(PageKey) is not TargetMasks page || !page.IsOf(slice.Text))
        {
            page = TargetMasks.OfLines(slice.Text);
            processor.Document.SetData(PageKey, page);
        }
        return (TargetMasks)(processor.ParserStates[Index] = page);
    }
}
