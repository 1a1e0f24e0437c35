using System.Diagnostics;
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
        var start = Stopwatch.GetTimestamp();
        var body = Parse(string.Concat(Enumerable.Repeat(part, count)));
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.Equal(code, body.Diagnostics.FirstOrDefault()?.Code);
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
        var files = Enumerable.Range(0, 9).Select(static level => ($"content/{level}.md", string.Concat(Enumerable.Repeat($"<!-- include: {level + 1}.md -->\n", 12)))).ToArray();
        var body = Parse("<!-- include: 0.md -->", [.. files, ("content/9.md", new string('x', 10_000))]);
        Assert.Equal(["SG0649"], body.Diagnostics.Select(static diagnostic => diagnostic.Code).Where(static code => code != "SG0647").Distinct());
        Assert.InRange(body.Diagnostics.Length, 1, 1_000);
    }
}
