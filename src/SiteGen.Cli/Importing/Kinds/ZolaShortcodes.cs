using SiteGen.Cli.Importing.Pages;
using SiteGen.Cli.Importing.Text;

namespace SiteGen.Cli.Importing.Kinds;

/// <summary>Shortcodes that many themes of Zola have; the others are those of one site.</summary>
internal static class ZolaShortcodes
{
    public static IReadOnlyDictionary<string, TagRule> Rules { get; } =
        new Dictionary<string, TagRule>(StringComparer.OrdinalIgnoreCase)
        {
            ["youtube"] = Film("YouTube", "https://www.youtube.com/watch?v="),
            ["vimeo"] = Film("Vimeo", "https://vimeo.com/"),
            ["gist"] = TagRule.Inline(static use => Ours.Link("Gist", use.Tag.Argument("url") ?? ""))
                .Approximated("a link"),
            ["figure"] = TagRule.Inline(Figure),
            ["image"] = TagRule.Inline(Figure),
            ["img"] = TagRule.Inline(Figure),
            ["quote"] = TagRule.Block(static use => Lines.Prefixed(use.Tag.AnyOf("author", "cite") is { } author
                ? $"{use.Inner}\n\n— {author}" : use.Inner, "> ")),
            ["note"] = Named,
            ["tip"] = Named,
            ["info"] = Named,
            ["warning"] = Named,
            ["important"] = Named,
            ["danger"] = Named,
            ["caution"] = Named,
            ["alert"] = TagRule.Alert(static use => use.Tag.AnyOf("type", "kind") ?? "note", "title"),
            ["admonition"] = TagRule.Alert(static use => use.Tag.AnyOf("type", "kind") ?? "note", "title"),
            ["details"] = TagRule.Block(static use => Ours.Details(use.Tag.AnyOf("summary", "title"), use.Inner)),
            ["mermaid"] = TagRule.Block(static use => Ours.Code("mermaid", use.Raw)),
        };

    private static TagRule Named => TagRule.Alert(static use => use.Tag.Name, "title", "header");

    private static TagRule Film(string name, string address) =>
        TagRule.Inline(use => Ours.Link(name, address + use.Tag.Argument("id", 0))).Approximated("a link");

    private static string Figure(TagUse use)
    {
        var source = use.Tag.AnyOf("src", "path", "url") ?? use.Tag.Argument("", 0) ?? "";
        var caption = use.Tag.AnyOf("caption", "title");
        return Ours.Image(LinkEdits.ByPlan(source, use.Scope) ?? source, use.Tag.AnyOf("alt") ?? caption, caption);
    }
}
