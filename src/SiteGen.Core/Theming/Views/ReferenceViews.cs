using SiteGen.Markdown;

namespace SiteGen.Theming.Views;

/// <summary>A title with the address that it links to.</summary>
[View("link")]
public sealed partial record ReferenceView(Title Title, string? Url) : View;

[View("feed")]
public sealed partial record FeedView(string Type, string Title, string Url) : View;

/// <param name="Url">Null for an item that opens a list.</param>
/// <param name="IsAncestor">True if the current page is below the item's address, or in its list.</param>
[View("menu item")]
public sealed partial record MenuItemView(string Title, string? Url, bool IsCurrent, bool IsAncestor) : View
{
    /// <summary>The items of the list that this item opens.</summary>
    public MenuItemView[] Items { get; init; } = [];
}

/// <summary>A section or a term with the number of pages in it.</summary>
/// <param name="Pages">The first of its pages, in its order, at most <see cref="MostPages"/>.</param>
[View("entry")]
public sealed partial record CountedView(
    Title Title, string Url, string? Description, int Count, ReferenceView[] Pages) : View
{
    public const int MostPages = 6;
}

/// <summary>A taxonomy with the terms that a page has in it.</summary>
[View("taxonomy")]
public sealed partial record TaxonomyView(string Name, string Title, string Url, ReferenceView[] Terms) : View;

[View("license")]
public sealed partial record LicenseView(string Name, string? Url) : View;

/// <summary>A page in the sidebar's tree.</summary>
/// <param name="Count">The number of entries below it, of which a large tree shows only some.</param>
/// <param name="PageCount">The number of pages in and below its folder.</param>
[View("sidebar entry")]
public sealed partial record NavNodeView(
    Title Title, string? Url, bool IsCurrent, bool IsOpen, int Count, int PageCount, NavNodeView[] Children) : View;
