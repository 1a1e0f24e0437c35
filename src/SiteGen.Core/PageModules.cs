using System.Collections.Immutable;
using SiteGen.Markdown;
using SiteGen.Markdown.Images;

namespace SiteGen;

public static class PageModules
{
    /// <summary>Every step on single pages, in this order. A feature is its folder and its line here.</summary>
    public static ImmutableArray<IPageModule> All { get; } = [new ImageSizeModule()];
}
