namespace SiteGen.Theming.Views;

public sealed record AuthorLinkView(string Title, string Url, string? Icon) : View
{
    private static readonly Members<AuthorLinkView> All = new("author link")
    {
        { "title", static view => view.Title },
        { "url", static view => view.Url },
        { "icon", static view => view.Icon },
    };

    protected override IMembers Members => All;
}

/// <param name="Line">A few words about the author.</param>
/// <param name="ArticleCount">The number of the author's articles on this site.</param>
public sealed record AuthorView(
    string Name, string? Url, string? Picture, string? Line, AuthorLinkView[] Links, int ArticleCount) : View
{
    private static readonly Members<AuthorView> All = new("author")
    {
        { "name", static view => view.Name },
        { "url", static view => view.Url },
        { "picture", static view => view.Picture },
        { "line", static view => view.Line },
        { "links", static view => view.Links },
        { "count", static view => view.ArticleCount },
    };

    protected override IMembers Members => All;

    public static AuthorView Of(Model.Author author, ThemedSite site) => new(
        author.Config.Name, site.Model.HasPage(author) ? site.Urls.Of(author.Url) : null,
        author.Config.Picture is { } picture ? PageViews.PictureUrl(picture, Model.MenuLinks.From, site) : null,
        author.Config.Line,
        [.. author.Config.Links.Select(static link => new AuthorLinkView(link.Title, link.Url, link.Icon))],
            author.Pages.Length);
}
