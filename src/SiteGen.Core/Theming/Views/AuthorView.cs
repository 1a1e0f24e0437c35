namespace SiteGen.Theming.Views;

[View("author link")]
public sealed partial record AuthorLinkView(string Title, string Url, string? Icon) : View;

/// <param name="Line">A few words about the author.</param>
/// <param name="Count">The number of the author's articles on this site.</param>
[View("author")]
public sealed partial record AuthorView(
    string Name, string? Url, string? Picture, string? Line, AuthorLinkView[] Links, int Count) : View
{
    public static AuthorView Of(Model.Author author, ThemedSite site) => new(
        author.Config.Name, site.Model.HasPage(author) ? site.Urls.Of(author.Url) : null,
        author.Config.Picture is { } picture ? PageViews.PictureUrl(picture, Model.MenuLinks.From, site) : null,
        author.Config.Line,
        [.. author.Config.Links.Select(static link => new AuthorLinkView(link.Title, link.Url, link.Icon))],
            author.Pages.Length);
}
