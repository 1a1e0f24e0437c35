using Xunit;
using static SiteGen.Tests.Markdown.ParsedBodyText;

namespace SiteGen.Tests.Markdown;

/// <summary>
/// Tables, footnotes and the like take time in proportion to the text, also where it is made to be slow.
/// </summary>
public sealed class GfmLimitsTests(ITestOutputHelper output)
{
    public static TheoryData<string, string, int, string> Hostile => new()
    {
        { "| a | b |\n|---|---|\n", "| `x | y` | \\| |\n", 10_000, "" },
        { "|" + string.Concat(Enumerable.Repeat("a|", 4_000)) + "\n|" + string.Concat(Enumerable.Repeat("-|", 4_000))
            + "\n", "x\n", 4_000, "" },
        { "", "a | b\n|-|\n", 10_000, "" },
        { "| a |\n|---|\n|", "\\\\|", 50_000, "" },
        { "", "[^a]", 9_000, "\n\n[^a]: Note." },
        { "", "[^a]: Note.[^a]\n", 9_000, "" },
        { "[^1] ", "[^b]![x][^1]", 4_000, "\n\n[^1]: Note." },
        { "Term\n", ": Meaning\n", 20_000, "" },
        { "", "Term\n\n: Meaning\n\n", 10_000, "" },
        { "", "> [!NOTE] Title\n\n", 10_000, "" },
        { "> [!NOTE]\n", "> a\n>\n", 20_000, "" },
        { "", "a@b.org ", 20_000, "" },
        { "", "@", 50_000, "" },
        { "https://example.org/", "(", 50_000, string.Concat(Enumerable.Repeat(")", 50_000)) },
        { "", "~a ~~b ", 4_000, "" },
        { "", "~", 19_000, "" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_page_of_one_construct_is_read_in_time(string before, string part, int count, string after)
    {
        var text = before + string.Concat(Enumerable.Repeat(part, count)) + after;
        var start = ThreadTime.Now;
        Parse(text);
        var elapsed = ThreadTime.Now - start;
        output.WriteLine($"{text.Length} characters in {elapsed.TotalMilliseconds:0} ms");
        Assert.InRange(elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
    }
}
