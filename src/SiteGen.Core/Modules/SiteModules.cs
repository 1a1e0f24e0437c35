using System.Collections.Immutable;
using SiteGen.Configuration;
using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Modules.Aliases;
using SiteGen.Modules.Authors;
using SiteGen.Modules.Discovery;
using SiteGen.Modules.Feeds;
using SiteGen.Modules.Files;
using SiteGen.Modules.Lists;
using SiteGen.Modules.Look;
using SiteGen.Modules.MarkdownTwins;
using SiteGen.Modules.Pages;
using SiteGen.Modules.Pictures;
using SiteGen.Modules.Search;
using SiteGen.Modules.Series;
using SiteGen.Modules.Taxonomies;

namespace SiteGen.Modules;

public static class SiteModules
{
    /// <summary>Every module of the generator. A feature is its folder and its line here.</summary>
    public static ImmutableArray<ISiteModule> All { get; } =
    [
        new PageModule(),
        new HomeModule(),
        new SectionModule(),
        new ArchiveModule(),
        new SeriesModule(),
        new TaxonomyModule(),
        new AuthorModule(),
        new FeedModule(),
        new SitemapModule(),
        new RobotsModule(),
        new NotFoundModule(),
        new MarkdownTwinModule(),
        new PageIndexModule(),
        new FullTextModule(),
        new SearchModule(),
        new AliasModule(),
        new AssetModule(),
        new LookModule(),
        new ManifestModule(),
        new PictureModule(),
        new ResourceModule(),
    ];

    /// <summary>Returns the address of a page's Markdown; null if no module makes it.</summary>
    public static UrlPath? MarkdownOf(Page page, SiteConfig config) =>
        All.OfType<ISinglePageModule>().Select(module => module.MarkdownOf(page, config))
            .FirstOrDefault(static address => address is not null);
}
