using Scriban.Runtime;
using SiteGen.Foundation;

namespace SiteGen.Theming.Bodies;

/// <summary>The result of a shortcode that has content, or that says how it appears outside its page.</summary>
/// <param name="Made">The output of its template.</param>
/// <param name="Label">Null without a label.</param>
/// <param name="Content">Null without content.</param>
/// <param name="Arguments">What its template sees as 'args'.</param>
internal sealed record ComponentValue(
    FilledValue Made, LabelValue? Label, ContentValue? Content, ScriptObject Arguments, ComponentNotes Notes)
    : FilledValue
{
    /// <summary>
    /// The label and the content; null without content, so that the output of the template is read instead.
    /// </summary>
    public override FilledWords? Words { get; } = Content is null ? null
        : Label is null ? Content.Words : new FilledWords(Content.Words!.Pieces.Insert(0, new ValuePiece(0, Label)));

    public override FilledWords? WordsInMarkdown =>
        Notes.Markdown is not null ? Content?.Words
        : Words ?? (Label is null ? null : new FilledWords([new ValuePiece(0, Label)]));

    public override string Text => Made.Text.Trim();

    public override Html In(HtmlFold fold)
    {
        fold.Need(Notes.Needs);
        return Made.In(fold);
    }

    public override string InMarkdown(string text) =>
        Notes.Markdown is not { } written ? text : Content is null ? written : $"{written}\n{text}";

    /// <summary>Returns the components among some words, at any depth, without those inside other components.</summary>
    public static IEnumerable<ComponentValue> In(FilledWords words) =>
        words.Pieces.OfType<ValuePiece>().SelectMany(static piece => piece.Value is ComponentValue component
            ? [component] : piece.Value.Words is { } inner ? In(inner) : []);
}

/// <summary>The description that the template of a shortcode gives of itself.</summary>
internal sealed class ComponentNotes
{
    public PageNeeds Needs { get; set; } = PageNeeds.None;

    /// <summary>The Markdown that replaces the label or, without content, the whole; null for its text.</summary>
    public string? Markdown { get; set; }

    /// <summary>The text that replaces the label in the search and in Markdown; null for the label itself.</summary>
    public LabelValue? Label { get; set; }

    /// <summary>The shortcode that it is an item of; null for one that is shown where it is written.</summary>
    public string? Whole { get; set; }

    public bool IsEmpty => Needs.IsNone && Markdown is null && Label is null && Whole is null;
}

/// <summary>The label of a directive.</summary>
internal sealed record LabelValue(FilledWords Written) : FilledValue
{
    public static LabelValue Of(string text) =>
        new(new FilledWords([new ValuePiece(0, new TextValue(text))])) { Plain = text };

    public override FilledWords Words => new(Written.Pieces.Add(new ValuePiece(0, new TextValue(" "))));

    public override FilledWords WordsInMarkdown => Written;

    /// <summary>The label as text without markup.</summary>
    public required string Plain { get; init; }

    public override string Text => Plain;

    public override Html In(HtmlFold fold) => fold.Write(Written);

    public override string InMarkdown(string text) => text.Trim() is { Length: > 0 } label ? $"**{label}**\n" : "";
}

/// <summary>The content of a directive, or of a shortcode's block.</summary>
internal sealed record ContentValue(FilledWords Written) : FilledValue
{
    public override FilledWords Words => Written;

    public override Html In(HtmlFold fold) => fold.Write(Written);
}

/// <summary>A part of a shortcode that is on pages only, or in feeds only.</summary>
internal sealed record TargetValue(FilledValue Part, bool IsOnPage) : FilledValue
{
    public override string Text => IsOnPage ? "" : Part.Text;

    public override Html In(HtmlFold fold) =>
        IsOnPage == (fold.Target != BodyTarget.Feed) ? Part.In(fold) : Html.Empty;
}

/// <summary>An address on the site, as the place that shows it writes it.</summary>
internal sealed record AddressValue(string Url) : FilledValue
{
    public override string Text => Url;

    public override Html In(HtmlFold fold) => new(Html.Escape(fold.AddressOf(Url)));
}
