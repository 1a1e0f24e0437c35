using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Markdown.Highlighting;
using Xunit;

namespace SiteGen.Tests.Markdown;

/// <summary>
/// Highlights blocks with lines that earlier blocks had in other states. <c>SiteGen.Perf colours FOLDER</c> compares
/// thousands of blocks.
/// </summary>
public sealed class RememberedLinesTests
{
    /// <summary>Blocks whose lines mean something else, or the same, depending on the lines before them.</summary>
    private static readonly (string Language, string Code)[] Blocks =
    [
        ("python", "def f(x):\n    return \"x\"\n\n\nimport os\n    return \"x\""),
        ("python", "\"\"\"\ndef f(x):\n    return \"x\"\n\"\"\"\ndef f(x):"),
        ("python", "'''\n\"\"\"\ndef f(x):\n'''\ndef f(x):\n    return \"x\""),
        ("python", "x = f(\n    return \"x\"\n)\nimport os"),
        ("csharp", "class A\n{\n    int x; // text\n}\n/*\nclass A\n{\n*/\nclass A"),
        ("csharp", "var x = \"\"\"\nclass A\n{\n    \"\"\";\nclass A\n{"),
        ("javascript", "`a\n${b}\nc`\nlet x = /a/;\n`\nlet x = /a/;"),
        ("javascript", "/**\n * @param {x} y\n */\nfunction f() {\n * @param {x} y\n}"),
        ("shell", "cat <<EOF\necho $x\nEOF\necho $x\ncat <<END\nEOF\necho $x\nEND\necho $x"),
        ("shell", "cat <<END\nEND\ncat <<EOF\nEND\nEOF"),
        ("ruby", "x = <<~A\nputs 1\nA\nputs 1\nx = <<~B\nA\nputs 1\nB\nputs 1"),
        ("html", "<script>\nlet x = 1;\n</script>\nlet x = 1;\n<style>\nlet x = 1;\n</style>"),
        ("markdown", "> a\n> b\n\na\n```python\ndef f(x):\n```\ndef f(x):\n- a\n  > b\nb"),
        ("yaml", "a: |\n  b: c\n  d\ne: f\n  b: c\nb: c"),
        ("css", "a { color: red;\n}\n/* a { color: red;\n*/\na { color: red;"),
        ("perl", "print <<A;\n$x\nA\n$x\n=pod\n$x\n=cut\n$x"),
        ("latex", "\\begin{verbatim}\n\\a\n\\end{verbatim}\n\\a"),
        ("php", "<?php\n$x = <<<A\n$x\nA;\n$x\n?>\n$x"),
        ("lua", "--[[\nlocal x\n]]\nlocal x\nx = [[\nlocal x\n]]"),
        ("rust", "/* /* */\nfn f() {}\n*/\nfn f() {}\nlet x = r#\"\nfn f() {}\n\"#;"),
        ("diff", "--- a\n+++ b\n-x\n+y\n--- a\nx"),
        ("makefile", "a: b\n\tc\n\\\nd\n\tc"),
    ];

    [Fact]
    public void Lines_that_are_remembered_have_the_colours_of_their_state()
    {
        var remembering = new CodeMemory();
        // Twice, so that every block meets the lines of all others, in both orders.
        foreach (var (language, code) in Blocks.Concat(Blocks.Reverse()))
        {
            // A block as a whole is remembered too, so each time its last line differs.
            var changed = code + "\nend" + Blocks.Length;
            Assert.Equal(Fresh(language, code), Highlight(language, code, remembering));
            Assert.Equal(Fresh(language, changed), Highlight(language, changed, remembering));
        }
    }

    [Fact]
    public void Lines_that_are_forgotten_in_the_middle_of_a_block_change_no_colour()
    {
        var forgetful = new CodeMemory(NoDerivedStore.Instance, maxLineChars: 20);
        foreach (var (language, code) in Blocks)
            Assert.Equal(Fresh(language, code), Highlight(language, code, forgetful));
    }

    private static string Fresh(string language, string code) =>
        Highlight(language, code, new CodeMemory(NoDerivedStore.Instance, maxLineChars: 0));

    private static string Highlight(string language, string code, CodeMemory memory)
    {
        var fence = new string('`', 20);
        var document = new Document(
            SourcePath.Parse("content/a.md"), null, $"{fence}{language}\n{code}\n{fence}\n", 1, []);
        var body = MarkdownParser.Parse(
            document, Labels.English, new Reads(SourceTree.Of([])), highlighting: memory);
        var markup = string.Concat(body.Segments.OfType<DeferredSegment>().Select(static code => code.Make().Html));
        Assert.Contains("<span class=\"tk-", markup);
        return markup;
    }
}
