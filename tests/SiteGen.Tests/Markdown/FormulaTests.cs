using System.Collections.Frozen;
using System.Xml;
using SiteGen.Configuration;
using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Markdown;
using Xunit;

namespace SiteGen.Tests.Markdown;

public sealed class FormulaTests
{
    private static readonly MathConfig Own = new(true, new Dictionary<string, string>
    {
        ["R"] = "\\mathbb{R}",
        ["norm"] = "\\|#1\\|",
        ["endless"] = "a\\endless",
        ["twice"] = "\\twice\\twice",
        ["broken"] = "a\\alhpa",
    }.ToFrozenDictionary(StringComparer.Ordinal));

    [Theory]
    [InlineData("\\R", "\\mathbb{R}")]
    [InlineData("\\norm{x}", "{\\|{x}\\|}")]
    [InlineData("\\norm\\alpha^2", "{\\|{\\alpha}\\|}^2")]
    public void An_own_command_stands_for_its_text(string tex, string meant) =>
        Assert.Equal(Markup(meant), Markup(tex));

    [Theory]
    [InlineData("\\endless")]
    [InlineData("\\twice")]
    public void An_own_command_that_contains_itself_ends(string tex) =>
        Assert.Matches("64 levels|1000 commands", Problems(tex)[0].Message);

    [Fact]
    public void A_mistake_in_an_own_command_is_told_where_the_command_is_used()
    {
        var problem = Assert.Single(Problems("b + \\broken"));
        Assert.Equal((2, 5), (problem.Location.Line, problem.Location.Column));
    }

    [Theory]
    [InlineData("{", "x", "}")]
    [InlineData("\\frac", "x", "")]
    [InlineData("\\displaystyle ", "x", "")]
    [InlineData("\\sqrt[", "x", "]{}")]
    [InlineData("\\begin{cases}", "x", "\\end{cases}")]
    [InlineData("\\left(", "x", "\\right)")]
    [InlineData("x^{", "x", "}")]
    [InlineData("\\norm{", "x", "}")]
    [InlineData("\\hat", "x", "")]
    [InlineData("\\sqrt", "x", "")]
    [InlineData("\\mathrm{a", "b", "}")]
    public void Nesting_is_bounded(string open, string inner, string close)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 100_000)) + inner
            + string.Concat(Enumerable.Repeat(close, 100_000));
        Assert.Contains(Problems(deep), static problem =>
            problem.Message.Contains("more than 64 levels", StringComparison.Ordinal));
    }

    [Fact]
    public void Letters_in_groups_in_each_other_are_joined_once()
    {
        const int depth = 60;
        var tex = "\\mathrm{" + string.Concat(Enumerable.Repeat("{a", depth)) + "b" + new string('}', depth + 1);
        Assert.Contains($"<mi>{new string('a', depth)}b</mi>", Markup(tex), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_command_of_one_character_is_whole() =>
        Assert.Contains("'\\😀'", Assert.Single(Problems("\\😀")).Message, StringComparison.Ordinal);

    [Fact]
    public void Similar_names_are_searched_for_the_first_unknown_commands_only()
    {
        var problems = Problems(string.Concat(Enumerable.Repeat("\\alhpa ", 30)));
        Assert.Equal(30, problems.Length);
        Assert.Equal(20, problems.Count(static problem =>
            problem.Help!.StartsWith("Did you mean", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("$$a$$ b\n", 2_500)]
    [InlineData("$ b\n", 10_000)]
    public void A_paragraph_with_too_many_signs_is_refused(string line, int most)
    {
        Assert.Empty(Page(string.Concat(Enumerable.Repeat(line, most))).Diagnostics);
        Assert.Equal("SG0691", Page(string.Concat(Enumerable.Repeat(line, most + 1))).Diagnostics[0].Code);
    }

    [Fact]
    public void Any_text_becomes_markup_that_is_well_formed()
    {
        string[] pieces =
        [
            "\\frac", "{", "}", "^", "_", "a", "1", "&", "\\\\", "\\left(", "\\right)", "\\begin{cases}",
            "\\end{cases}", "\\sqrt", "[", "]", "'", "\\sum", "\\text{a $b$}", "\\mathbf", "\\not", "\\over", "\\ ",
            "\\limits", "<", "\\color{red}", "\\hspace{1em}", "%x\n", "\\operatorname*", "\\norm", "\\middle|", "é",
            "{{ data.x }}", "\\text{ {{ data.y }} }", "\\begin{array}{l|r}", "\\end{array}", "\\hline", "\\R",
        ];
        var random = new Random(20);
        for (var number = 0; number < 2_000; number++)
        {
            var tex = string.Concat(Enumerable.Range(0, random.Next(1, 25))
                .Select(_ => pieces[random.Next(pieces.Length)]));
            using var reader = XmlReader.Create(new StringReader(Markup(tex)));
            while (reader.Read())
            {
            }
        }
    }

    private static Diagnostic[] Problems(string tex) => [.. Parse(tex).Diagnostics];

    private static string Markup(string tex)
    {
        var html = ParsedBodyText.Html(Parse(tex));
        var annotation = html.IndexOf("<annotation", StringComparison.Ordinal);
        return annotation < 0 ? html
            : html[..annotation] + html[(html.IndexOf("</annotation>", StringComparison.Ordinal) + 13)..];
    }

    private static ParsedBody Parse(string tex) => Page($"```math\n{tex}\n```");

    private static ParsedBody Page(string text) => MarkdownParser.Parse(
        new Document(SourcePath.Parse("content/page.md"), null, text, 1, []), Labels.English,
        new Reads(SourceTree.Of([])), new PageSyntax { Math = Own });
}
