using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markdown.Attributes;

/// <summary>
/// The attributes that Markdown may set. Scripts and styles are excluded; the site's content security policy would
/// block them anyway.
/// </summary>
internal static class AllowedAttributes
{
    public static bool Allows(MarkdownObject target, string name, string value) => name switch
    {
        "id" => value.Length > 0 && !value.Any(char.IsWhiteSpace),
        "class" or "lang" or "title" => true,
        "dir" => value is "ltr" or "rtl" or "auto",
        "width" or "height" => IsImage(target) && value.Length is > 0 and < 6 && value.All(char.IsAsciiDigit),
        "loading" => IsImage(target) && value is "lazy" or "eager",
        _ => name.StartsWith("data-", StringComparison.Ordinal) && name.Length > 5,
    };

    private static bool IsImage(MarkdownObject target) => target is LinkInline { IsImage: true };
}
