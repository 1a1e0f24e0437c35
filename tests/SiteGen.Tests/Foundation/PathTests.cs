using SiteGen.Foundation;
using Xunit;

namespace SiteGen.Tests.Foundation;

public sealed class PathTests
{
    [Theory]
    [InlineData("a.md", "a.md")]
    [InlineData("a//./b/../c.md", "a/c.md")]
    [InlineData("a\\b.md", "a/b.md")]
    [InlineData("", "")]
    [InlineData("a/..", "")]
    public void A_source_path_is_resolved(string written, string expected) => Assert.Equal(expected, SourcePath.Parse(written).Value);

    [Theory]
    [InlineData("..")]
    [InlineData("a/../../b")]
    [InlineData("/etc/passwd")]
    [InlineData("\\\\server\\share")]
    [InlineData("C:/x")]
    [InlineData("a\0b")]
    public void A_source_path_stays_in_the_root(string written)
    {
        Assert.False(SourcePath.TryParse(written, out _));
        Assert.Throws<FormatException>(() => SourcePath.Parse(written));
    }

    [Theory]
    [InlineData("a/b.tar.GZ", ".gz", "b.tar")]
    [InlineData(".hidden", "", ".hidden")]
    [InlineData("a.b/c", "", "c")]
    public void A_name_has_at_most_one_extension(string path, string extension, string name) =>
        Assert.Equal((extension, name), (SourcePath.Parse(path).Extension, SourcePath.Parse(path).NameWithoutExtension));

    [Theory]
    [InlineData("content/posts/a.md", "content", true)]
    [InlineData("contents/a.md", "content", false)]
    [InlineData("content", "content", false)]
    [InlineData("a.md", "", true)]
    public void A_path_is_under_a_folder_by_whole_names(string path, string folder, bool expected) =>
        Assert.Equal(expected, SourcePath.Parse(path).IsUnder(SourcePath.Parse(folder)));

    [Theory]
    [InlineData("/", "/")]
    [InlineData("/a/b.html", "/a/b.html")]
    [InlineData("/e\u0301/", "/%C3%A9/")]
    [InlineData("/a b/#?%/", "/a%20b/%23%3F%25/")]
    [InlineData("/a\ufffe/", "/a%EF%BF%BD/")]
    public void An_address_is_composed_and_encoded(string written, string encoded) => Assert.Equal(encoded, UrlPath.Parse(written).Encoded);

    [Theory]
    [InlineData("")]
    [InlineData("a/")]
    [InlineData("//a/")]
    [InlineData("/a//b/")]
    [InlineData("/../a/")]
    [InlineData("/a/..")]
    [InlineData("/./")]
    [InlineData("/a\\b/")]
    [InlineData("/a\nb/")]
    public void What_is_no_address_is_refused(string written) => Assert.False(UrlPath.TryParse(written, out _));

    [Theory]
    [InlineData("")]
    [InlineData("/a")]
    [InlineData("a//b")]
    [InlineData("../a")]
    [InlineData("a/../b")]
    [InlineData("a/./b")]
    [InlineData("a\\b")]
    [InlineData("C:/x")]
    [InlineData("a\0b")]
    [InlineData("a\u0085b")]
    [InlineData("a?b")]
    [InlineData("dot./index.html")]
    [InlineData("space /index.html")]
    [InlineData("con/index.html")]
    [InlineData("a/NUL.txt")]
    [InlineData("Com1.tar.gz")]
    public void A_file_of_the_site_has_a_name_that_every_system_takes(string written) =>
        Assert.Throws<FormatException>(() => OutputPath.Parse(written));

    [Theory]
    [InlineData("index.html", "/")]
    [InlineData("a/index.html", "/a/")]
    [InlineData("a/b.html", "/a/b.html")]
    [InlineData("console/com10.txt", "/console/com10.txt")]
    public void A_file_and_its_address_name_each_other(string path, string url)
    {
        Assert.Equal(url, OutputPath.Parse(path).Url.Value);
        Assert.Equal(path, OutputPath.Of(UrlPath.Parse(url)).Value);
    }

    [Fact]
    public void A_name_is_at_most_240_bytes_long()
    {
        Assert.True(OutputPath.TryOf(UrlPath.Home.Child(new string('é', 120)), out _, out _));
        Assert.False(OutputPath.TryOf(UrlPath.Home.Child(new string('é', 121)), out _, out var reason));
        Assert.Contains("240 bytes", reason);
    }

    [Theory]
    [InlineData("a/B.html", "A/b.html")]
    [InlineData("caf\u00e9", "cafe\u0301")]
    [InlineData("stra\u00dfe", "STRA\u00dfE")]
    public void Paths_that_some_system_takes_for_one_collide(string one, string other) =>
        Assert.Equal(OutputPath.Parse(one).CollisionKey, OutputPath.Parse(other).CollisionKey);

    // An attribute cannot hold half of a character.
    [Fact]
    public void Half_of_a_character_is_replaced()
    {
        var half = new string('\ud800', 1);
        Assert.Equal("/a%EF%BF%BD/", UrlPath.Parse($"/a{half}/").Encoded);
        Assert.Equal("a", Slug.Of("a" + half));
        Assert.Equal("A\ufffd", OutputPath.Parse("a" + half).CollisionKey);
    }

    [Theory]
    [InlineData("Été à Ångström", "été-à-ångström")]
    [InlineData("E\u0301te\u0301", "été")]
    [InlineData("中文 標題", "中文-標題")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("C# & C++", "c-c++")]
    [InlineData("  Python 3.14 – what's new?  ", "python-3.14-what-s-new")]
    [InlineData("ISTANBUL", "istanbul")]
    [InlineData("..", "")]
    [InlineData("🚀", "")]
    [InlineData("a\ufffeb", "a-b")]
    public void A_slug_keeps_letters_and_digits_of_every_script(string name, string slug) => Assert.Equal(slug, Slug.Of(name));
}
