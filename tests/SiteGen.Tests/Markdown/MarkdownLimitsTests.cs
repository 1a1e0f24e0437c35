using System.Text.RegularExpressions;
using Xunit;
using static SiteGen.Tests.Markdown.ParsedBodyText;

namespace SiteGen.Tests.Markdown;

/// <summary>No page may hold up the build, whatever is in it.</summary>
public sealed class MarkdownLimitsTests
{
    public static TheoryData<string, int, string?> Hostile => new()
    {
        { "[a](", 50_000, "SG0691" },
        { "![[", 50_000, "SG0691" },
        { "www.a.b ", 50_000, "SG0691" },
        { "*a **b ", 50_000, "SG0691" },
        { "> ", 50_000, "SG0692" },
        { "- ", 50_000, null },
        { "a **b [c] ", 4_000, null },
        { "word ", 900_000, "SG0690" },
        { "{{", 9_000, "SG0610" },
        { "&#1", 50_000, null },
        { "<a ", 9_000, null },
        { "a\n", 50_000, null },
        { "[r]: x\n", 9_000, null },
        { "\0", 50_000, null },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_page_is_read_in_seconds(string part, int count, string? code)
    {
        var before = ThreadTime.Now;
        var body = Parse(string.Concat(Enumerable.Repeat(part, count)));
        Assert.InRange(ThreadTime.Now - before, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.Equal(code, body.Diagnostics.FirstOrDefault()?.Code);
    }

    /// <summary>
    /// Texts that make a parser look again at what it has seen; the first are those of cmark's tests.
    /// </summary>
    public static TheoryData<string, Func<int, string>> Shapes => new()
    {
        { "nested strong emphasis", static n => Of("*a **a ", n / 2) + "b" + Of(" a** a*", n / 2) },
        { "emphasis that nothing opens", static n => Of("a_ ", n) },
        { "emphasis that nothing closes", static n => Of("_a ", n) },
        { "links that nothing opens", static n => Of("a]", n) },
        { "links that nothing closes", static n => Of("[a", n) },
        { "emphasis of two kinds", static n => Of("*a_ ", n) },
        { "emphasis in emphasis of another kind", static n => Of("*a ", n / 2) + Of("_a*_ ", n / 2) },
        { "emphasis whose lengths are multiples of three", static n => "a**b" + Of("c* ", n) },
        { "openers of links and closers of emphasis", static n => Of("[ a_", n) },
        { "brackets and parentheses", static n => Of("[ (](", n) },
        { "pictures of links", static n => Of("![[]()", n) },
        { "nested brackets", static n => Of("[", n / 2) + "a" + Of("]", n / 2) },
        { "nested quotations", static n => Of("> ", n) + "a" },
        { "nested lists", static n => Steps(n, static depth => new string(' ', 2 * depth) + "* a\n") },
        { "code spans of every length", static n => Steps(n, static length => "e" + new string('`', length + 1)) },
        { "targets in angle brackets", static n => Of("[a](<b", n) },
        { "targets that nothing closes", static n => Of("[a](b", n) },
        { "comments that nothing closes", static n => "</" + Of("<!--", n) },
        { "empty lines in nested lists", static n => Of("- ", n / 2) + "x" + Of("\n", n / 2) },
        { "empty lines in nested lists in a quotation", static n => "> " + Of("- ", n / 2) + "x\n" + Of(">\n", n / 2) },
        { "emphasis in nested quotations", static n => Of(">", n / 2) + Of("a*", n / 2) },
        { "many definitions", static n => Numbered(n, static number => $"[k{number}]: u\n\n") + Of("[k0] ", n / 10) },
        { "asterisks around a letter", static n => Of("*", n / 2) + "a" + Of("*", n / 2) },
        { "a closing bracket and an opening parenthesis", static n => Of("](", n) },
        { "instructions that nothing closes", static n => "a" + Of("<?", n) },
        { "CDATA sections that nothing closes", static n => "a" + Of("<![CDATA[", n) },
        { "declarations that nothing closes", static n => "a" + Of("<!A", n) },
        { "attributes that nothing closes", static n => "a" + Of("<a b=\"", n) },
        { "definitions of one label", static n => Of("[a]: u\n\n", n) },
        { "headings with lines below", static n => Of("a\n---\n", n) },
        { "headings with lines below in a quotation", static n => Of("> a\n> ---\n", n) },
        { "headings of one name", static n => Of("## a b\n\n", n) },
        { "headings with names of others", static n => Numbered(n, static number => $"## a-{number}\n\n## a\n\n") },
        { "headings with ids", static n => Numbered(n, static number => $"## a {{#x{number}}}\n\n") },
        { "footnotes that nothing refers to", static n => Of("[^a]: x\n\n", n) },
        { "footnotes", static n => Numbered(n, static number => $"[^{number}]\n\n[^{number}]: x\n\n") },
        { "footnotes in a line", static n => Of("[^a]:", n) },
        { "footnotes that nothing defines", static n => Numbered(n, static number => $"[^{number}]\n\n") },
        { "pipes", static n => Of("|", n) },
        { "a wide table", static n => $"{Of("|a", n / 3)}|\n{Of("|-", n / 3)}|\n{Of("|b", n / 3)}|\n" },
        { "a wide table of narrow rows", WideTable },
        { "a long table", static n => "|a|b|\n|-|-|\n" + Of("|1|2|\n", n) },
        { "many tables", static n => Of("|a|\n|-|\n|b|\n\n", n) },
        { "tables below words", static n => Of("w\n|a|\n|-|\n|b|\n\n", n) },
        { "definition lists", static n => Of("a\n: b\n\nc\n\n", n) },
        { "terms of one definition", static n => Of("a\n", n) + ": b\n" },
        { "nested definitions", static n => "a\n" + Of(": ", n) },
        { "attributes", static n => Of("a{.b} ", n) },
        { "attributes of directives without an end", static n => Of(":kbd[a]{b ", n) },
        { "attributes without an end", static n => Of("a{.b ", n) },
        { "values without an end", static n => Of("{{ a\n\n", n) },
        { "values in quotes without an end", static n => Of("{{ 'a\n\n", n) },
        { "links with values", static n => Of("[a]({{ b }})\n\n", n) },
        { "links with values in a paragraph", static n => Of("[a]({{ b }} c) ", Math.Min(n, 100_000)) },
        { "foreign tags", static n => Of("{% a ", n) },
        { "foreign comments", static n => Of("{/* ", n) },
        { "foreign shortcodes", static n => Of("{{< a ", n) },
        { "foreign roles", static n => Of("{a ", n) },
        { "alerts", static n => Of("> [!NOTE]\n> a\n\n", n) },
        { "tasks", static n => Of("- [x] a\n", n) },
        { "character references", static n => Of("&#x", n) },
        { "addresses", static n => Of("http://a.b\n\n", n) },
        { "an address with parentheses", static n => "https://a.b/" + Of("(", n / 2) + Of(")", n / 2) },
        { "addresses of mail", static n => Of("a@b.c ", n) },
        { "raw HTML", static n => Of("<div>\n\n", n) },
        { "tags", static n => "<div>\n" + Of("<x ", n) },
        { "code blocks", static n => Of("~~~\na\n~~~\n", n) },
        { "blocks of a session", static n => Of("```python run session\na\n```\n", n) },
        { "options of a code block", static n => "```" + Of("a{", n) },
        { "empty lines in indented code", static n => Of("    a\n\n", n) },
        { "a long line", static n => Of("word ", n) },
        { "a long word", static n => new string('a', n) },
        { "blanks", static n => "a" + new string(' ', n) + "b" },
        { "lines", static n => Of("a  \n", n) },
        { "includes", static n => Of("<!-- include: x.md -->\n", n) },
        { "pictures", static n => Of("![a](b.png \"t\")\n\n", n) },
        { "marks on a letter", static n => "## e" + Of("\u0301\u0316", n) },
        { "titles without an end", static n => Of("[a](b \"\n\n", n) },
        { "definitions with titles without an end", static n => Of("[a]: x '\n\n", n) },
        { "lazy lines of a quotation", static n => "> a\n" + Of("b\n", n) },
        { "lists of one entry", static n => Of("- a\n* a\n", n) },
    };

    /// <remarks>
    /// Twice the text may cost twice the time, and not four times. Time is that of the processor for this thread alone,
    /// the best of several tries, so that a busy machine changes little; what takes next to no time is not compared.
    /// </remarks>
    [Theory]
    [MemberData(nameof(Shapes), DisableDiscoveryEnumeration = true)]
    public void The_time_for_a_page_grows_with_its_length(string name, Func<int, string> shape) =>
        GrowsWithItsLength(name, shape, static text => Parse(text));

    /// <summary>What begins a group, an option or an environment of a formula that nothing closes.</summary>
    [Theory]
    [InlineData("\\smash[")]
    [InlineData("\\sqrt[")]
    [InlineData("\\text{")]
    [InlineData("\\text[")]
    [InlineData("\\textcolor{")]
    [InlineData("\\color{")]
    [InlineData("\\operatorname{")]
    [InlineData("\\tag{")]
    [InlineData("\\frac{")]
    [InlineData("\\begin{")]
    [InlineData("\\begin{matrix}[")]
    [InlineData("\\begin{array}{")]
    [InlineData("\\end{")]
    [InlineData("\\left(")]
    [InlineData("\\\\[")]
    [InlineData("\\\\*[")]
    [InlineData("{")]
    [InlineData("}[")]
    [InlineData("\\smash[{")]
    [InlineData("\\smash[}")]
    public void The_time_for_a_formula_grows_with_its_length(string part) =>
        GrowsWithItsLength(part, length => $"$$\n\\begin{{matrix}} {Of(part, length)}\n$$",
            static text => ParseWithFormulas(text));

    private static void GrowsWithItsLength(string name, Func<int, string> shape, Action<string> parse)
    {
        const int Length = 100_000;
        var (half, whole) = (shape(Length), shape(2 * Length));
        TimeSpan? least = null;
        for (var attempt = 0; attempt < 5; attempt++)
        {
            var (first, second) = (Cost(half, parse), Cost(whole, parse));
            if (second < TimeSpan.FromMilliseconds(150) || second < 3 * first) return;
            least = least < second ? least : second;
        }
        Assert.Fail($"{name}: {2 * Length} characters take {least}, more than three times as long as half of them.");
    }

    [Fact]
    public void What_marks_a_limit_names_its_line()
    {
        Assert.Equal("content/page.md:4:257 SG0692", Place("ok\n\nok\n" + Of("> ", 1_000) + "a"));
        var definitions = string.Concat(Enumerable.Repeat("[a]: u\n\n", 20_001));
        Assert.Equal("content/page.md:40003:1 SG0663", Place("ok\n\n" + definitions));
        Assert.Equal("SG0662", Parse(WideTable(200_000)).Diagnostics.Single().Code);
    }

    [Fact]
    public void Wide_tables_and_many_definitions_of_real_life_are_no_problem()
    {
        var head = $"|{Of("a|", 400)}\n|{Of("-|", 400)}\n";
        Assert.Empty(Parse(head + Of("|b|c|\n", 6_000)).Diagnostics);
        var definitions = Numbered(100_000, static number => $"[k{number}]: /{number}/\n\n[k{number}]\n\n");
        Assert.Empty(Parse(definitions).Diagnostics);
    }

    [Theory]
    [InlineData("a\n\nb\n===\n\nc\n---\n", "p h2 h2")]
    [InlineData("> a\n> ---\n> b", "blockquote h2 p")]
    [InlineData("> a\n---\n", "blockquote p hr")]
    [InlineData("- a\n---\n", "ul li hr")]
    [InlineData("- a\n  ---\n  b\n", "ul li h2")]
    [InlineData("[a]: b\n---\n", "p")]
    [InlineData("[a]: b\nc\n---\n", "h2")]
    [InlineData("[a]: b\n\nc\n", "p")]
    [InlineData("a\n-- -\n", "p hr")]
    public void Headings_and_definitions_are_told_apart_as_CommonMark_says(string markdown, string elements)
    {
        var found = Regex.Matches(Html(Parse(markdown)), "<(h2|p|hr|ul|li|blockquote)\\b");
        Assert.Equal(elements, string.Join(' ', found.Select(static match => match.Groups[1].Value)));
    }

    [Fact]
    public void A_page_that_is_too_much_is_shown_as_text_and_says_where()
    {
        var body = Parse("ok\n\n" + string.Concat(Enumerable.Repeat("[<b>\n", 10_001)));
        Assert.StartsWith("<pre>ok\n\n[&lt;b&gt;\n", Html(body), StringComparison.Ordinal);
        Assert.Equal("content/page.md:10003:1", Assert.Single(body.Diagnostics).Location.ToString());
    }

    [Fact]
    public void Long_pages_code_and_tables_of_real_life_are_no_problem()
    {
        var prose = string.Concat(Enumerable.Repeat("A [link](a.md) and *emphasis* in `code`.\n\n", 20_000));
        var table = "| a | b |\n|---|---|\n" + string.Concat(Enumerable.Repeat("| [1](x.md) | `2` |\n", 2_000));
        var code = "```json\n" + string.Concat(Enumerable.Repeat("[[[[[[[]]]]]]],\n", 1_900)) + "```\n";
        Assert.Empty(Parse($"{prose}\n{table}\n{code}").Diagnostics);
    }

    [Fact]
    public void Includes_that_multiply_are_stopped()
    {
        var files = Enumerable.Range(0, 9)
            .Select(static level => (
                $"content/{level}.md", string.Concat(Enumerable.Repeat($"<!-- include: {level + 1}.md -->\n", 12))))
                .ToArray();
        var body = Parse("<!-- include: 0.md -->", [.. files, ("content/9.md", new string('x', 10_000))]);
        Assert.Equal(["SG0649"], body.Diagnostics.Select(static diagnostic => diagnostic.Code)
            .Where(static code => code != "SG0647").Distinct());
        Assert.InRange(body.Diagnostics.Length, 1, 1_000);
    }

    private static TimeSpan Cost(string text, Action<string> parse)
    {
        var before = ThreadTime.Now;
        parse(text);
        return ThreadTime.Now - before;
    }

    private static string Place(string text) =>
        Parse(text).Diagnostics[0] is var problem ? $"{problem.Location} {problem.Code}" : "";

    private static string Of(string part, int length) => string.Concat(Enumerable.Repeat(part, length / part.Length));

    private static string Numbered(int length, Func<int, string> part)
    {
        var text = new System.Text.StringBuilder();
        for (var number = 0; text.Length < length; number++) text.Append(part(number));
        return text.ToString();
    }

    /// <summary>Parts that become longer and longer.</summary>
    private static string Steps(int length, Func<int, string> part) =>
        string.Concat(Enumerable.Range(0, (int)Math.Sqrt(length)).Select(part));

    private static string WideTable(int length)
    {
        var columnCount = (int)Math.Sqrt(length / 2);
        return $"{Of("|a", 2 * columnCount)}|\n{Of("|-", 2 * columnCount)}|\n{Of("|b\n", length / 2)}";
    }
}
