using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;
using SiteGen.Model;
using Xunit;

namespace SiteGen.Tests;

/// <summary>Hostile texts in every field that reaches an output, read back by a parser of each format.</summary>
public sealed class SinkTests
{
    private static readonly SourcePath PagePath = SourcePath.Parse("content/posts/a.md");

    public static TheoryData<string> Texts =>
    [
        "</script><img src=x onerror=alert(1)>", "\"' onmouseover=\"alert(1)", "]]><script>alert(1)</script>",
            "&lt;b&gt; &amp; <b>", "What List<T> is & how it grows.",
        "<!-- <script>", "a](javascript:alert(1)) [b", "a\\", "=HYPERLINK(\"https://example.org\")", "--- # x: y",
            "a \u202E b \u200B c", "a\u0008\u001b[31m\u000bb", "a\u2028b\u0085c", "\ufffe\uffff", "`code` *b*",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_stays_text_in_pages(string text)
    {
        var build = SiteWith(text);
        foreach (var path in build.Paths.Where(static path => path.EndsWith(".html", StringComparison.Ordinal)))
        {
            using var page = new HtmlParser().ParseDocument(build.Text(path));
            Assert.DoesNotContain(page.All, static element =>
                element.Attributes.Any(static attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
            Assert.DoesNotContain(page.QuerySelectorAll("script"), static script =>
                script.TextContent.Contains("alert", StringComparison.Ordinal)
                && script.GetAttribute("type") != "application/ld+json");
            Assert.DoesNotContain(page.QuerySelectorAll("[href], [src]"), static element =>
                (element.GetAttribute("href") ?? element.GetAttribute("src"))!.StartsWith("javascript:",
                StringComparison.OrdinalIgnoreCase));
            foreach (var data in page.QuerySelectorAll("script[type='application/ld+json']"))
                JsonDocument.Parse(data.TextContent).Dispose();
        }
        using var article = new HtmlParser().ParseDocument(build.Text("posts/a/index.html"));
        Assert.Equal(Title(build), article.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal(Shown(text), article.QuerySelector("main code.value")!.TextContent);
        Assert.Equal(Shown(text), article.QuerySelector("main code.value")!.GetAttribute("title"));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_stays_text_in_feeds(string text)
    {
        var build = SiteWith(text);
        var rss = XDocument.Parse(build.Text("rss.xml")).Descendants("item").Single();
        Assert.Equal(Title(build), rss.Element("title")!.Value);
        using var description = new HtmlParser().ParseDocument($"<body>{rss.Element("description")!.Value}");
        Assert.Empty(description.Body!.Children);
        Assert.Equal(Description(build), description.Body.TextContent);
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var entry = XDocument.Parse(build.Text("atom.xml")).Descendants(atom + "entry").Single();
        Assert.Equal((Title(build), "text", Description(build)),
            (entry.Element(atom + "title")!.Value, entry.Element(atom + "summary")!.Attribute("type")!.Value,
            entry.Element(atom + "summary")!.Value));
        Assert.DoesNotContain(XDocument.Parse(build.Text("sitemap.xml")).Root!.Elements(), static url =>
            url.Value.Contains("alert", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_stays_text_in_files_for_programs(string text)
    {
        var build = SiteWith(text);
        var twin = DocumentReader.Read(new SourceFile(PagePath,
            System.Text.Encoding.UTF8.GetBytes(build.Text("posts/a/index.md"))));
        Assert.Empty(twin.Diagnostics);
        Assert.Equal(Title(build), ((YamlScalar)twin.FrontMatter!["title"]!).Text);
        Assert.Single(build.Text("llms.txt").Split('\n'), static line =>
            line.StartsWith("- [", StringComparison.Ordinal));
        Assert.DoesNotContain("](javascript:", build.Text("llms.txt").Replace("\\]", "", StringComparison.Ordinal));
        Assert.Equal("User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n", build.Text("robots.txt"));
        foreach (var path in Files(build)
            .Where(static path => path.EndsWith(".json",
            StringComparison.Ordinal))) JsonDocument.Parse(build.Text(path)).Dispose();
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void No_output_has_control_characters(string text)
    {
        var build = SiteWith(text);
        foreach (var path in Files(build)
            .Where(static path => Path.GetExtension(path) is ".html" or ".xml" or ".txt" or ".md" or ".json"))
            Assert.True(build.Text(path).AsSpan()
                .IndexOfAny(UnicodeText.NotAllowed.Replace("\u0085", "", StringComparison.Ordinal)) < 0, path);
    }

    private static TestBuild SiteWith(string text)
    {
        var quoted = JsonSerializer.Serialize(text);
        var build = TestSite.Of("-- content/posts/_index.md --\n").WithRealTheme()
            .With("site.yaml",
                $"title: {quoted}\ndescription: {quoted}\nbase_url: https://example.org\nauthors: {{ a: {{ name: "
                + $"{quoted} }} }}\n")
            .With("data/d.json", $"{{ \"text\": {quoted} }}")
            .With("themes/evolution/shortcodes/value.html",
                "<code class=\"value\" title=\"{{ args.text }}\">{{ args.text }}</code>")
            .With("content/posts/a.md",
                $"---\ntitle: {quoted}\ndescription: {quoted}\ndate: 2026-01-01\nauthor: a\n---\nA "
                + $"{text.ReplaceLineEndings(" ").Replace('<', ' ')} {{{{ data.d.text }}}}\n\n{{{{ value text: "
                + $"data.d.text }}}}\n\n## Head {{{{ data.d.text }}}}\n").Build();
        Assert.Equal("", build.Diagnostics);
        return build;
    }

    private static IEnumerable<string> Files(TestBuild build) =>
        build.Result.Files.Select(static file => file.Path.Value);

    private static string Title(TestBuild build) => Page(build).Title.Text;

    private static string Description(TestBuild build) => Page(build).Description!;

    private static Page Page(TestBuild build) => build.Result.Plan.Site.Model.Pages[PagePath];

    private static string Shown(string text) => UnicodeText.Allowed(text);
}
