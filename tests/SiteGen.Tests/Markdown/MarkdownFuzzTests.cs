using CsCheck;
using SiteGen.Markdown;
using Xunit;
using static SiteGen.Tests.Markdown.ParsedBodyText;

namespace SiteGen.Tests.Markdown;

public sealed class MarkdownFuzzTests
{
    private static readonly string[] Pieces =
    [
        "{{", "}}", "{{ a }}", "\\{{", "{", "}", "{#id}", "{.c}", "{width=3}", "[", "]", "(", ")", "![", "](", "[^1]",
            "[^1]: ", "[x]: ", "<", ">", "<b>", "</b>", "<div>", "<!--", "-->", "<!--more-->",
        "<!-- include: b.md -->", "*", "**", "_", "~~", "`", "```", "~~~", "```python", " {1-2}", " linenos",
        " include=\"b.md\"", "|", "|---|", "---", "===", "# ", "## ", "- ", "1. ", "- [ ] ", "> ", "> [!NOTE]", ": ",
        ":   ", ":::", "::::", ":::card[", ":::note", "::figure[", ":badge[", "]{", " {a=b}",
        "\n", "\n\n", "    ", "\t", "\\", "&amp;", "&#0;", "\"", "'", "a", "word", "é", "e\u0301", "中", "\uD83D",
        "\uDE00", "\uE000", "\0", "http://x.y", "www.x.y", "javascript:", "x.md", "#x", " ", " ",
    ];

    private static readonly Gen<string> Markdown = Gen.OneOf(Pieces).Array[0, 60]
        .Select(static pieces => string.Concat(pieces));

    [Fact]
    public void Any_text_is_read_and_always_alike() =>
        Markdown.Sample(static markdown => Read(markdown) == Read(markdown), iter: 3_000);

    [Fact]
    public void Many_threads_read_what_one_reads()
    {
        var pages = Enumerable.Range(0, 64).Select(static number =>
            $"## Page {number}\n\n{{{{ v{number} }}}} [a](b{number}.md)\n\n```python\ndef f{number}(): return "
            + $"'{number}'\n```\n\n```js\nlet x = {number};\n```\n\n```html\n<a id=\"{number}\">\n```\n").ToArray();
        var sequential = pages.Select(Read).ToArray();
        var parallel = pages.Concat(pages).AsParallel().AsOrdered().Select(Read).ToArray();
        Assert.Equal([.. sequential, .. sequential], parallel);
    }

    [Fact]
    public void Any_title_is_read() => Markdown.Sample(static title =>
    {
        InlineMarkdown.ToHtml(title);
        InlineMarkdown.ToText(title);
    }, iter: 2_000);

    private static string Read(string markdown) =>
        All(Parse(markdown, ("content/b.md", "---\ntitle: B\n---\n## Included {{ b }}\n<!-- include: c.md -->")));
}
