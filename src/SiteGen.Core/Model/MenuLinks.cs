using SiteGen.Configuration;
using SiteGen.Foundation;

namespace SiteGen.Model;

/// <summary>
/// What the items of a menu and other settings lead to: they are written as links of the home page would be.
/// </summary>
public static class MenuLinks
{
    public static SourcePath From { get; } = SiteModel.ContentFolder / "_index.md";

    /// <returns>Null for an address elsewhere.</returns>
    public static LinkTarget? TargetOf(MenuItemConfig item) =>
        LinkTarget.Of(new Located<string>(item.Target, item.Location));
}
