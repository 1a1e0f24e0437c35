using System.Text;
using SiteGen.Cli.Scaffolding;
using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;
using Xunit;

namespace SiteGen.Tests.Cli;

public sealed class YamlTextTests
{
    [Theory]
    [InlineData("Plain words 3.14", "Plain words 3.14")]
    [InlineData("a", "a")]
    [InlineData("C++ is_a/b-c.d", "C++ is_a/b-c.d")]
    [InlineData("  a\nb ", "a b")]
    [InlineData("été", "été")]
    [InlineData("3.14", "\"3.14\"")]
    [InlineData("", "\"\"")]
    [InlineData("C++", "\"C++\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("# a", "\"# a\"")]
    [InlineData("- a", "\"- a\"")]
    [InlineData("a #b", "\"a #b\"")]
    [InlineData("True", "\"True\"")]
    [InlineData("false", "\"false\"")]
    [InlineData("NULL", "\"NULL\"")]
    [InlineData("Yes", "\"Yes\"")]
    [InlineData("no", "\"no\"")]
    [InlineData("On", "\"On\"")]
    [InlineData("off", "\"off\"")]
    [InlineData("y", "\"y\"")]
    [InlineData("N", "\"N\"")]
    [InlineData("say \"no\"", "\"say \\\"no\\\"\"")]
    [InlineData("a\\b", "\"a\\\\b\"")]
    [InlineData("a\u2028b", "\"a\\u2028b\"")]
    [InlineData("a\u2029b", "\"a\\u2029b\"")]
    public void A_text_is_written_so_that_it_is_read_as_the_same(string text, string written)
    {
        Assert.Equal(written, YamlText.Of(text));
        var page = $"---\ntitle: {YamlText.Of(text)}\n---\n";
        var document = DocumentReader.Read(new SourceFile(SourcePath.Parse("a.md"), Encoding.UTF8.GetBytes(page)));
        Assert.Empty(document.Diagnostics);
        Assert.Equal(UnicodeText.OneLine(text), ((YamlScalar)document.FrontMatter!["title"]!).Text);
    }
}
