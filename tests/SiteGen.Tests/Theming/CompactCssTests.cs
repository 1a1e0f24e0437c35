using SiteGen.Theming;
using Xunit;

namespace SiteGen.Tests.Theming;

public sealed class CompactCssTests
{
    [Theory]
    [InlineData("/* a */\n.a { color: red; }\n", ".a{color:red}\n")]
    [InlineData(".a > .b + .c, .d ~ .e { margin: 0 auto }", ".a>.b + .c,.d ~ .e{margin:0 auto}\n")]
    [InlineData("a :hover, a:hover { width: calc(100% - 2 * 1px); }",
        "a :hover,a:hover{width:calc(100% - 2 * 1px)}\n")]
    [InlineData("a::before { content: \" /* ; */ { \\\" \" / \"\"; }",
        "a::before{content:\" /* ; */ { \\\" \" / \"\"}\n")]
    [InlineData("@media (min-width: 40em) {\n  .a { x: 1; }\n}", "@media (min-width:40em){.a{x:1}}\n")]
    [InlineData(":root {\n  --a: 1;\n\n  --b: 'x  y';\n}", ":root{--a:1;--b:'x  y'}\n")]
    [InlineData("/* open", "\n")]
    [InlineData("a { content: \"open", "a{content:\"open\n")]
    public void Comments_and_spaces_that_mean_nothing_are_left_out(string css, string expected) =>
        Assert.Equal(expected, CompactCss.Of(css));
}
