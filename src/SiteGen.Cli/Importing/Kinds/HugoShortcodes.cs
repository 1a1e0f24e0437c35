using SiteGen.Cli.Importing.Pages;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Cli.Importing.Text;

namespace SiteGen.Cli.Importing.Kinds;

/// <summary>The shortcodes of Hugo itself and of the themes that documentation uses most.</summary>
/// <remarks>
/// Docsy, Hextra, Book, Relearn, Learn, Congo and Blowfish, PaperMod; names from their documentation.
/// </remarks>
internal static class HugoShortcodes
{
    public static IReadOnlyDictionary<string, TagRule> Rules { get; } =
        new Dictionary<string, TagRule>(StringComparer.OrdinalIgnoreCase)
        {
            ["figure"] = TagRule.Inline(Figure),
            ["img"] = TagRule.Inline(Figure),
            ["image"] = TagRule.Inline(Figure),
            ["imgproc"] = TagRule.Inline(Figure),
            ["ref"] = TagRule.Inline(Reference),
            ["relref"] = TagRule.Inline(Reference),
            ["highlight"] = TagRule.Block(static use => Ours.Code(use.Tag.Argument("", 0), use.Raw)),
            ["code"] = TagRule.Block(static use => Ours.Code(use.Tag.Argument("language", 0), use.Raw)),
            ["details"] = Folded,
            ["expand"] = Folded,
            ["spoiler"] = Folded,
            ["accordion"] = Folded,
            ["alert"] = Alert,
            ["admonition"] = Alert,
            ["callout"] = Alert,
            ["notice"] = Alert,
            ["hint"] = Alert,
            ["pageinfo"] = Alert,
            ["note"] = Named,
            ["tip"] = Named,
            ["warning"] = Named,
            ["caution"] = Named,
            ["important"] = Named,
            ["info"] = Named,
            ["danger"] = Named,
            ["tab"] = Directive("tab"),
            ["tabitem"] = Directive("tab"),
            ["card"] = Directive("card"),
            ["step"] = Part,
            ["column"] = Part,
            ["tabs"] = Group("tabs"),
            ["tabpane"] = Group("tabs"),
            ["cards"] = Group("cards"),
            ["cardpane"] = Group("cards"),
            ["columns"] = TagRule.Unwrapped,
            ["steps"] = TagRule.Unwrapped,
            ["blocks/section"] = TagRule.Unwrapped,
            ["blocks/lead"] = TagRule.Unwrapped,
            ["blocks/cover"] = Part,
            ["blocks/feature"] = Part,
            ["blocks/link-down"] = TagRule.Inline(static _ => "").Approximated("nothing"),
            ["lead"] = TagRule.Unwrapped,
            ["center"] = TagRule.Unwrapped,
            ["mermaid"] = TagRule.Block(static use => Ours.Code("mermaid", use.Raw)),
            ["youtube"] = Film("YouTube", "https://www.youtube.com/watch?v="),
            ["vimeo"] = Film("Vimeo", "https://vimeo.com/"),
            ["gist"] = TagRule.Inline(static use => Ours.Link("Gist",
                $"https://gist.github.com/{use.Tag.Argument("", 0)}/{use.Tag.Argument("", 1)}"))
                .Approximated("a link"),
            ["tweet"] = Post,
            ["x"] = Post,
            ["button"] = TagRule.Inline(Button),
            ["badge"] = TagRule.Inline(static use => $"`{Ours.Line(TextOf(use))}`").Approximated("code"),
            ["icon"] = TagRule.Inline(static _ => "").Approximated("nothing"),
            ["br"] = TagRule.Inline(static _ => "<br>"),
            ["comment"] = TagRule.Block(static use => Ours.Kept(use.Raw)),
        };

    private static TagRule Folded => TagRule.Block(static use => Ours.Details(
        use.Tag.AnyOf("summary", "title") ?? use.Tag.Argument("", 0), use.Inner, use.Tag.Argument("open") == "true"));

    private static TagRule Alert => TagRule.Alert(
        static use => use.Tag.AnyOf("type", "style", "color", "icon", "context") ?? use.Tag.Argument("", 0) ?? "note",
        "title", "heading", "header");

    private static TagRule Named => TagRule.Alert(static use => use.Tag.Name, "title", "header", "heading");

    private static TagRule Part => TagRule.Block(static use => Ours.Titled(
        use.Tag.AnyOf("title", "name", "header", "label") ?? use.Tag.Argument("", 0) ?? "",
        use.Tag.AnyOf("link", "url", "href") is { } link && use.Inner.Length == 0
            ? Ours.Link(Ours.Escaped(use.Tag.AnyOf("subtitle", "title") ?? link), TargetOf(link, use))
            : Code(use) ?? use.Inner)).Approximated("a title and the content");

    private static TagRule Group(string name) => TagRule.Block(use => Ours.Directive(name, null, use.Inner));

    private static TagRule Directive(string name) => TagRule.Block(use => Ours.Directive(name,
        use.Tag.AnyOf("title", "name", "header", "label") ?? use.Tag.Argument("", 0), Code(use) ?? use.Inner,
        use.Tag.AnyOf("link", "url", "href") is { } link ? TargetOf(link, use) : null));

    private static TagRule Post => TagRule.Inline(static use => Ours.Link("Post on X",
        $"https://x.com/{use.Tag.Argument("user") ?? "i"}/status/{use.Tag.Argument("id", 0)}")).Approximated("a link");

    private static TagRule Film(string name, string address) => TagRule.Inline(use => Ours.Link(
        use.Tag.AnyOf("title", "caption") ?? name, address + use.Tag.Argument("id", 0))).Approximated("a link");

    /// <summary>Returns the content of a tab of Docsy as code, if it names a language.</summary>
    private static string? Code(TagUse use) =>
        use.Tag.Argument("lang") is { } language && !use.Raw.Contains("```", StringComparison.Ordinal)
            ? Ours.Code(language, use.Raw) : null;

    private static string Figure(TagUse use)
    {
        var source = use.Tag.AnyOf("src", "url", "file") ?? use.Tag.Argument("", 0) ?? "";
        if (use.Tag.Name == "imgproc") source = Beside(source, use) ?? source;
        var caption = use.Tag.AnyOf("caption", "title", "attr");
        var image = Ours.Image(TargetOf(source, use), use.Tag.AnyOf("alt") ?? caption, caption);
        return use.Tag.Argument("link") is { Length: > 0 } link ? $"[{image}]({TargetOf(link, use)})" : image;
    }

    private static string Button(TagUse use) =>
        Ours.Link(Ours.Escaped(TextOf(use)), TargetOf(use.Tag.AnyOf("href", "link", "url", "relref") ?? "#", use));

    private static string TextOf(TagUse use) =>
        use.Inner.Trim() is { Length: > 0 } inner ? Ours.Line(inner)
        : use.Tag.AnyOf("text", "content", "title") ?? use.Tag.Argument("", 0) ?? "";

    /// <summary>Finds the file next to the page whose name begins with a text, as Hugo finds resources.</summary>
    private static string? Beside(string start, TagUse use) => use.Scope.Plan.Files.FirstOrDefault(file => !file.IsPage
        && file.File.Path.Folder == use.Scope.Page.File.Path.Folder
        && file.File.Path.Name.StartsWith(start, StringComparison.OrdinalIgnoreCase))?.File.Path.Name;

    private static string TargetOf(string target, TagUse use) =>
        LinkEdits.ByPlan(target, use.Scope) ?? target;

    /// <summary>Finds a page by its path, or by its name alone, as Hugo does.</summary>
    private static string Reference(TagUse use)
    {
        var target = use.Tag.Argument("path", 0) ?? "";
        if (target.StartsWith('#')) return target;
        if (LinkEdits.ByPlan(target, use.Scope) is { } found) return found;
        var hash = target.IndexOf('#');
        var (path, rest) = hash < 0 ? (target, "") : (target[..hash], target[hash..]);
        path = path.Trim('/');
        var name = "/" + (path.EndsWith(".md", StringComparison.Ordinal) ? path[..^3] : path);
        var page = use.Scope.Plan.Files.FirstOrDefault(file => file.IsPage
            && file.Address.TrimEnd('/').EndsWith(name, StringComparison.OrdinalIgnoreCase));
        if (page is not null) return LinkTargets.Ours(page, use.Scope.Page) + rest;
        use.Scope.Note(Outcome.Left, "a reference to a page that does not exist", use.Tag.Start);
        return target;
    }
}
