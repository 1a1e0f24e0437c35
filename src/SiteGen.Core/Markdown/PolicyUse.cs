using SiteGen.Foundation;

namespace SiteGen.Markdown;

/// <summary>Something in a page that the site's content security policy may forbid.</summary>
/// <param name="Directive">The directive that applies, such as <c>frame-src</c>.</param>
/// <param name="Address">The address of the loaded resource, as written; null for inline code.</param>
/// <param name="Element">The element as messages name it: <c>&lt;iframe&gt;</c>.</param>
public sealed record PolicyUse(string Directive, string? Address, string Element, SourceLocation Location)
{
    /// <summary>The hash of inline code, as written in a policy; null for uses that a hash cannot allow.</summary>
    public string? Hash { get; init; }
}
