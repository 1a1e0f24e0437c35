using CsCheck;
using SiteGen.Documents;
using Xunit;

namespace SiteGen.Tests.Documents;

public class DocumentReaderTests
{
    [Theory]
    [InlineData("Hello", "Hello", 1, false)]
    [InlineData("", "", 1, false)]
    [InlineData("---\ntitle: T\n---\nHello\n", "Hello\n", 4, true)]
    [InlineData("---\r\ntitle: T\r\n---\r\nHello\r\n", "Hello\n", 4, true)]
    [InlineData("\ufeff---\ntitle: T\n---\nHello", "Hello", 4, true)]
    [InlineData("---  \ntitle: T\n--- \nHello", "Hello", 4, true)]
    [InlineData("---\n---\nHello", "Hello", 3, true)]
    [InlineData("---\n# nothing\n---", "", 4, true)]
    [InlineData("\n---\ntitle: T\n---\nHello", "Hello", 5, true)]
    [InlineData("\n \n---\ntitle: T\n---\nHello", "Hello", 6, true)]
    [InlineData("\ufeff\ufeff---\ntitle: T\n---\nHello", "Hello", 4, true)]
    [InlineData("---yaml\ntitle: T\n---\nHello", "Hello", 4, true)]
    [InlineData("--- toml\ntitle = 'T'\n---\nHello", "Hello", 4, true)]
    [InlineData("---json\n{\"title\": \"T\"}\n---\nHello", "Hello", 4, true)]
    [InlineData("+++\ntitle = 'T'\n+++\nHello", "Hello", 4, true)]
    [InlineData("+++\r\ntitle = 'T'\r\n+++\r\nHello", "Hello", 4, true)]
    [InlineData("+++\n+++\nHello", "Hello", 3, true)]
    [InlineData("{\n\"title\": \"T\"\n}\nHello", "Hello", 4, true)]
    [InlineData("{ \"title\": \"T {}\" }\n\nHello", "\nHello", 2, true)]
    [InlineData("\n---\nRemember: a rule is above.\n---\n", "\n---\nRemember: a rule is above.\n---\n", 1, false)]
    [InlineData("----\nRemember: a rule is above.\n----\n", "----\nRemember: a rule is above.\n----\n", 1, false)]
    [InlineData("Remember: a heading.\n---\n", "Remember: a heading.\n---\n", 1, false)]
    [InlineData("Title: a heading\n\n---\n", "Title: a heading\n\n---\n", 1, false)]
    [InlineData("title: T\nand text\n---\n", "title: T\nand text\n---\n", 1, false)]
    [InlineData("    ---\n    title: T\n    ---\n", "    ---\n    title: T\n    ---\n", 1, false)]
    [InlineData("++++\ntitle = 'T'\n++++\n", "++++\ntitle = 'T'\n++++\n", 1, false)]
    [InlineData("{{ data.x }}\n", "{{ data.x }}\n", 1, false)]
    [InlineData("{ \"a\", \"b\" } is a set.", "{ \"a\", \"b\" } is a set.", 1, false)]
    [InlineData("{ \"a\": 1 } is an object.", "{ \"a\": 1 } is an object.", 1, false)]
    [InlineData("----\nHello", "----\nHello", 1, false)]
    [InlineData("---\na: 1\n---\n---\nx", "---\nx", 4, true)]
    [InlineData("a\0b\ufffe", "a\ufffdb\ufffd", 1, false)]
    public void Front_matter_and_body_are_parted(string text, string body, int bodyLine, bool hasFrontMatter)
    {
        var document = DocumentReader.Read(Sources.File("content/a.md", text));
        Assert.Equal((body, bodyLine, hasFrontMatter),
            (document.Body, document.BodyLine, document.FrontMatter is not null));
        Assert.Empty(document.Diagnostics);
    }

    [Theory]
    [InlineData("---\ntitle: T\n",
        "content/a.md:1:1: error SG0003: The front matter that begins here is not closed.\n  help: Add a line '---' "
        + "after the last field; for a horizontal rule, write '***'.")]
    [InlineData("+++\ntitle = 'T'\n",
        "content/a.md:1:1: error SG0003: The front matter that begins here is not closed.\n  help: Add a line '+++' "
        + "after the last field.")]
    [InlineData("---", "content/a.md:1:1: error SG0003: The front matter that begins here is not closed.\n  help: Add "
        + "a line '---' after the last field; for a horizontal rule, write '***'.")]
    [InlineData("---\n- a\n---\n",
        "content/a.md:2:1: error SG0004: The front matter is a list and has no fields.\n  help: Write fields as "
        + "'title: …'; for a horizontal rule, write '***'.")]
    [InlineData("---\nHello\n---\n",
        "content/a.md:2:1: error SG0004: The front matter is text and has no fields.\n  help: Write fields as 'title: "
        + "…'; for a horizontal rule, write '***'.")]
    [InlineData("---\na: [\n---\n",
        "content/a.md:3:1: error SG0050: A value is missing here, or an earlier bracket is not closed.\n  "
        + "help: Write a list as [a, b], and put text that begins with a special character in quotes.")]
    public void A_broken_head_is_named_with_its_place(string text, string expected) =>
        Assert.Equal(expected, Sources.Text(DocumentReader.Read(Sources.File("content/a.md", text)).Diagnostics));

    [Theory]
    [InlineData("----\ntitle: T\n----\nHello", 4,
        "content/a.md:1:1: warning SG0020: This front matter begins with more than three dashes.")]
    [InlineData("-----\ntitle: T\n---\nHello", 4,
        "content/a.md:1:1: warning SG0020: This front matter begins with more than three dashes.")]
    [InlineData("Title: T\nTags:\n  - a\n---\nHello", 5,
        "content/a.md:1:1: warning SG0020: This front matter has no line '---' above its first field.")]
    [InlineData("\ntitle: T\n---\nHello", 4,
        "content/a.md:2:1: warning SG0020: This front matter has no line '---' above its first field.")]
    public void Front_matter_that_others_take_for_text_is_read_and_told(string text, int bodyLine, string expected)
    {
        var document = DocumentReader.Read(Sources.File("content/a.md", text));
        Assert.Equal(("Hello", bodyLine), (document.Body, document.BodyLine));
        Assert.NotNull(document.FrontMatter);
        Assert.Equal(expected + "\n  help: Begin and end front matter with a line '---'.",
            Sources.Text(document.Diagnostics));
    }

    [Fact]
    public void A_byte_that_is_not_UTF8_is_named_with_offset_and_line()
    {
        var document = DocumentReader.Read(
            Sources.File("content/a.md", 0xEF, 0xBB, 0xBF, (byte)'a', (byte)'\n', 0xE9, (byte)'b'));
        Assert.Equal("content/a.md:2:1: error SG0001: The byte at offset 5 (0xe9) is not valid UTF-8.\n  help: Save "
            + "the file as UTF-8.", Sources.Text(document.Diagnostics));
    }

    [Theory]
    [InlineData("a: 1\nb\u00e9llo", "latin1", "content/a.md:2:2", "in Latin-1 it is '\u00e9'")]
    [InlineData("a: 1\n", "utf-16", "content/a.md:1:1", "The file is UTF-16")]
    [InlineData("a: 1\n", "utf-16BE", "content/a.md:1:1", "The file is UTF-16")]
    [InlineData("a: 1\n", "utf-32", "content/a.md:1:1", "The file is UTF-32")]
    public void Another_encoding_is_recognised(string text, string encoding, string place, string message)
    {
        var other = System.Text.Encoding.GetEncoding(encoding);
        var file = Sources.File("content/a.md", [.. other.GetPreamble(), .. other.GetBytes(text)]);
        var told = Sources.Text(DocumentReader.Read(file).Diagnostics);
        Assert.StartsWith($"{place}: error SG0001: ", told, StringComparison.Ordinal);
        Assert.Contains(message, told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_was_cut_off_is_not_taken_for_Latin_1()
    {
        var document = DocumentReader.Read(Sources.File("content/a.md", (byte)'a', 0xC3));
        Assert.DoesNotContain("Latin-1", Sources.Text(document.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void UTF16_is_recognised() =>
        Assert.Contains("The file is UTF-16",
            Sources.Text(DocumentReader.Read(Sources.File("content/a.md", 0xFF, 0xFE, (byte)'a', 0)).Diagnostics));

    [Fact]
    public void A_page_over_5_MB_is_refused() =>
        Assert.Equal("content/a.md SG0002",
            Sources.Codes(DocumentReader.Read(Sources.File("content/a.md", new byte[DocumentReader.ByteLimit + 1]))
            .Diagnostics));

    [Fact]
    public void Any_bytes_give_a_document_that_can_be_normalised() =>
        Gen.OneOf<byte[]>(Gen.Byte.Array[0, 60],
            Gen.String.Select(static text => System.Text.Encoding.UTF8.GetBytes("---\n" + text + "\n---\n" + text)))
            .Sample(static bytes => DocumentReader.Read(Sources.File("content/a.md", bytes)).Body.Normalize(),
            iter: 2000);
}
