using SiteGen.Foundation;

namespace SiteGen.Theming.Bodies;

/// <summary>
/// A value that an expression or a function contributes to a body, in every form that a target needs.
/// </summary>
public abstract record FilledValue
{
    /// <summary>The content of the value's block; null for a value without one.</summary>
    public virtual FilledWords? Words => null;

    /// <summary>The content of the value's block as Markdown has it; null to write its text.</summary>
    public virtual FilledWords? WordsInMarkdown => Words;

    /// <summary>
    /// The text that replaces the markup where only text is allowed; not used for a value with <see cref="Words"/>.
    /// </summary>
    public virtual string Text => "";

    /// <summary>Writes the value as markup.</summary>
    public abstract Html In(HtmlFold fold);

    /// <summary>Writes the value as Markdown.</summary>
    /// <param name="text">The value's text, or the text of its words.</param>
    public virtual string InMarkdown(string text) => text;

    /// <summary>Returns what expressions that calculate with the value see.</summary>
    public sealed override string ToString() => Text;
}

public sealed record TextValue(string Written) : FilledValue
{
    public override string Text => Written;

    public override Html In(HtmlFold fold) => new(Html.Escape(Written));
}

/// <summary>Markup that is the same for all targets.</summary>
public sealed record MarkupValue(Html Markup) : FilledValue
{
    public override string Text => MarkupText.PlainOf(Markup);

    public override Html In(HtmlFold fold) => Markup;
}
