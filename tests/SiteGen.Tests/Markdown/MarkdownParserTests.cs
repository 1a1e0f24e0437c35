using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Markdown;
using Xunit;
using static SiteGen.Tests.Markdown.ParsedBodyText;

namespace SiteGen.Tests.Markdown;

public sealed class MarkdownParserTests
{
    [Theory]
    [InlineData("Don't say free-threaded, say 3.14.", 5, 0)]
    [InlineData("One `two three` four\n\n```\nfive\n```\n\n    six", 2, 0)]
    [InlineData("## Heading\n\n# {{ value \"a\" }} — … & !", 1, 0)]
    [InlineData("中文 text かな 한국", 1, 6)]
    [InlineData("| a | b |\n|---|---|\n| c d | 1,000 |", 5, 0)]
    [InlineData("[a link](x.md) ![not this](y.png) <b>bold</b> été", 4, 0)]
    [InlineData("", 0, 0)]
    public void Words_are_counted_in_the_prose_only(string markdown, int words, int cjk)
    {
        var body = Parse(markdown);
        Assert.Equal((words, cjk), (body.WordCount, body.CjkCount));
    }

    /// <summary>
    /// Renderers go from page to page; a page with everything that counts, numbers or nests must leave nothing behind.
    /// </summary>
    [Fact]
    public void A_page_is_written_as_if_it_were_the_first()
    {
        const string Everything =
            "## A\n\n| a |\n|---|\n| b |\n\n| c |\n|---|\n| d |\n\n> [!NOTE]\n> - [x] one\n>\n>   "
            + "two[^n]\n\n![a](b.png \"t\")\n\n```py title=\"x\"\n1\n```\n\nTerm\n: Words *and{{ hole }}* "
            + "more\n\n<div\n\n[^n]: Note.";
        var first = All(Parse(Everything));
        Assert.All(Enumerable.Range(0, 5), _ => Assert.Equal(first, All(Parse(Everything))));
        Assert.Contains("aria-label=\"Table: A\"", first, StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_are_what_a_reader_reads()
    {
        var body = Parse("## A *b*\n\nFirst `code` {{ x }} [link](a.md)\nsecond &amp; line.\n\n- "
            + "item\n\n```\nno\n```\n\n> quote");
        Assert.Equal("#0 First code {} link second & line. item no quote", ParsedBodyText.WordsOf(body));
        Assert.Equal("First code link second & line.", body.FirstParagraph);
    }

    [Fact]
    public void Places_are_those_of_the_file_and_not_of_the_body()
    {
        var document = new Document(
            SourcePath.Parse("content/a.md"), null, "x\n\n- y [l](b.md) {{ v }}\n\n| a |\n|---|\n| {{  w }} |\n\n## H",
            10, []);
        var body = MarkdownParser.Parse(document, Labels.English, new Reads(Tree([])));
        Assert.Equal("content/a.md:12:5", body.Links[0].Location.ToString());
        Assert.Equal(["content/a.md:12:18", "content/a.md:16:7"], body.Segments.OfType<ExpressionSegment>()
            .Select(static hole => hole.Location.ToString()));
        Assert.Equal("content/a.md:18:1", body.Headings[0].Location.ToString());
    }

    [Fact]
    public void Places_in_an_included_file_are_its_own()
    {
        var body = Parse("a\n\n<!-- include: b.md -->\n{{ y }}", ("content/b.md", "---\ntitle: B\n---\n\n{{ x }}\n"));
        Assert.Equal(["content/b.md:5:4", "content/page.md:4:4"], body.Segments.OfType<ExpressionSegment>()
            .Select(static hole => hole.Location.ToString()));
    }

    [Fact]
    public void Every_include_is_recorded_also_when_it_is_missing()
    {
        var reads = new Reads(Tree([("content/b.md", "b")]));
        MarkdownParser.Parse(new Document(
            SourcePath.Parse("content/page.md"), null,
            "<!-- include: b.md -->\n<!-- include: c.md -->\n```py include=\"d.py\"\n```", 1, []), Labels.English,
            reads);
        Assert.Equal(["content/b.md", "content/c.md", "content/d.py"],
            reads.Recorded.Where(static read => read.Kind == ReadKind.File).Select(static read => read.Name)
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Headings_know_their_markup_without_links()
    {
        var heading = Assert.Single(Parse("## A [link to](x.md) `<code>` *& more* {{ hole }}{#a .b}").Headings);
        Assert.Equal(new Heading(
            2, "a", "A link to <code> & more", "A link to <code>&lt;code&gt;</code> <em>&amp; more</em>",
            heading.Location)
        { Live = "A link to <code> & more {{ hole }}" }, heading);
    }

    [Fact]
    public void Headings_inside_of_other_blocks_are_not_in_the_contents()
    {
        var body = Parse("> ## A\n\n## B");
        Assert.Equal(["b"], body.Headings.Select(static heading => heading.Id));
        Assert.Equal(["a", "b"], body.Anchors.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Anchors_are_all_ids_that_a_link_may_name()
    {
        var body = Parse("## H\n\n<div class=\"x\" id=raw>\n\n<a name='old'></a> p {#para}\n\n<!-- <p id=\"no\"> -->");
        Assert.Equal(["h", "old", "para", "raw"], body.Anchors.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Decomposed_letters_give_the_same_id() =>
        Assert.Equal(Parse("## \u00C9t\u00E9").Headings[0].Id, Parse("## E\u0301te\u0301").Headings[0].Id);

    [Fact]
    public void Half_a_surrogate_pair_is_replaced() =>
        Assert.Equal("<p>a\uFFFDb\uFFFD</p>", Html(Parse("a\uD800b\uDC00")));

    [Fact]
    public void Highlighting_is_the_same_when_it_is_remembered()
    {
        const string Code = "```python\ndef remembered(): return 'yes'\n```";
        Assert.Equal(All(Parse(Code)), All(Parse(Code)));
        Assert.Contains("tk-k", Html(Parse(Code)), StringComparison.Ordinal);
    }

    [Fact]
    public void Code_with_too_many_open_brackets_is_left_plain()
    {
        var body = Parse($"```json\n{new string('[', 201)}\n1\n```");
        Assert.DoesNotContain("tk-", Html(body), StringComparison.Ordinal);
        Assert.Equal(["SG0634"], body.Diagnostics.Select(static diagnostic => diagnostic.Code));
    }

    [Theory]
    [InlineData("python", 1, 1_000)]
    [InlineData("python", 18, 800)]
    [InlineData("json", 1_000, 100)]
    public void Code_within_the_bounds_is_coloured_on_any_load(string language, int lineCount, int lineLength)
    {
        var lines = string.Concat(Enumerable.Repeat(new string('1', lineLength) + "\n", lineCount));
        var body = Parse($"```{language}\n{lines}```");
        Assert.Contains("tk-n", Html(body), StringComparison.Ordinal);
        Assert.Empty(body.Diagnostics);
    }

    [Theory]
    [InlineData(2_001, 1)]
    [InlineData(1, 1_001)]
    [InlineData(20, 800)]
    public void Code_that_is_too_large_is_left_plain(int lineCount, int lineLength)
    {
        var code = string.Concat(Enumerable.Repeat(new string('1', lineLength) + "\n", lineCount));
        var body = Parse($"```python\n{code}```");
        Assert.DoesNotContain("tk-", Html(body), StringComparison.Ordinal);
        Assert.Equal(["SG0634"], body.Diagnostics.Select(static diagnostic => diagnostic.Code));
    }

    [Theory]
    [InlineData("a `b` *c* **d** ~~e~~ <f> & {{ g }}",
        "a <code>b</code> <em>c</em> <strong>d</strong> ~~e~~ &lt;f&gt; &amp; {{ g }}", "a b c d ~~e~~ <f> & {{ g }}")]
    [InlineData("# 1. [a](b) &amp; ![c](d) *", "# 1. [a](b) &amp;amp; ![c](d) *", "# 1. [a](b) &amp; ![c](d) *")]
    [InlineData("[x]: *y*", "[x]: *y*", "[x]: *y*")]
    [InlineData("1\\*2 `<b>`", "1*2 <code>&lt;b&gt;</code>", "1*2 <b>")]
    [InlineData("snake_case_name", "snake_case_name", "snake_case_name")]
    [InlineData("", "", "")]
    public void Titles_have_code_and_emphasis_only(string title, string html, string text)
    {
        Assert.Equal(html, InlineMarkdown.ToHtml(title).Markup);
        Assert.Equal(text, InlineMarkdown.ToText(title));
    }
}
