using SiteGen.Configuration;
using SiteGen.Foundation;
using SiteGen.Markdown;

namespace SiteGen.Model;

/// <summary>What the items of a menu lead to: they are written as links of the home page would be.</summary>
public static class MenuLinks
{
    public static SourcePath From { get; } = SiteModel.ContentFolder / "_index.md";

    /// <returns>Null for an address elsewhere.</returns>
    public static LinkTarget? TargetOf(MenuItemConfig item) =>
        item.Target.AsSpan().IndexOfAny(":/?#") is >= 0 and var end && item.Target[end] == ':' ? null
        : LinkTarget.Of(new LinkReference(item.Target, IsImage: false, item.Location));
}
