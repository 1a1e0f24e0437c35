using System.Collections.Concurrent;
using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Markdown.Diagrams;
using SiteGen.Markdown.Diagrams.Svg;
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
        Assert.Matches("role=\"img\" fill=\"currentColor\" aria-label=\"A and B\" "
            + "aria-describedby=\"(dg[0-9a-f]{8}-1-)about\" width=\"40\" height=\"80\" "
            + "viewBox=\"0 0 30 60\"><desc id=\"\\1about\">A</desc>", html);
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

    [Theory]
    [InlineData("mermaid", "Mermaid CLI", "mmdc")]
    [InlineData("d2", "D2", "d2")]
    public void A_missing_program_is_named_with_its_command(string language, string tool, string command)
    {
        var (html, problems) = Write($"```{language}\na -> b\n```", NoDiagramTool.Instance);
        Assert.Contains($"data-language=\"{language}\"><pre tabindex=\"0\"><code>a -&gt; b", html);
        var problem = Assert.Single(problems);
        Assert.Equal("SG0350", problem.Code);
        Assert.StartsWith($"{tool} is not installed", problem.Message);
        Assert.Contains($"the command '{command}'", problem.Help);
    }

    [Theory]
    [InlineData("SG0350", "finds no browser", "PUPPETEER_EXECUTABLE_PATH")]
    [InlineData("SG0351", "it could not be started: no memory", "'mmdc' by itself")]
    public void What_the_machine_lacks_is_told_with_a_way_out(string code, string message, string help)
    {
        var answer = code == "SG0350" ? DiagramAnswer.NoBrowser
            : new DiagramAnswer(null, message) { IsOfMachine = true };
        var problem = Assert.Single(Write("```mermaid\na\n```", new Tool(_ => answer)).Problems);
        Assert.Equal(code, problem.Code);
        Assert.Contains(message, problem.Message);
        Assert.Contains(help, problem.Help);
    }

    [Fact]
    public void Each_language_is_drawn_by_its_own_program()
    {
        var kinds = new List<string>();
        var tool = new Tool((kind, _) =>
        {
            kinds.Add(kind.Language);
            return new DiagramAnswer(Svg("<text>A</text>"));
        });
        Write("```dot\na\n```\n\n```Mermaid\na\n```\n\n```d2\na\n```\n\n```GraphViz\nb\n```", tool);
        Assert.Equal(["dot", "mermaid", "d2", "dot"], kinds);
    }

    [Fact]
    public void A_diagram_of_pictures_says_that_they_are_missing()
    {
        var tool = new Tool(static _ => new DiagramAnswer(Svg("<image href=\"https://example.org/a.png\"/>")));
        var (html, problems) = Write("```d2\na\n```", tool);
        Assert.DoesNotContain("example.org", html[..html.IndexOf("</svg>", StringComparison.Ordinal)]);
        Assert.Equal("SG0354", Assert.Single(problems).Code);
    }

    [Fact]
    public void A_title_and_a_description_in_the_diagram_are_those_of_the_picture()
    {
        const string content = "<title>Name</title><desc>What it shows</desc><text>A</text>";
        var tool = new Tool(static _ => new DiagramAnswer(Svg(content)
            .Replace("<svg ", "<svg aria-labelledby=\"a\" ", StringComparison.Ordinal)));
        var html = Write("```mermaid\na\n```", tool).Html;
        Assert.Contains("aria-label=\"Name\"", html);
        Assert.Contains("about\">What it shows</desc>", html);
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
    [InlineData("<foreignObject width=\"100\" height=\"20\"><b>x</b></foreignObject>",
        "<text text-anchor=\"middle\" dominant-baseline=\"central\" fill=\"currentColor\" x=\"50\" y=\"10\">"
        + "<tspan x=\"50\" dy=\"0em\">x</tspan></text>")]
    [InlineData("<foreignObject><p><img src=\"a.png\"/></p></foreignObject>", "")]
    [InlineData("<image xlink:href=\"https://example.org/a.png\"/>", "")]
    [InlineData("<a xlink:href=\"javascript:alert(1)\"><text>x</text></a>", "<text>x</text>")]
    [InlineData("<switch><foreignObject><b>x</b></foreignObject><text>x</text><text>y</text></switch>",
        "<text>x</text><text>y</text>")]
    [InlineData("<switch><g/><text>x</text></switch><switch/>", "<g></g>")]
    [InlineData("<g onclick=\"alert(1)\" class=\"x\" style=\"fill:red\" stroke=\"#000000\"/>",
        "<g fill=\"red\" stroke=\"currentColor\"></g>")]
    [InlineData("<g style=\"behavior:url(x);fill:url(https://example.org/a)\"/>", "<g></g>")]
    [InlineData("<path viewBox=\"0 0 1 1\" font-weight=\"\" d=\"\"/>", "<path></path>")]
    [InlineData("<g display=\"none\"><text>x</text></g>", "")]
    [InlineData("<mask><rect fill=\"white\"/></mask>", "<mask><rect fill=\"white\"></rect></mask>")]
    [InlineData("<path marker-end=\"url('#a')\"/>", "<path marker-end=\"url(#p-a)\"></path>")]
    [InlineData("<text font-family=\"Source Code Mono\">x</text>",
        "<text font-family=\"var(--mono,monospace)\">x</text>")]
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
    [InlineData("rect { fill: #eee }", "<rect class=\"a\"/>", "var(--raised,#eeeeee)")]
    [InlineData("#root .a { fill: none }", "<g class=\"a\"><rect class=\"a\"/></g>", "none")]
    [InlineData("g > .b { fill: none } .b { fill: #000 }", "<g><rect class=\"b\"/></g>", "none")]
    [InlineData(".a { fill: none } rect { fill: #000 }", "<rect class=\"a\"/>", "none")]
    [InlineData(".a { fill: #000 } .a { fill: none }", "<rect class=\"a\"/>", "none")]
    [InlineData("rect { fill: none !important }", "<rect style=\"fill:#000\"/>", "none")]
    [InlineData("rect { fill: #000 }", "<rect style=\"fill: none\" fill=\"red\"/>", "none")]
    [InlineData("[id$='-x'] { fill: none }", "<rect id=\"a-x\"/>", "none")]
    [InlineData("/* rect { fill: red } */ .a, rect { fill: none }", "<rect/>", "none")]
    [InlineData("@media print { rect { fill: red } } @import 'a'; rect { fill: none }", "<rect/>", "none")]
    [InlineData("rect:hover { fill: red } rect { fill: none }", "<rect/>", "none")]
    [InlineData(".a .b { fill: red } rect { fill: none }", "<g class=\"b\"><rect class=\"b\"/></g>", "none")]
    public void A_style_sheet_becomes_attributes_of_the_elements_that_it_means(
        string style, string content, string expected)
    {
        var svg = Svg($"{content}<style>{style.Replace(">", "&gt;", StringComparison.Ordinal)}</style>")
            .Replace("<svg ", "<svg id=\"root\" ", StringComparison.Ordinal);
        Assert.Contains($"fill=\"{expected}\"", SvgCleaner.Clean(svg, "p-")!.Content);
    }

    [Theory]
    [InlineData("#333", "currentColor")]
    [InlineData("black", "currentColor")]
    [InlineData("rgb(0, 0, 0)", "currentColor")]
    [InlineData("#676C7E", "var(--soft,#676c7e)")]
    [InlineData("lightgrey", "var(--rule,#d3d3d3)")]
    [InlineData("hsl(0, 0%, 93%)", "var(--raised,#ededed)")]
    [InlineData("#F7F8FE", "var(--surface,#f7f8fe)")]
    [InlineData("white", "var(--paper,#ffffff)")]
    [InlineData("rgba(0, 0, 0, 0)", "none")]
    [InlineData("hsl(240, 100%, 50%)", "hsl(240, 100%, 50%)")]
    [InlineData("#0b6b53", "#0b6b53")]
    [InlineData("nonsense", "nonsense")]
    public void Greys_become_the_colours_of_the_theme(string colour, string expected) =>
        Assert.Equal($"<rect fill=\"{expected}\"></rect>",
            SvgCleaner.Clean(Svg($"<rect fill=\"{colour}\"/>"), "p-")!.Content);

    [Fact]
    public void A_long_label_of_html_is_broken_into_lines()
    {
        var svg = SvgCleaner.Clean(Svg("<foreignObject width=\"80\" height=\"40\">"
            + "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>one two three<br/>four</p></div>"
            + "</foreignObject>"), "p-")!;
        Assert.Equal("one two three four", svg.Words);
        Assert.Equal(3, svg.Content.Split("<tspan ").Length - 1);
    }

    [Theory]
    [InlineData("g", 100)]
    [InlineData("a", 49_000)]
    [InlineData("switch", 49_000)]
    public void A_picture_that_is_nested_too_deeply_is_refused(string element, int depth) =>
        Assert.Null(SvgCleaner.Clean(Svg(string.Concat(Enumerable.Repeat($"<{element}>", depth))
            + string.Concat(Enumerable.Repeat($"</{element}>", depth))), "p-"));

    [Fact]
    public void A_long_description_ends_with_a_whole_letter()
    {
        var tool = new Tool(static _ => new DiagramAnswer(Svg($"<text>{new string('a', 299)}\U0001F600b</text>")));
        var html = Write("```dot\na\n```", tool).Html;
        Assert.Contains($"aria-label=\"{new string('a', 299)}…\"", html);
    }

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
        Assert.Equal("<svg/>", first.Draw(DiagramKind.Graphviz, "a").Svg);
        Assert.Equal("<svg/>", first.Draw(DiagramKind.Graphviz, "a").Svg);
        Assert.Equal(1, tool.Count);
        var second = new DiagramMemory(NoDiagramTool.Instance, store);
        Assert.Equal("<svg/>", second.Draw(DiagramKind.Graphviz, "a").Svg);
        Assert.True(second.Draw(DiagramKind.Graphviz, "b").IsMissing);
        Assert.True(second.Draw(DiagramKind.Mermaid, "a").IsMissing);
    }

    private static string Svg(string content) =>
        "<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/x.dtd\">"
        + "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
        + $"width=\"30pt\" viewBox=\"0 0 30 60\">{content}</svg>";

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

    private sealed class Tool(Func<DiagramKind, string, DiagramAnswer> draw) : IDiagramTool
    {
        public Tool(Func<string, DiagramAnswer> draw) : this((_, source) => draw(source))
        {
        }

        public int Count { get; private set; }

        public DiagramAnswer Draw(DiagramKind kind, string source)
        {
            Count++;
            return draw(kind, source);
        }
    }

    private sealed class Store : IDerivedStore
    {
        private readonly ConcurrentDictionary<DerivedKey, byte[]> _kept = new();

        public byte[]? Find(DerivedKey key) => _kept.GetValueOrDefault(key);

        public void Keep(DerivedKey key, ReadOnlySpan<byte> bytes) => _kept[key] = bytes.ToArray();
    }
}
