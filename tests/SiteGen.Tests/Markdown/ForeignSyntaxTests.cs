using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Markdown;
using Xunit;

namespace SiteGen.Tests.Markdown;

public sealed class ForeignSyntaxTests
{
    [Theory]
    [InlineData("::video[Title]{id=1} Text", "1:1 SG0256")]
    [InlineData("Text\n\n:::no:name\nText", "3:1 SG0256")]
    [InlineData("See {ref}`target`.", "1:5 SG0680")]
    [InlineData(".. note:: Text", "1:1 SG0680")]
    [InlineData("```{note}\nText\n```", "1:1 SG0680")]
    [InlineData("Text\n!!! note\n    Text", "2:1 SG0681")]
    [InlineData("!!! Warning \"Gap\"\n\n    Text", "1:1 SG0681")]
    [InlineData("!!! custom \"Gap\"", "1:1 SG0681")]
    [InlineData("!!! tip inline end", "1:1 SG0681")]
    [InlineData("???+ question\n\n    Text", "1:1 SG0681")]
    [InlineData("=== \"Linux\"\n\n    Text\n\n=== \"Windows\"", "1:1 SG0682")]
    [InlineData("{{< video \"a.mp4\" >}}", "1:1 SG0301")]
    [InlineData("A {{<video>}} B {{% note %}}x{{% /note %}}", "1:3 SG0301")]
    [InlineData("{{< tabs\n  a=\"1\"\n>}}\nText\n{{< /tabs >}}", "1:1 SG0301")]
    [InlineData("[A]({{< ref \"a.md\" >}})", "1:5 SG0301")]
    [InlineData("## A {{< b >}}", "1:6 SG0301")]
    [InlineData("{{< never closed", "1:1 SG0301")]
    [InlineData("{% include a.html %}", "1:1 SG0684")]
    [InlineData("| A |\n| --- |\n| {% b %} |", "3:3 SG0684")]
    [InlineData("<div>\n{% include a.html %}\n</div>", "2:1 SG0684")]
    [InlineData("{{#include a.md}}", "1:1 SG0685")]
    [InlineData("```rust\n{{#include a.rs}}\n```", "2:1 SG0685")]
    [InlineData("{{#playground a.rs}}", "1:1 SG0685")]
    [InlineData("Text.\n{: .wide #first }", "2:1 SG0686")]
    [InlineData("## A\n{:.no_toc}", "2:1 SG0686")]
    [InlineData("import A from './a'\n\nText", "1:1 SG0687")]
    [InlineData("import { A, B } from \"a\";", "1:1 SG0687")]
    [InlineData("export const a = 1", "1:1 SG0687")]
    [InlineData("<Card title=\"One\">\n\nText\n\n</Card>", "1:1 SG0687")]
    [InlineData("A <Card /> B", "1:3 SG0687")]
    [InlineData("A List<String> B", "1:7 SG0687")]
    [InlineData("{/* hidden */}", "1:1 SG0687")]
    [InlineData("A $x^2$ and $y^2$.", "1:3 SG0688")]
    [InlineData("$$\n\\int x\n$$", "1:1 SG0688")]
    [InlineData("It takes $n$ steps, $O(n)$ of them.", "1:10 SG0688")]
    [InlineData("With $\\alpha$.", "1:6 SG0688")]
    [InlineData("With $a_1 + b_1 = c_{12}$.", "1:6 SG0688")]
    [InlineData("```plantuml\nA -> B\n```", "1:1 SG0689")]
    public void Syntax_of_other_tools_is_told_at_its_first_place(string text, string expected) =>
        Assert.Equal(expected, Problems(text));

    [Theory]
    [InlineData("It costs $5 and $10, or $5-$10, US$5, $5k/$10k, 5$ or 10$.")]
    [InlineData("Set $HOME and $PATH, $HOME/$USER, $HOME_DIR/x and $MY_VAR: $x.")]
    [InlineData("\\$x^2$ is escaped.")]
    [InlineData("Wait!!! What??? Yes.\n\n!!! Really\n\n??? What is this")]
    [InlineData("A heading\n===\n\nAnother\n---")]
    [InlineData("1 === 1 and a ::: b, :: c\n\nTerm\n:   Definition")]
    [InlineData("{a, b} and { x } and {}, {: }, {1: 2}, 100 {%} of it")]
    [InlineData("{name} and {name} `code`")]
    [InlineData("## A {#id .class}\n\nText {.wide}")]
    [InlineData("import the file from the menu, then\nimport it from \"Files\" again.\nexport function keys are few")]
    [InlineData("A <BR> and <Table> and <B>x</B> and <br/> and <my-element>.")]
    [InlineData("<https://example.org/A> <a@example.org> 1 <A 2 < B")]
    [InlineData("`:::note` `!!! note` `{% x %}` `{{< x >}}` `{{#include x}}` `{: .x}` `<Card>` `$x^2$` `{ref}`")]
    [InlineData("A `code span\n:::note` of two lines")]
    [InlineData("```text\n:::note\n!!! note\n=== \"A\"\n{% x %}\n{{< x >}}\n<Card>\nimport a from 'a'\n$x^2$\n```")]
    [InlineData("    :::note\n    {% x %}\n    {{< x >}}")]
    [InlineData("```text\n{{#include a.rs}}\n```")]
    [InlineData("```rust\nlet a = 1;\n{{#include a.rs}}\n```")]
    [InlineData("```python {1}\nx = 1\n```")]
    [InlineData("<!-- :::note {% x %} <Card> -->")]
    [InlineData("\\{{< x >}}")]
    [InlineData("[a]: /x\n[a]: /x\n\n[a]")]
    public void Prose_and_code_are_left_alone(string text) => Assert.Equal("", Problems(text));

    [Fact]
    public void A_kind_is_told_once_with_its_count()
    {
        var problem = Assert.Single(Parse("{% a %}\n\n{% b %}\n\n{% c %}").Diagnostics);
        Assert.EndsWith("it is shown as text. There are 3 on this page.", problem.Message);
    }

    [Fact]
    public void A_shortcode_is_text_and_no_live_value()
    {
        var body = Parse("{{< video \"a.mp4\" >}}");
        Assert.False(body.HasExpressions);
        var html = string.Concat(body.Segments.OfType<HtmlSegment>().Select(static segment => segment.Html));
        Assert.Contains("{{&lt; video", html);
    }

    [Fact]
    public void A_link_that_is_defined_twice_is_told_at_the_second_place() =>
        Assert.Equal("2:1 SG0683", Problems("[A]: /x\n[a]: /y\n\n[a]"));

    private static string Problems(string text) =>
        string.Join(' ', Parse(text).Diagnostics
            .Select(static problem => $"{problem.Location.Line}:{problem.Location.Column} {problem.Code}"));

    private static ParsedBody Parse(string text)
    {
        var document = DocumentReader.Read(Sources.File("content/a.md", text));
        return MarkdownParser.Parse(document, Labels.English, new Reads(SourceTree.Of([])));
    }
}
