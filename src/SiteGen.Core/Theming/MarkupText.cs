using SiteGen.Foundation;
using SiteGen.Markdown.Words;

namespace SiteGen.Theming;

/// <summary>Extracts the text from markup that a function or a shortcode made.</summary>
public static class MarkupText
{
    /// <summary>Returns the words, without tags and escapes.</summary>
    public static string PlainOf(Html html) =>
        html.Markup.AsSpan().ContainsAny('<', '&') ? RawWords.Of(html.Markup) : html.Markup;
}
