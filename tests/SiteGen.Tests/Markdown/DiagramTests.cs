using System.Collections.Concurrent;
using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Markdown.Diagrams;
using Xunit;

namespace SiteGen.Tests.Markdown;

public sealed class DiagramTests
{
    private const string Block = "Text\n\n```dot title=\"A and B\"\ndigraph { A -> B }\n```";

    [Fact]
    public void A_diagram_becomes_a_picture_with_its_caption()
    {
        var tool = new Tool(static _ => new DiagramAnswer(Svg("<text fill=\"black\">A</text>")));
        var (html, problems) = Write(Block, tool);
        Assert.Empty(problems);
        Assert.Contains("<figure class=\"diagram\">", html);
        Assert.Contains("role=\"img\" fill=\"currentColor\" aria-label=\"A and B\" width=\"40\" height=\"80\" "
            + "viewBox=\"0 0 30 60\"", html);
        Assert.Contains("<text fill=\"currentColor\">A</text>", html);
        Assert.Contains("<figcaption>A and B</figcaption>", html);
    }

    [Fact]
    public void The_words_of_a_picture_stand_in_for_it_without_a_caption()
    {
        var tool = new Tool(static _ => new DiagramAnswer(Svg("<text>A &amp;</text><text>\"B\"</text>")));
        Assert.Contains("aria-label=\"A &amp; &quot;B&quot;\"", Write("```dot\na\n```", tool).Html);
    }

    [Fact]
    public void Without_the_tool_the_code_is_shown_and_one_problem_told()
    {
        var (html, problems) = Write($"{Block}\n\n```graphviz\ngraph {{ }}\n```", NoDiagramTool.Instance);
        Assert.Contains("<code>digraph { A -&gt; B }</code>", html);
        Assert.Equal("SG0350", Assert.Single(problems.Distinct()).Code);
    }

    [Fact]
    public void A_mistake_has_its_line_in_the_page()
    {
        var tool = new Tool(static _ => new DiagramAnswer(null, "syntax error in line 2 near '->'", 2));
        var problem = Assert.Single(Write("Text\n\n```dot\ndigraph {\n -> }\n```", tool).Problems);
        Assert.Equal(("SG0351", 5), (problem.Code, problem.Location.Line));
    }

    [Fact]
    public void Two_diagrams_share_no_id()
    {
        var tool = new Tool(static _ => new DiagramAnswer(Svg(
            "<g id=\"x\"/><path fill=\"url(#x)\"/>")));
        var html = Write($"{Block}\n\n{Block}", tool).Html;
        var ids = html.Split(" id=\"").Skip(1).Select(static part => part[..part.IndexOf('"')]).ToList();
        Assert.Equal(2, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Contains($"url(#{id})", html));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "")]
    [InlineData("<style>text { fill: red }</style>", "")]
    [InlineData("<title>x</title><desc>y</desc>", "")]
    [InlineData("<foreignObject><b>x</b></foreignObject>", "")]
    [InlineData("<image xlink:href=\"https://example.org/a.png\"/>", "")]
    [InlineData("<a xlink:href=\"javascript:alert(1)\"><text>x</text></a>", "<text>x</text>")]
    [InlineData("<g onclick=\"alert(1)\" class=\"x\" style=\"fill:red\" stroke=\"#000000\"/>",
        "<g stroke=\"currentColor\"></g>")]
    [InlineData("<path fill=\"url(https://example.org/a.svg#b)\" d=\"M0,0\"/>", "<path d=\"M0,0\"></path>")]
    [InlineData("<path fill=\"\\75 rl(https://example.org/a.svg#b)\" d=\"M0,0\"/>", "<path d=\"M0,0\"></path>")]
    [InlineData("<path fill=\"url(#a) url(https://example.org/)\" d=\"M0,0\"/>", "<path d=\"M0,0\"></path>")]
    [InlineData("<path fill=\"url(#a)\"/>", "<path fill=\"url(#p-a)\"></path>")]
    [InlineData("<text>a &lt; b</text>", "<text>a &lt; b</text>")]
    public void A_picture_keeps_shapes_and_texts_only(string content, string expected) =>
        Assert.Equal(expected, SvgCleaner.Clean(Svg(content), "p-")?.Content);

    [Theory]
    [InlineData("<polygon fill=\"none\"/><polygon fill=\"black\"/><text fill=\"red\">x</text>", false)]
    [InlineData("<polygon fill=\"#ccddee\"/>", true)]
    public void A_picture_with_filled_shapes_keeps_its_paper(string content, bool expected) =>
        Assert.Equal(expected, SvgCleaner.Clean(Svg(content), "p-")?.HasColours);

    [Theory]
    [InlineData("")]
    [InlineData("not xml")]
    [InlineData("<svg viewBox=\"0 0 1 1\"><g></svg>")]
    [InlineData("<svg viewBox=\"0 0 x 1\"/>")]
    [InlineData("<svg viewBox=\"0 0 0 1\"/>")]
    [InlineData("<svg/>")]
    [InlineData("<html/>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg viewBox=\"0 0 1 1\"><text>&a;</text></svg>")]
    public void What_is_no_picture_is_refused(string svg) => Assert.Null(SvgCleaner.Clean(svg, "p-"));

    [Fact]
    public void A_site_with_a_full_store_needs_no_tool()
    {
        var store = new Store();
        var tool = new Tool(static _ => new DiagramAnswer("<svg/>"));
        var first = new DiagramMemory(tool, store);
        Assert.Equal("<svg/>", first.Draw("a").Svg);
        Assert.Equal("<svg/>", first.Draw("a").Svg);
        Assert.Equal(1, tool.Count);
        var second = new DiagramMemory(NoDiagramTool.Instance, store);
        Assert.Equal("<svg/>", second.Draw("a").Svg);
        Assert.True(second.Draw("b").IsMissing);
    }

    private static string Svg(string content) =>
        "<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/x.dtd\">"
        + "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
        + $"viewBox=\"0 0 30 60\">{content}</svg>";

    private static (string Html, List<Diagnostic> Problems) Write(string markdown, IDiagramTool tool)
    {
        var body = MarkdownParser.Parse(
            new Document(SourcePath.Parse("content/page.md"), null, markdown, 1, []), Labels.English,
            new Reads(SourceTree.Of([])),
            new PageSyntax { Drawings = new DiagramMemory(tool, NoDerivedStore.Instance) });
        var problems = body.Diagnostics.ToList();
        var html = string.Concat(body.Segments.Select(segment =>
        {
            if (segment is not DeferredSegment deferred) return ((HtmlSegment)segment).Html;
            var made = deferred.Make();
            if (made.Problem is { } problem) problems.Add(problem);
            return made.Html;
        }));
        return (html, problems);
    }

    private sealed class Tool(Func<string, DiagramAnswer> draw) : IDiagramTool
    {
        public int Count { get; private set; }

        public DiagramAnswer Draw(string source)
        {
            Count++;
            return draw(source);
        }
    }

    private sealed class Store : IDerivedStore
    {
        private readonly ConcurrentDictionary<DerivedKey, byte[]> _kept = new();

        public byte[]? Find(DerivedKey key) => _kept.GetValueOrDefault(key);

        public void Keep(DerivedKey key, ReadOnlySpan<byte> bytes) => _kept[key] = bytes.ToArray();
    }
}
