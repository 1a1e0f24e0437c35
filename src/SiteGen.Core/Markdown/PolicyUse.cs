using SiteGen.Foundation;

namespace SiteGen.Markdown;

/// <summary>Something in a page that the site's content security policy may forbid.</summary>
/// <param name="Directive">The directive that decides, such as <c>frame-src</c>.</param>
/// <param name="Address">What is loaded, as written; null for code that stands in the page itself.</param>
/// <param name="Element">The element in words for a message: <c>&lt;iframe&gt;</c>.</param>
public sealed record PolicyUse(string Directive, string? Address, string Element, SourceLocation Location)
{
    /// <summary>Of code in the page, as a policy names it; null where a policy cannot allow it by its hash.</summary>
    public string? Hash { get; init; }
}
