using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Model;
using SiteGen.Theming;
using SiteGen.Theming.Bodies;
using SiteGen.Theming.Views;

namespace SiteGen.Modules.Pages;

/// <summary>Creates the part of a page's view that all kinds of pages share.</summary>
public static class BaseView
{
    /// <summary>Returns the view of a page, with the text of <paramref name="index"/> if there is one.</summary>
    /// <param name="kind">
    /// The kind of the page; also the name of its layout, unless <paramref name="index"/> sets another.
    /// </param>
    public static PageView Of(
        PageRenderer renderer, string kind, UrlPath url, Title title, Page? index = null, string? description = null)
    {
        var site = renderer.Site;
        return new PageView
        {
            Kind = kind,
            Layout = index?.Front.Layout?.Value ?? kind,
            Title = title,
            Description = index?.Description ?? description,
            Excerpt = index?.Description ?? description ?? index?.Excerpt,
            Url = site.Urls.Of(url),
            Permalink = site.Urls.Absolute(url),
            Language = site.Model.Config.Language,
            Robots = index?.Front.Indexed == false ? "noindex" : null,
            Image = index is null ? null : PageViews.Image(index, site),
            SocialImage = SocialImageView.Of(index, url, title.Text, site),
            Cover = index is null ? null : ImageView.OfCover(index, site),
            Status = index is null ? null : PageViews.Status(index),
            HasContent = index is not null && !index.Parsed.Body.Segments.IsEmpty,
            Content = index is null ? LazyHtml.Empty : renderer.Content(index, BodyTarget.Page),
            Extra = new DataView(ThemedSite.DataMapOf(index?.Front.Extra), "page.extra", isStrict: false),
            MarkdownUrl = index is not null && index.Url == url
                && SiteModules.MarkdownOf(index, site.Model.Config) is { } markdown ? site.Urls.Of(markdown) : null,
            SourcePath = index?.Path.Value,
            LastChange = index is null ? null : LastChange(site, index),
            EditUrl = index is null ? null : EditUrl(site, index),
        };
    }

    private static DateView? LastChange(ThemedSite site, Page page) =>
        site.LastChanges.TryGetValue(page.Path, out var time)
            ? new DateView(TimeZoneInfo.ConvertTime(time, site.Model.Config.TimeZone)) : null;

    public static string? EditUrl(ThemedSite site, Page page) =>
        site.Model.Config.EditUrl?.Replace("{path}", EscapePath(page.Path), StringComparison.Ordinal);

    private static string EscapePath(SourcePath path) =>
        string.Join('/', path.Value.Split('/').Select(Uri.EscapeDataString));
}
