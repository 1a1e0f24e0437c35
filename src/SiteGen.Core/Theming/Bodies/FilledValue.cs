using SiteGen.Foundation;

namespace SiteGen.Theming.Bodies;

/// <summary>What an expression or a function gives to a body, in every form that a target can ask for.</summary>
public abstract record FilledValue
{
    /// <summary>What it goes around; null for a value that stands by itself.</summary>
    public virtual FilledWords? Words => null;

    /// <summary>In place of markup where only text can stand; not used for a value with <see cref="Words"/>.</summary>
    public virtual string Text => "";

    /// <summary>Writes it as markup.</summary>
    public abstract Html In(HtmlFold fold);

    /// <summary>Writes it as Markdown.</summary>
    /// <param name="text">Its text or its words.</param>
    public virtual string InMarkdown(string text) => text;

    /// <summary>What expressions that go on calculating with it see.</summary>
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
