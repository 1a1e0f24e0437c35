using SiteGen.Cli.Importing.Pages;
using SiteGen.Cli.Importing.Text;

namespace SiteGen.Cli.Importing.Kinds;

/// <summary>The components of Starlight and of Docusaurus, with what they become.</summary>
internal static class MdxComponents
{
    public static IReadOnlyDictionary<string, TagRule> Rules { get; } =
        new Dictionary<string, TagRule>(StringComparer.Ordinal)
        {
            ["Tabs"] = TagRule.Block(static use => Ours.Directive("tabs", null, use.Inner)),
            ["TabItem"] = TagRule.Block(static use => Ours.Directive("tab", LabelOf(use), use.Inner)),
            ["Card"] = TagRule.Block(static use => Ours.Directive("card", LabelOf(use), use.Inner)),
            ["Steps"] = TagRule.Block(static use => Ours.Directive("steps", null, use.Inner)),
            ["FileTree"] = TagRule.Block(static use => Ours.Directive("file-tree", null, use.Inner)),
            ["CardGrid"] = TagRule.Block(static use => Ours.Directive("cards", null, use.Inner)),
            ["LinkCard"] = TagRule.Block(LinkCard),
            ["LinkButton"] = TagRule.Inline(Link).Approximated("a link"),
            ["Link"] = TagRule.Inline(Link),
            ["Aside"] = TagRule.Alert(static use => use.Tag.Argument("type") ?? "note", "title"),
            ["Admonition"] = TagRule.Alert(static use => use.Tag.Argument("type") ?? "note", "title"),
            ["Code"] = TagRule.Block(Code),
            ["CodeBlock"] = TagRule.Block(Code),
            ["Icon"] = TagRule.Inline(static _ => "").Approximated("nothing"),
            ["Badge"] = TagRule.Inline(static use =>
                $"{{{{ badge \"{(use.Tag.Argument("text") ?? use.Inner).Replace('"', '\'')}\" }}}}"),
            ["Details"] = TagRule.Block(static use => Ours.Details(use.Tag.Argument("summary"), use.Inner)),
            ["Image"] = Picture,
            ["Picture"] = Picture,
            ["ThemedImage"] = TagRule.Inline(static use => Ours.Image(
                use.Tag.Argument("sources") ?? "", use.Tag.Argument("alt"))).Approximated("the light picture"),
            ["Fragment"] = TagRule.Unwrapped,
            ["Head"] = TagRule.Block(static use => Ours.Kept(use.Raw)).Approximated("a comment"),
            ["TOCInline"] = TagRule.Inline(static _ => "").Approximated("nothing"),
            ["DocCardList"] = TagRule.Inline(static _ => "").Approximated("nothing: the sidebar has the pages"),
            ["YouTube"] = TagRule.Inline(static use => Ours.Link(use.Tag.Argument("title") ?? "YouTube",
                $"https://www.youtube.com/watch?v={use.Tag.AnyOf("id", "videoId")}")).Approximated("a link"),
        };

    private static string? LabelOf(TagUse use) => use.Tag.AnyOf("label", "title") ?? use.Tag.Argument("value");

    private static TagRule Picture => TagRule.Inline(static use => Ours.Image(
        Mdx.FileOf(use.Tag.Argument("src") ?? "", use.Scope), use.Tag.Argument("alt")));

    private static string LinkCard(TagUse use)
    {
        var target = Mdx.TargetOf(use.Tag.Argument("href") ?? "", use.Scope);
        return Ours.Directive("card", use.Tag.Argument("title"), use.Tag.Argument("description") ?? "", target);
    }

    private static string Link(TagUse use) =>
        Ours.Link(use.Inner.Trim(), Mdx.TargetOf(use.Tag.AnyOf("href", "to") ?? "", use.Scope));

    private static string Code(TagUse use)
    {
        var code = use.Tag.Argument("code") ?? use.Raw.Trim();
        if (Mdx.ImportOf(code, use.Scope) is { } file
            && LinkTargets.Find(file, use.Scope.Page, use.Scope.Plan)?.File.Text() is { } text)
            code = text;
        else if (code is ['{', .., '}']) code = Mdx.Literal(code[1..^1].Trim()) ?? code;
        return Ours.Code(use.Tag.AnyOf("lang", "language"), code, use.Tag.Argument("title"));
    }
}
