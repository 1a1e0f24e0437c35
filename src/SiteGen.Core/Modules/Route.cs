using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen.Modules;

/// <summary>A file of the finished site: its path and its content.</summary>
public sealed record OutputFile(OutputPath Path, ReadOnlyMemory<byte> Bytes);

/// <summary>A planned file of the site, which is made on demand.</summary>
/// <param name="Source">
/// The source that the file is made for, such as a page; the root for a file that the site adds by itself.
/// </param>
public abstract record Route(OutputPath Path, UrlPath Url, SourceLocation Source);

/// <summary>A page: a view that a layout renders.</summary>
/// <param name="Page">The author's page, if there is one.</param>
public sealed record PageRoute(UrlPath Url, Page? Page, Func<PageRenderer, PageView> View)
    : Route(Page is not null && Page.Url == Url ? Page.Output : OutputPath.Of(Url), Url, Page?.Place
    ?? new SourceLocation(SourcePath.Root))
{
    /// <summary>True for a page that only redirects from an old address.</summary>
    public bool IsAlias { get; init; }

    /// <summary>True for the generated list of a folder of documentation, which an author's page may replace.</summary>
    public bool IsList { get; init; }
}

/// <summary>A file that is made without a layout: a feed, the sitemap, an asset.</summary>
/// <param name="Salt">
/// Returns a fingerprint of everything that the file is made from, except what it reads through the renderer.
/// </param>
public sealed record FileRoute(
    UrlPath Url, SourceLocation Source, Func<ThemedSite, Fingerprint> Salt,
    Func<PageRenderer, ReadOnlyMemory<byte>> Make)
    : Route(OutputPath.Of(Url), Url, Source)
{
    /// <summary>
    /// True for a file that need not be made to find problems: it is a source file in this or another form, or it is
    /// made from the same inputs as pages, which report what is wrong with them.
    /// </summary>
    public bool CannotFail { get; init; }

    /// <summary>
    /// True for a file that is made from every page, for which a list of its sources would say nothing.
    /// </summary>
    public bool IsIndex { get; init; }

    /// <summary>
    /// True for a file beside a page. Where its path is taken, so is the page's, and only that is reported.
    /// </summary>
    public bool IsCompanion { get; init; }
}
