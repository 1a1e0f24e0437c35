using SiteGen.Cli.Diagrams;
using SiteGen.Markdown.Diagrams;
using Xunit;

namespace SiteGen.Tests.Cli;

public sealed class GraphvizTests
{
    [Fact]
    public void A_program_that_is_not_there_is_missing()
    {
        var tool = new Graphviz("no-such-program-of-graphviz");
        Assert.True(tool.Draw("graph { }").IsMissing);
        Assert.True(tool.Draw("graph { a }").IsMissing);
    }

    [Fact]
    public void A_graph_becomes_a_picture_of_its_words()
    {
        var svg = SvgCleaner.Clean(Draw("digraph { A -> \"B & <é>\" [label=\"from\"] }").Svg!, "p-");
        Assert.NotNull(svg);
        foreach (var word in new[] { "A", "B & <é>", "from" }) Assert.Contains(word, svg.Words);
        Assert.Contains("currentColor", svg.Content);
        Assert.DoesNotContain("black", svg.Content);
    }

    [Fact]
    public void A_mistake_names_its_line()
    {
        var answer = Draw("digraph {\n  a -> -> b\n}\n");
        Assert.Equal((null, 2), (answer.Svg, answer.Line));
        Assert.Contains("syntax error", answer.Message);
    }

    [Fact]
    public void A_colour_that_is_none_is_told_and_the_rest_drawn()
    {
        var answer = Draw("digraph { A [style=filled fillcolor=nonsense] }");
        Assert.NotNull(answer.Svg);
        Assert.Contains("nonsense", answer.Message);
    }

    [Fact]
    public void A_graph_opens_no_files()
    {
        var picture = Path.Combine(TestSite.Folder("../.."), "themes", "evolution", "assets", "images", "icon.svg");
        var answer = Draw($"graph {{ a [image=\"{picture}\"] }}");
        Assert.DoesNotContain("<image", answer.Svg ?? "");
    }

    private static DiagramAnswer Draw(string source)
    {
        var answer = Graphviz.Installed.Draw(source);
        Assert.SkipWhen(answer.IsMissing, "Graphviz is not installed here.");
        return answer;
    }
}
