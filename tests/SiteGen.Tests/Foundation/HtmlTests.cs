using System.Text;
using SiteGen.Foundation;
using Xunit;

namespace SiteGen.Tests.Foundation;

public sealed class HtmlTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain é 😀", "plain é 😀")]
    [InlineData("&<>\"'", "&amp;&lt;&gt;&quot;&#39;")]
    [InlineData("a&b<c>d\"e'f", "a&amp;b&lt;c&gt;d&quot;e&#39;f")]
    [InlineData("&amp;", "&amp;amp;")]
    [InlineData("\0\u001b\ufffe", "\ufffd\ufffd\ufffd")]
    public void Text_is_escaped_for_elements_and_attributes(string text, string escaped)
    {
        Assert.Equal(escaped, Html.Escape(text));
        var target = new StringBuilder("before ");
        Html.Escape(text, target);
        Assert.Equal($"before {escaped}", target.ToString());
    }

    [Fact]
    public void Markup_is_written_as_it_is() =>
        Assert.Equal(("<b>", "", ""), (new Html("<b>").ToString(), Html.Empty.ToString(), default(Html).ToString()));
}
