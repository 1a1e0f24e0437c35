using SiteGen.Foundation;

namespace SiteGen.Markdown;

/// <summary>
/// What something is called: as text, for other programs and attributes, and as markup with code and emphasis.
/// </summary>
public sealed record Title(string Text, Html Html)
{
    /// <summary>A title as an author writes it, with its marks.</summary>
    public static Title Of(string written) => new(InlineMarkdown.ToText(written), InlineMarkdown.ToHtml(written));

    /// <summary>A name, in which every sign stands for itself.</summary>
    public static Title Plain(string name) => new(name, new Html(Html.Escape(name)));
}
