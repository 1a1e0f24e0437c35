using SiteGen.Evidence.Pages.Charts;
using SiteGen.Evidence.Pages.Parts;
using Xunit;

namespace SiteGen.Evidence.Tests.Pages;

/// <summary>Texts and addresses of data files that stand in charts and tables.</summary>
public sealed class SafeTextTests
{
    [Theory]
    [InlineData("\u061ca", "a")]
    [InlineData("\u200ea\u200f", "a")]
    [InlineData("\u202aa\u202bb\u202dc\u202e", "abc")]
    [InlineData("\u2066a\u2067b\u2069", "ab")]
    [InlineData("\ufff9a\ufffab\ufffb", "ab")]
    [InlineData("\ue000a\uf8ff\U000f0000b\U0010fffd", "ab")]
    [InlineData("\U0001fffea\U0001ffff", "a")]
    [InlineData("\u2029a\u2028b\u0085c", "a b c")]
    [InlineData("a\u2065b\u206ac\ufff8d\u061bx\u200dy\u2010z", "a\u2065b\u206ac\ufff8d\u061bx\u200dy\u2010z")]
    [InlineData("a\u00a0b\u202fc", "a\u00a0b\u202fc")]
    [InlineData("a\u00a0 b", "a\u00a0 b")]
    [InlineData("a  \t b ", "a b")]
    public void What_changes_the_rest_of_a_line_is_dropped(string text, string clean) =>
        Assert.Equal(clean, SafeText.Clean(text, 100));

    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "ab…")]
    [InlineData("ab cd", 3, "ab…")]
    [InlineData("a b", 1, "…")]
    [InlineData("🐍🐍", 2, "🐍🐍")]
    public void A_long_line_is_cut(string text, int limit, string cut) =>
        Assert.Equal(cut, SafeText.Clean(text, limit));

    [Fact]
    public void Markup_is_cleaned_and_escaped() =>
        Assert.Equal(("a &lt;b&gt; &amp;&quot;", "a&lt;…"),
            (SafeText.Markup(" a\t<b> &\"\u202e", 20), SafeText.Markup("a<bcd", 3)));

    [Theory]
    [InlineData("https://example.org/a.csv", true)]
    [InlineData("HTTP://example.org/", true)]
    [InlineData("a.csv?x=1:2", true)]
    [InlineData("a.csv#x:y", true)]
    [InlineData("a/b:c", true)]
    [InlineData("/a:b", true)]
    [InlineData("#a:b", true)]
    [InlineData(":x", false)]
    [InlineData("ftp://example.org/", false)]
    [InlineData("data/a.csv#x:y", true)]
    [InlineData("/a/b.json", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("java\nscript:alert(1)", false)]
    [InlineData(" javascript:alert(1)", false)]
    [InlineData("JAVASCRIPT:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("", false)]
    [InlineData("vbscript:x", false)]
    [InlineData("https:evil", false)]
    [InlineData("a\\b", false)]
    [InlineData("a\u00a0b", false)]
    [InlineData("a\u0001b", false)]
    [InlineData("a\u202ab", false)]
    [InlineData("a\u202eb", false)]
    [InlineData("a\u2029b", false)]
    [InlineData("a\u202fb", false)]
    [InlineData("a\u2030b", true)]
    public void Only_addresses_of_files_become_links(string url, bool isLink) =>
        Assert.Equal(
            isLink ? $"<a href=\"{url}\">&lt;x&gt;</a>" : "&lt;x&gt;", new FileLink("<x>", url).Write().Markup);

    [Theory]
    [InlineData(0, false)]
    [InlineData(2_000, true)]
    [InlineData(2_001, false)]
    public void An_address_has_a_length(int length, bool isLink) =>
        Assert.Equal(isLink, new FileLink("x", new string('a', length)).Write().Markup != "x");

    [Fact]
    public void Half_a_character_is_no_part_of_an_address() =>
        Assert.Equal("x", new FileLink("x", "a" + new string('\ud800', 1)).Write().Markup);

    [Fact]
    public void An_address_is_escaped_and_its_text_is_short()
    {
        Assert.Equal("<a href=\"a?b=1&amp;c=&quot;\">x</a>", new FileLink("x", "a?b=1&c=\"").Write().Markup);
        Assert.Equal(new string('y', 119) + "…", new FileLink(new string('y', 130), "").Write().Markup);
    }
}
