using SiteGen.Foundation;

namespace SiteGen.Markdown;

/// <summary>A title, as plain text for attributes and other programs, and as markup with code and emphasis.</summary>
public sealed record Title(string Text, Html Html)
{
    /// <summary>Parses a title with inline Markdown, as an author writes it.</summary>
    public static Title Of(string written) => new(InlineMarkdown.ToText(written), InlineMarkdown.ToHtml(written));

    /// <summary>Returns a name as a title; every character is literal.</summary>
    public static Title Plain(string name) => new(name, new Html(Html.Escape(name)));
}
