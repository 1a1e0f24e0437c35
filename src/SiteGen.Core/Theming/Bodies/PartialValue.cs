using System.Collections.Immutable;
using System.Text;
using SiteGen.Foundation;
using Spot = SiteGen.Theming.Bodies.PartialOutput.Spot;

namespace SiteGen.Theming.Bodies;

/// <summary>The markup of a partial or shortcode with values that differ by target.</summary>
internal sealed record PartialValue(string OnPage, ImmutableArray<Spot> Spots) : FilledValue
{
    public override string Text => MarkupText.PlainOf(new Html(With(static value => Html.Escape(TextOf(value)))));

    public override Html In(HtmlFold fold) =>
        new(fold.Target == BodyTarget.Page ? OnPage : With(value => value.In(fold).Markup));

    private static string TextOf(FilledValue value) =>
        value is not LabelValue && value.Words is { } words ? PlainWordsOf(words) : value.Text;

    /// <summary>Returns the text of a block. Within a partial, blocks are already markup.</summary>
    private static string PlainWordsOf(FilledWords words) =>
        string.Concat(words.Pieces.OfType<ValuePiece>().Select(static piece => TextOf(piece.Value)));

    private string With(Func<FilledValue, string> write)
    {
        var markup = new StringBuilder();
        var start = 0;
        foreach (var (at, length, value) in Spots)
        {
            markup.Append(OnPage, start, at - start).Append(write(value));
            start = at + length;
        }
        return markup.Append(OnPage, start, OnPage.Length - start).ToString();
    }
}
