using System.Text;
using SiteGen.Foundation.Pictures;
using SiteGen.Theming.Pictures;
using Xunit;

namespace SiteGen.Tests;

public sealed class CleanSvgTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "<script>")]
    [InlineData("<foreignObject><p>x</p></foreignObject>", "<foreignObject>")]
    [InlineData("<h:img xmlns:h=\"http://www.w3.org/1999/xhtml\" srcset=\"https://example.org/a.png 1x\"/>", "<img>")]
    [InlineData("<h:p xmlns:h=\"http://www.w3.org/1999/xhtml\">x</h:p>", "<p>")]
    [InlineData("<rect onclick=\"alert(1)\"/>", "onclick")]
    [InlineData("<a href=\"javascript:alert(1)\"><rect/></a>", "href")]
    [InlineData("<image href=\"https://example.org/a.png\"/>", "href")]
    [InlineData("<style>@import 'https://example.org/a.css';</style>", "<style>")]
    [InlineData("<style>rect { fill: url(https://example.org/a.svg#b) }</style>", "<style>")]
    [InlineData("<set attributeName=\"href\" to=\"javascript:alert(1)\"/>", "<set>")]
    [InlineData("<rect fill=\"\\75 rl(https://example.org/a.svg#b)\"/>", "fill")]
    public void What_could_run_or_load_something_is_removed(string content, string removed) =>
        Assert.Equal([removed], Clean(content).Removed);

    [Theory]
    [InlineData("<rect fill=\"url(#a)\" style=\"filter: url('#b')\"/>")]
    [InlineData("<image href=\"data:image/png;base64,AAAA\"/>")]
    [InlineData("<a href=\"https://example.org/\"><text>x</text></a>")]
    [InlineData("<style>text { font-family: 'A\\42 C' }</style>")]
    [InlineData("<view xmlns=\"http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd\"/>")]
    public void A_drawing_that_is_still_keeps_its_bytes(string content) => Assert.Null(Clean(content).Bytes);

    /// <summary>What a style refers to, and whether it leaves the file.</summary>
    [Theory]
    [InlineData("url(#a)", false)]
    [InlineData("url( '#a' )", false)]
    [InlineData("URL(data:image/webp;base64,AA)", false)]
    [InlineData("url(data:image/svg+xml,x)", true)]
    [InlineData("url(a.svg#b)", true)]
    [InlineData("url(#a) url(https://example.org/)", true)]
    [InlineData("uRl(https://example.org/)", true)]
    [InlineData("u\\72l(https://example.org/)", true)]
    [InlineData("\\000075rl(https://example.org/)", true)]
    [InlineData("\\u\\r\\l(https://example.org/)", true)]
    [InlineData("@\\69mport 'a.css'", true)]
    [InlineData("image-set('a.png' 1x)", true)]
    [InlineData("-webkit-image-set('a.png' 1x)", true)]
    [InlineData("src('a.png')", true)]
    [InlineData("expression(alert(1))", true)]
    [InlineData("red", false)]
    [InlineData("\\0 \\ffffff x", false)]
    [InlineData("\\", false)]
    public void A_style_that_leaves_the_file_is_found(string css, bool leaves) =>
        Assert.Equal(leaves, CssReferences.LeadOutside(css));

    private static CleanSvg Clean(string content) => CleanSvg.Clean(Encoding.UTF8.GetBytes(
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">{content}</svg>"));
}
