using SiteGen.Configuration;
using SiteGen.Foundation;

namespace SiteGen.Model;

/// <summary>The targets of menu items and other settings, which are written like links on the home page.</summary>
public static class MenuLinks
{
    public static SourcePath From { get; } = SiteModel.ContentFolder / "_index.md";

    /// <returns>Null for an external address.</returns>
    public static LinkTarget? TargetOf(MenuItemConfig item) =>
        LinkTarget.Of(new Located<string>(item.Target, item.Location));
}
