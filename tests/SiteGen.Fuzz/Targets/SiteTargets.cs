using System.Text;
using SiteGen.Evidence.Pages;
using SiteGen.Foundation;
using SiteGen.Model;

namespace SiteGen.Fuzz.Targets;

/// <summary>A file in a small site that is built: what its reader lets through must not harm the later steps.</summary>
internal static class SiteTargets
{
    private const string Base = "<!doctype html><html><title>{{ page.title }}</title><main>{{ content }}</main></html>";

    private static readonly BuildOptions Options = new(new DateTimeOffset(2026, 6, 15, 12, 0, 0, TimeSpan.Zero));

    private static readonly SourceFile[] Theme =
    [
        Layout("base", Base),
        .. new[]
        {
            "alias", "archive", "article", "author", "authors", "doc", "docs_section", "home", "not_found", "page",
            "section", "series", "series_index", "taxonomy", "term",
        }.Select(static name => Layout(name, "{{ frame \"base\" }}{{ page.content }}")),
        Text("themes/evolution/shortcodes/kbd.html", "<kbd>{{ body }}</kbd>"),
        Part("mark", "<a href=\"#{{ args.mark.claim.anchor }}\">{{ args.mark.text }}</a>"),
        Part("claims", "{{ args.panel.count }}{{ for s in args.panel.sections }}{{ for c in s.claims }}{{ c.entry }}"
            + "{{ end }}{{ end }}"),
        Part("claim", "<b>{{ args.claim.word }}</b> {{ args.claim.sentence }} {{ args.claim.reason }}"),
        Part("stale", "{{ args.because }}"),
        Part("verdict", "{{ args.verdict.word }}"),
        Part("list", "{{ args.list.text }}"),
        Text("themes/evolution/i18n/en.yaml", "archive: Archive\n"),
    ];

    private static SourceFile Part(string name, string text) =>
        Text($"themes/evolution/partials/evidence/{name}.html", text);

    public static void Page(byte[] bytes) => Build(TextTargets.File("content/a.md", bytes));

    /// <summary>The whole language of templates; what a page may write between braces is a part of it.</summary>
    public static void Template(byte[] bytes) =>
        Build(TextTargets.File("themes/evolution/layouts/page.html", bytes), Text("content/a.md", "Words."));

    /// <summary>A line each for a link, a picture, a slug, an alias and a page's file name.</summary>
    public static void Addresses(byte[] bytes)
    {
        var lines = Encoding.UTF8.GetString(bytes).Split('\n');
        foreach (var line in lines) Check(line);
        var (link, picture) = (Line(lines, 0), Line(lines, 1));
        var fields = $"slug: {Quoted(Line(lines, 2))}\naliases: [{Quoted(Line(lines, 3))}]";
        var page = $"---\n{fields}\n---\n[a](<{link}>) ![b](<{picture}>) [c]({link})\n";
        Build([Text("content/a.md", page), .. Named(Line(lines, 4))]);
    }

    /// <exception cref="InvalidOperationException">An address that was let through leads out of the site.</exception>
    private static void Check(string text)
    {
        if (SourcePath.TryParse(text, out var source)) Require(!source.Value.Split('/').Contains(".."), text);
        if (!UrlPath.TryParse(text, out var url)) return;
        Require(!url.Value.Split('/').Contains(".."), text);
        _ = url.Encoded;
        if (!OutputPath.TryOf(url, out var output, out _)) return;
        Require(!output.Value.StartsWith('/') && !output.Value.Split('/').Contains(".."), text);
        _ = output.CollisionKey;
        _ = output.Url;
    }

    private static void Require(bool holds, string text)
    {
        if (!holds) throw new InvalidOperationException($"'{text}' leads out of the site.");
    }

    private static SourceFile[] Named(string name) =>
        SourcePath.TryParse($"content/{name}.md", out var path) && path.Name is not (".md" or "a.md" or "b.md")
            ? [new SourceFile(path, "Text."u8.ToArray())] : [];

    private static string Line(string[] lines, int index) => index < lines.Length ? lines[index] : "";

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static SourceFile Text(string path, string text) => TextTargets.File(path, Encoding.UTF8.GetBytes(text));

    private static SourceFile Layout(string name, string text) => Text($"themes/evolution/layouts/{name}.html", text);

    private static void Build(params SourceFile[] files)
    {
        var tree = SourceTree.Of([.. files, Text("content/b.md", "---\ntitle: B\n---\n## Part\n")], defaults: Theme);
        Pipeline.Build(tree, Options, new Memory(), new EvidenceExtension());
    }
}
