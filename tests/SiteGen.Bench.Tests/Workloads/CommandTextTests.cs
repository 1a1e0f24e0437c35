using SiteGen.Bench.Workloads;
using Xunit;

namespace SiteGen.Bench.Tests.Workloads;

/// <summary>Commands are split as Python's <c>shlex.split</c> splits them.</summary>
public sealed class CommandTextTests
{
    [Theory]
    [InlineData("go test -bench .", "go|test|-bench|.")]
    [InlineData("  a \t b\n", "a|b")]
    [InlineData("a 'b c' \"d e\"", "a|b c|d e")]
    [InlineData("--name='b c'd", "--name=b cd")]
    [InlineData("a\\ b c", "a b|c")]
    [InlineData("'a\\b' \"c\\\"d\" \"e\\f\"", "a\\b|c\"d|e\\f")]
    [InlineData("a '' b", "a||b")]
    [InlineData("", "")]
    public void A_command_is_split_as_a_shell_does(string text, string words) =>
        Assert.Equal(words, string.Join('|', CommandText.Split(text)!.Value));

    [Theory]
    [InlineData("a 'b")]
    [InlineData("a \"b")]
    [InlineData("a \\")]
    public void A_command_that_is_cut_off_is_none(string text) => Assert.Null(CommandText.Split(text));

    [Fact]
    public void Names_in_braces_are_replaced_and_double_braces_are_braces()
    {
        var values = new Dictionary<string, string> { ["out"] = "/var/x y" };
        Assert.Equal("--out=/var/x y {literal} {other}", CommandText.Fill("--out={out} {{literal}} {other}", values));
        Assert.Equal(["out", "other"], CommandText.NamesIn("--out={out} {{literal}} {other}"));
    }
}
