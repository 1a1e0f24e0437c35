using System.Collections.Immutable;
using SiteGen.Configuration.Look;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Configuration;

/// <summary>Reads menus: lists of links, in which an item may open a list of its own.</summary>
internal static class MenuReader
{
    private const string Help = "Write a list: [{title: Blog, to: /blog/}].";

    public static ImmutableArray<MenuItemConfig> Read(YamlFields fields, string name) =>
        fields.Take(name) is { } node
            ? [.. YamlValues.Mappings(node, name, Help, fields.Problems).Select(Item).OfType<MenuItemConfig>()] : [];

    /// <summary>Reads a list of links, none of which opens a list.</summary>
    /// <param name="owner">The subject of messages: "A link of the footer".</param>
    public static ImmutableArray<MenuItemConfig> Links(YamlFields fields, string name, string owner) =>
        fields.Take(name) is { } node
            ? [.. YamlValues.Mappings(node, name, Help, fields.Problems).Select(link => Link(link, owner))
                .OfType<MenuItemConfig>()] : [];

    private static MenuItemConfig? Item(YamlFields item) =>
        item.Find("items") is null ? Link(item, "A menu item") : Group(item);

    private static MenuItemConfig? Group(YamlFields group)
    {
        var title = group.Required("title", "A menu item");
        if (group.Find("to") is { } target)
        {
            group.Know("to");
            group.Problems.Add(LookProblems.GroupWithTarget(target.KeyLocation));
        }
        var items = Links(group, "items", "A menu item");
        group.ReportUnknown("a menu item");
        return title is { } given && !items.IsEmpty
            ? new MenuItemConfig(given.Value, "", given.Location) { Items = items } : null;
    }

    private static MenuItemConfig? Link(YamlFields item, string owner)
    {
        var title = item.Required("title", owner);
        var target = LinkReader.Any(item, item.Required("to", owner), "to");
        item.ReportUnknown(char.ToLowerInvariant(owner[0]) + owner[1..]);
        return title is { } given && target is { } to ? new MenuItemConfig(given.Value, to.Value, to.Location) : null;
    }
}
