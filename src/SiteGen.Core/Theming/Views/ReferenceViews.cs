using SiteGen.Markdown;

namespace SiteGen.Theming.Views;

/// <summary>A title with the address that it links to.</summary>
public sealed record ReferenceView(Title Title, string? Url) : View
{
    private static readonly Members<ReferenceView> All = new("link")
    {
        { "title", static view => view.Title.Text },
        { "title_html", static view => view.Title.Html },
        { "url", static view => view.Url },
    };

    protected override IMembers Members => All;
}

public sealed record FeedView(string Type, string Title, string Url) : View
{
    private static readonly Members<FeedView> All = new("feed")
    {
        { "type", static view => view.Type },
        { "title", static view => view.Title },
        { "url", static view => view.Url },
    };

    protected override IMembers Members => All;
}

/// <param name="Url">Null for an item that opens a list.</param>
/// <param name="IsAncestor">True if the current page is below the item's address, or in its list.</param>
public sealed record MenuItemView(string Title, string? Url, bool IsCurrent, bool IsAncestor) : View
{
    private static readonly Members<MenuItemView> All = new("menu item")
    {
        { "title", static view => view.Title },
        { "url", static view => view.Url },
        { "is_current", static view => view.IsCurrent },
        { "is_ancestor", static view => view.IsAncestor },
        { "items", static view => view.Items },
    };

    /// <summary>The items of the list that this item opens.</summary>
    public MenuItemView[] Items { get; init; } = [];

    protected override IMembers Members => All;
}

/// <summary>A section or a term with the number of pages in it.</summary>
/// <param name="Pages">The first of its pages, in its order, at most <see cref="MostPages"/>.</param>
public sealed record CountedView(
    Title Title, string Url, string? Description, int Count, ReferenceView[] Pages) : View
{
    public const int MostPages = 6;

    private static readonly Members<CountedView> All = new("entry")
    {
        { "title", static view => view.Title.Text },
        { "title_html", static view => view.Title.Html },
        { "url", static view => view.Url },
        { "description", static view => view.Description },
        { "count", static view => view.Count },
        { "pages", static view => view.Pages },
    };

    protected override IMembers Members => All;
}

/// <summary>A taxonomy with the terms that a page has in it.</summary>
public sealed record TaxonomyView(string Name, string Title, string Url, ReferenceView[] Terms) : View
{
    private static readonly Members<TaxonomyView> All = new("taxonomy")
    {
        { "name", static view => view.Name },
        { "title", static view => view.Title },
        { "url", static view => view.Url },
        { "terms", static view => view.Terms },
    };

    protected override IMembers Members => All;
}

public sealed record LicenseView(string Name, string? Url) : View
{
    private static readonly Members<LicenseView> All = new(
        "license") { { "name", static view => view.Name }, { "url", static view => view.Url } };

    protected override IMembers Members => All;
}

/// <summary>A page in the sidebar's tree.</summary>
/// <param name="Count">The number of entries below it, of which a large tree shows only some.</param>
public sealed record NavNodeView(
    Title Title, string? Url, bool IsCurrent, bool IsOpen, int Count, NavNodeView[] Children) : View
{
    private static readonly Members<NavNodeView> All = new("sidebar entry")
    {
        { "title", static view => view.Title.Text },
        { "title_html", static view => view.Title.Html },
        { "url", static view => view.Url },
        { "is_current", static view => view.IsCurrent },
        { "is_open", static view => view.IsOpen },
        { "count", static view => view.Count },
        { "children", static view => view.Children },
    };

    protected override IMembers Members => All;
}
