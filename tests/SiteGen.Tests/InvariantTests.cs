using System.Text.Json;
using System.Xml;
using AngleSharp.Html.Parser;
using Xunit;

namespace SiteGen.Tests;

/// <summary>What holds for every site.</summary>
public sealed class InvariantTests
{
    private const string Poison = """<script>alert(1)</script>"'&{{ 1 }}</title>]]>""";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void No_text_of_an_author_becomes_markup(bool isRealTheme)
    {
        var site = Poisoned();
        var build = (isRealTheme ? site.WithRealTheme() : site).Build();
        Assert.Equal("", build.Diagnostics);
        foreach (var path in build.Paths.Append("search/index.json"))
        {
            var text = build.Text(path);
            Assert.DoesNotContain("<script>alert", text);
            if (path.EndsWith(".html", StringComparison.Ordinal)) CheckHtml(path, text);
            if (path.EndsWith(".xml", StringComparison.Ordinal)) CheckXml(text);
        }
    }

    private static void CheckHtml(string path, string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        Assert.DoesNotContain(document.QuerySelectorAll("*"), static element =>
            element.Attributes.Any(static attribute => attribute.Name.StartsWith(
                "on", StringComparison.OrdinalIgnoreCase)));
        foreach (var script in document.QuerySelectorAll("script"))
        {
            Assert.DoesNotContain("alert(",
                script.TextContent.Replace("\\u003Cscript\\u003Ealert(1)", "", StringComparison.Ordinal));
            if (script.GetAttribute("type") == "application/ld+json") JsonDocument.Parse(script.TextContent).Dispose();
        }
        // The expression was not evaluated either: it stands there as it was written.
        if (path == "posts/a/index.html") Assert.Contains("{{ 1 }}", document.QuerySelector("h1")!.TextContent);
    }

    private static void CheckXml(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml));
        while (reader.Read()) Assert.NotEqual("script", reader.LocalName);
    }

    private static TestSite Poisoned()
    {
        var quoted = Poison.Replace("'", "''", StringComparison.Ordinal);
        // Titles and descriptions of pages may hold values.
        var live = quoted.Replace("{{", "\\{{", StringComparison.Ordinal);
        return TestSite.Of($"""
            -- site.yaml --
            title: '{quoted}'
            description: '{quoted}'
            tagline: '{quoted}'
            copyright: '{quoted}'
            license: '{quoted}'
            base_url: https://example.org
            author: ada
            authors:
              ada:
                name: '{quoted}'
                line: '{quoted}'
                links: [{SmallMap("title", quoted, "url", "https://example.org/?a=\"&b=''<")}]
            taxonomies:
              tags: {SmallMap("title", quoted)}
            menu: [{SmallMap("title", quoted, "to", "/")}]
            extra: {SmallMap("x", quoted)}
            params: {SmallMap("x", quoted)}
            -- content/_index.md --
            ---
            title: '{quoted}'
            description: '{quoted}'
            ---
            -- content/posts/_index.md --
            ---
            title: '{live}'
            ---
            -- content/posts/a.md --
            ---
            title: '{live}'
            description: '{live}'
            date: 2026-01-01
            tags: ['{quoted}']
            series: '{quoted}'
            extra: {SmallMap("x", quoted)}
            aliases: ["/old&'/"]
            ---
            ## \<script>alert(1)\</script>"'&

            Text with {Hole("page.extra.x")}, {Hole("data.x.y")}, {Hole("site.title")}, {Hole("site.params.x")}, ![{Hole("page.extra.x")}](https://example.org/{Hole("page.extra.x")} "{Hole("page.extra.x")}").

            {Hole("kbd page.extra.x")}

            {Hole("figure \"p.svg\" caption: page.extra.x alt: data.x.y")}
            """ + "\n" + Others(quoted, live));
    }

    private static string Others(string quoted, string live) => $"""
        -- content/posts/p.svg --
        <svg xmlns="http://www.w3.org/2000/svg"/>
        -- content/posts/b.md --
        ---
        date: 2026-01-02
        tags: ['{quoted}']
        series: '{quoted}'
        ---
        B
        -- content/docs/a.md --
        ---
        title: '{live}'
        ---
        Docs
        -- data/x.json --
        {JsonSerializer.Serialize(new Dictionary<string, string> { ["y"] = Poison })}
        """;

    private static string SmallMap(params string[] fields) =>
        "{" + string.Join(", ", fields.Chunk(2).Select(static pair => $"{pair[0]}: '{pair[1]}'")) + "}";

    private static string Hole(string code) => "{{ " + code + " }}";

    [Fact]
    public void A_page_of_more_than_a_megabyte_is_not_cut()
    {
        var build = TestSite.Of("-- site.yaml --\ntitle: Large")
            .With("content/a.md", string.Concat(Enumerable.Repeat("A paragraph of some words.\n\n", 45_000))
            + "{{ 1 }} The end.").Build();
        Assert.Equal("", build.Diagnostics);
        Assert.True(build.Text("a/index.html").Length > 1_100_000);
        Assert.Contains("The end.", build.Text("a/index.html"));
        Assert.EndsWith("</html>\n", build.Text("a/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_text_out_of_data_is_not_cut()
    {
        var build = TestSite.Of("""
            -- content/a.md --
            {{ data.long }} and {{ for n in 1..200000 }}{{ n }} {{ end }}
            """).With("data/long.json", $"\"{new string('x', 1_200_000)}\"").Build();
        Assert.Equal("", build.Diagnostics);
        Assert.Contains("xxx and 1 2 3 ", build.Text("a/index.html"));
        Assert.Contains(" 199999 200000 ", build.Text("a/index.html"));
    }

    [Fact]
    public void A_list_of_1500_pages_is_complete()
    {
        var files = Enumerable.Range(0, 1500)
            .Select(static number => Sources.File(
                $"content/posts/p{number}.md", "---\ndate: 2026-01-01\ntags: [t]\nseries: S\n"
                + $"part: {number + 1}\n---\n"));
        var build = TestSite.Of([.. files, Sources.File("site.yaml", "page_size: 1000")]).Build();
        Assert.Equal("", build.Diagnostics);
        Assert.Equal(1500, build.Html("series/s/index.html").Split("<li ").Length - 1);
        Assert.Equal(500, build.Html("posts/page/2/index.html").Split("<li>").Length - 1);
    }

    [Fact]
    public void An_edit_changes_the_page_and_the_lists_that_show_it()
    {
        var site = TestSite.Of("""
            -- content/a.md --
            A
            -- content/b.md --
            B
            """);
        Assert.Equal(["b/index.html"], site.Build().Site.Edit("content/b.md", "B", "C").Build().Changed);
    }

    [Theory]
    [InlineData("{{ 1 / 0 }}")]
    [InlineData("{{ 1 % 0 }}")]
    [InlineData("{{ 1 // 0 }}")]
    [InlineData("{{ 'a' | string.slice 5 }}")]
    [InlineData("{{ 'a' | string.slice 0 -5 }}")]
    [InlineData("{{ 'a' | string.pad_left -1 }}")]
    [InlineData("{{ 'x' | string.to_int | math.plus 1 }}")]
    [InlineData("{{ [1, 2][5].x }}")]
    [InlineData("{{ null.x }}")]
    [InlineData("{{ page.title.x }}")]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ 'a' + 1 - 'b' }}")]
    [InlineData("{{ 99999999999999999999999999 * 99999999999999999999999 }}")]
    [InlineData("{{ math.divided_by 5 0 }}")]
    [InlineData("{{ math.format 5 'Q' }}")]
    [InlineData("{{ math.round 1.5 99 }}")]
    [InlineData("{{ array.limit null 5 }}")]
    [InlineData("{{ array.map 5 'x' }}")]
    [InlineData("{{ array.sort [1, 'a', null] }}")]
    [InlineData("{{ object.format 5 'Q' }}")]
    [InlineData("{{ string.replace 'a' '' 'b' }}")]
    [InlineData("{{ string.split 'a' '' }}")]
    [InlineData("{{ string.pluralize 'a' }}")]
    [InlineData("{{ partial }}")]
    [InlineData("{{ partial 5 }}")]
    [InlineData("{{ partial '../layouts/base' }}")]
    [InlineData("{{ asset null }}")]
    [InlineData("{{ url 'x' }}")]
    [InlineData("{{ url_of 'x.md' }}")]
    [InlineData("{{ url_of '%' }}")]
    [InlineData("{{ date_text page.title }}")]
    [InlineData("{{ date_text page.date 'longest' }}")]
    [InlineData("{{ t 'not_found' 'x' }}")]
    [InlineData("{{ t 5 }}")]
    [InlineData("{{ json page }}")]
    [InlineData("{{ page.title = 'x' }}")]
    [InlineData("{{ page = 5 }}")]
    [InlineData("{{ site.title = 'x' }}")]
    [InlineData("{{ data.x = 1 }}")]
    [InlineData("{{ import page }}")]
    [InlineData("{{ include 'x' }}")]
    [InlineData("{{ for x in 5 }}{{ x }}{{ end }}")]
    [InlineData("{{ for x in page }}{{ x }}{{ end }}")]
    [InlineData("{{ tablerow x in [1] }}{{ x }}{{ end }}")]
    [InlineData("{{ wrap kbd }}x{{ end }}")]
    [InlineData("{{ @kbd }}")]
    [InlineData("{{ kbd }}")]
    [InlineData("{{ ret 5 }}")]
    [InlineData("{{ break }}")]
    [InlineData("{{ case 1; when 1; 2; end }}")]
    [InlineData("{{ ``` }}")]
    [InlineData("{{ this }}")]
    [InlineData("{{ 'x' | string.literal | object.eval }}")]
    [InlineData("{{ with page }}{{ title }}{{ end }}")]
    [InlineData("{{ readonly page }}")]
    public void An_expression_gives_a_text_or_a_problem_with_a_place(string expression)
    {
        var build = TestSite.Of($"""
            -- content/a.md --
            ---
            date: 2026-01-01
            ---
            {expression}
            -- content/b.md --
            Another
            """).Build();
        Assert.Contains("Another", build.Text("b/index.html"));
        Assert.All(build.Result.Diagnostics, static problem =>
            Assert.StartsWith("content/a.md:4:", problem.Location.ToString(), StringComparison.Ordinal));
        Assert.All(build.Result.Diagnostics, static problem => Assert.NotNull(problem.Help));
        Assert.True(build.Paths.Contains("a/index.html") != build.Result.HasErrors, build.Diagnostics);
    }
}
