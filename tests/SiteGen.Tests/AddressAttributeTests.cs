using System.Text;
using SiteGen.Theming;
using Xunit;

namespace SiteGen.Tests;

/// <summary>Where an address begins in markup that is not written to its end, as a browser would say.</summary>
/// <remarks>
/// Two answers differ from a browser's and are safe: after a quotation mark within an address no scheme can follow, so
/// it is none; and what looks like an attribute within another one is checked too.
/// </remarks>
public sealed class AddressAttributeTests
{
    /// <summary>Markup, with '|' where the address begins; without it, what follows is no address.</summary>
    public static TheoryData<string> Markup =>
    [
        "<a href=\"|", "<a href='|", "<a href=|", "<a href=\"|java", "<a href='a\"", "<a href=|java", "<a HREF=\"|",
        "<a href = \"|", "<a href\n=\n\"|", "<a\nhref=\"|", "<a/href=\"|", "<a title=\"x\"href=\"|",
        "<a title='x'href=\"|", "<a title='it' href='|", "<a href=\"|it's", "<a href=\"|a b=c",
        "<img src=\"|", "<form action=\"|", "<button formaction=\"|", "<video poster=\"|", "<object data=\"|",
        "<blockquote cite=\"|", "<body background=\"|", "<img srcset=\"|", "<link imagesrcset=\"|",
        "<use xlink:href=\"|", "<a ping=\"|", "<html manifest=\"|", "<object codebase=\"|", "<img longdesc=\"|",
        "<menuitem icon=\"|", "<p>It's <b>a</b> <a href=\"|", "<a href=\"x\" ping=\"|",
        "", "\"", "'", "=", "=\"", "href=\"", "href=", " href=\"", "<a href=\"x\"", "<a href=\"x\" ", "<a href='x'",
        "<a href=x ", "<a href=x title=\"", "<a href=\"x\">", "<a href=\"x\">y", "<a title=\"", "<a title=\"href=|",
        "<a hrefs=\"", "<a xhref=\"", "<a x-href=\"", "<a \"", "<ahref=\"", "<a(href=\"", "< a href=\"", "<1 href=\"",
        "<!-- href=\"", "a > href=\"", "<a href=''", "<a href='it's'", "<a href == \"", "<a =\"", "<a href=\"x\"=\"",
        "<abcdefghijklmnopqrstu=\"", "<a abcdefghijklmnopqrs=\"",
    ];

    [Theory]
    [MemberData(nameof(Markup))]
    public void An_address_begins_after_the_sign_that_opens_its_attribute(string markup)
    {
        var start = markup.IndexOf('|');
        var written = new StringBuilder(markup.Replace("|", ""));
        Assert.Equal(start < 0 ? null : start, AddressAttribute.StartOfValue(written));
    }

    /// <summary>In a longer value or tag, looking for the beginning would take longer and longer.</summary>
    [Theory]
    [InlineData("<a href=\"", "x", 4_095, true)]
    [InlineData("<a href=\"", "x", 4_096, false)]
    [InlineData("<a ", "b ", 2_000, true)]
    [InlineData("<a ", "b ", 2_100, false)]
    public void An_address_is_looked_for_in_a_bounded_part(string before, string part, int count, bool isFound)
    {
        var text = before + string.Concat(Enumerable.Repeat(part, count));
        if (part == "b ") text += "href=\"";
        Assert.Equal(isFound, AddressAttribute.StartOfValue(new StringBuilder(text)) is not null);
    }

    [Theory]
    [InlineData("<a href=\"|", "a\"b'c>d", "a")]
    [InlineData("<a href='|", "a\"b'c>d", "a\"b")]
    [InlineData("<a href=|", "a\"b'c>d", "a\"b'c")]
    [InlineData("<a href=\"|java", "script", "javascript")]
    [InlineData("<a href=\"|", "\"", "")]
    [InlineData("<a href=\"|a", "", "a")]
    [InlineData("|a", ">b", "a")]
    [InlineData("<a href=\"|a&amp;b", "&#99;", "a&bc")]
    [InlineData("<a href=\"|a&colon;b", "&Tab;c&NewLine;d", "a:bcd")]
    [InlineData("<a href=\"|a&colons", "", "a&colons")]
    public void An_address_is_read_as_a_browser_does(string markup, string next, string address)
    {
        var written = new StringBuilder(markup.Replace("|", ""));
        Assert.Equal(address, AddressAttribute.Read(written, markup.IndexOf('|'), next));
    }

    [Theory]
    [InlineData("a:", true)]
    [InlineData(":", true)]
    [InlineData("/", true)]
    [InlineData("a?", true)]
    [InlineData("#a", true)]
    [InlineData("java", false)]
    [InlineData("", false)]
    public void An_address_is_decided_by_the_sign_after_its_scheme(string address, bool isDecided) =>
        Assert.Equal(isDecided, AddressAttribute.IsDecided(address));
}
