using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen.Modules;

/// <summary>One file of the finished site: its content with its place.</summary>
public sealed record OutputFile(OutputPath Path, ReadOnlyMemory<byte> Bytes);

/// <summary>One file that the site will have, and how to make it when it is asked for.</summary>
/// <param name="Source">What it is made for: a page's source, or the root for what the site adds by itself.</param>
public abstract record Route(OutputPath Path, UrlPath Url, SourceLocation Source);

/// <summary>A page: a view shown by a layout.</summary>
/// <param name="Page">The author's page, if there is one.</param>
public sealed record PageRoute(UrlPath Url, Page? Page, Func<PageRenderer, PageView> View)
    : Route(Page is not null && Page.Url == Url ? Page.Output : OutputPath.Of(Url), Url, Page?.Place
    ?? new SourceLocation(SourcePath.Root))
{
    /// <summary>Only leads on to the page that the address had once.</summary>
    public bool IsAlias { get; init; }

    /// <summary>The list of a folder of documentation, for which an author's page may stand.</summary>
    public bool IsList { get; init; }
}

/// <summary>A file that no layout makes: a feed, the sitemap, an asset.</summary>
/// <param name="Salt">Stands for everything it is made from, but for what it reads through the renderer.</param>
public sealed record FileRoute(
    UrlPath Url, SourceLocation Source, Func<ThemedSite, Fingerprint> Salt,
    Func<PageRenderer, ReadOnlyMemory<byte>> Make)
    : Route(OutputPath.Of(Url), Url, Source)
{
    /// <summary>
    /// A file of the source in this or another form, or made from what pages are made from, which say what is wrong:
    /// nobody has to make it in order to know.
    /// </summary>
    public bool CannotFail { get; init; }

    /// <summary>Made from every page, so that to name the files it is made from says nothing.</summary>
    public bool IsIndex { get; init; }

    /// <summary>
    /// Stands beside a page, so where it cannot be, the page cannot, and that is the problem to report.
    /// </summary>
    public bool IsCompanion { get; init; }
}
