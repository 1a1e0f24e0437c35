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
    public void A_source_path_is_resolved(string written, string expected) =>
        Assert.Equal(expected, SourcePath.Parse(written).Value);

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
        Assert.Equal((extension, name),
            (SourcePath.Parse(path).Extension, SourcePath.Parse(path).NameWithoutExtension));

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
    public void An_address_is_composed_and_encoded(string written, string encoded) =>
        Assert.Equal(encoded, UrlPath.Parse(written).Encoded);

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
    public void A_slug_keeps_letters_and_digits_of_every_script(string name, string slug) =>
        Assert.Equal(slug, Slug.Of(name));

    [Theory]
    [InlineData("a/b", "c", "a/b/c")]
    [InlineData("a/b", "../c", "a/c")]
    [InlineData("a/b", "../..", "")]
    [InlineData("a/b", ".", "a/b")]
    [InlineData("", "1:x", "1:x")]
    [InlineData("", "a:", null)]
    [InlineData("", "z:x", null)]
    [InlineData("", "ab:x", "ab:x")]
    [InlineData("a/b", "../../..", null)]
    [InlineData("a/b", "/c", null)]
    public void A_path_is_resolved_from_a_folder(string folder, string written, string? expected)
    {
        Assert.Equal(expected is not null, SourcePath.Parse(folder).TryResolve(written, out var path));
        Assert.Equal(expected, path?.Value);
        if (expected is not null) Assert.Equal(expected, (SourcePath.Parse(folder) / written).Value);
        else Assert.Contains($"'{written}' leaves the site", Thrown(() => SourcePath.Parse(folder) / written));
    }

    [Theory]
    [InlineData("a/b/c.md", "c.md", "a/b", "a/b|a|")]
    [InlineData("c.md", "c.md", "", "")]
    [InlineData("", "", "", null)]
    public void A_source_path_knows_its_name_and_the_folders_above(
        string written, string name, string folder, string? ancestors)
    {
        var path = SourcePath.Parse(written);
        Assert.Equal((name, folder, written), (path.Name, path.Folder.Value, path.ToString()));
        Assert.Equal(written.Length == 0, path.IsRoot);
        Assert.Equal(ancestors?.Split('|') ?? [], path.Ancestors().Select(static above => above.Value));
    }

    [Theory]
    [InlineData("content/posts/a.md", "content", "posts/a.md")]
    [InlineData("content/posts/a.md", "", "content/posts/a.md")]
    public void The_rest_of_a_path_below_a_folder_is_relative(string path, string folder, string expected) =>
        Assert.Equal(expected, SourcePath.Parse(path).RelativeTo(SourcePath.Parse(folder)));

    [Fact]
    public void A_refused_path_is_named()
    {
        Assert.Equal("'../a' is not a path inside the site.", Thrown(() => SourcePath.Parse("../a")));
        Assert.Equal("'a' is not an address of the form '/a/b/'.", Thrown(() => UrlPath.Parse("a")));
        Assert.Equal(
            "'a//b' cannot be a file of the site: it has an empty part.", Thrown(() => OutputPath.Parse("a//b")));
    }

    [Fact]
    public void Paths_are_ordered_and_equal_by_their_letters()
    {
        AssertOrdered(SourcePath.Parse("B"), SourcePath.Parse("a"), SourcePath.Parse("B"));
        AssertOrdered(UrlPath.Parse("/B"), UrlPath.Parse("/a"), UrlPath.Parse("/B"));
        AssertOrdered(OutputPath.Parse("B"), OutputPath.Parse("a"), OutputPath.Parse("B"));
    }

    [Theory]
    [InlineData("/a/", "b", "/a/b/", "/a/b")]
    [InlineData("/a", "b", "/a/b/", "/a/b")]
    [InlineData("/", "b.html", "/b.html/", "/b.html")]
    [InlineData("/a/", "e\u0301", "/a/\u00e9/", "/a/\u00e9")]
    [InlineData("/a/", ".b", "/a/.b/", "/a/.b")]
    public void An_address_is_made_below_another(string above, string name, string folder, string file)
    {
        var url = UrlPath.Parse(above);
        Assert.Equal((folder, true), (url.Child(name).Value, url.Child(name).IsFolder));
        Assert.Equal((file, false), (url.File(name).Value, url.File(name).IsFolder));
        Assert.Equal(above, url.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a//b")]
    [InlineData("/a")]
    public void No_address_is_made_of_a_name_that_is_none(string name) =>
        Assert.Throws<FormatException>(() => UrlPath.Home.Child(name));

    [Fact]
    public void Some_names_are_written_and_none_of_their_letters_is_lost()
    {
        const string plain = "/abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-_.~";
        Assert.Equal(plain, UrlPath.Parse(plain).Encoded);
        Assert.Equal("/%2B%40%3A%2C%3B/", UrlPath.Parse("/+@:,;/").Encoded);
    }

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("/a", "it has an empty part")]
    [InlineData("a/", "it has an empty part")]
    [InlineData("..", "it leaves its folder")]
    [InlineData("a/./b", "it leaves its folder")]
    [InlineData("abc./b", "'abc.' ends with a dot or a space, which Windows drops")]
    [InlineData("b/ ", "' ' ends with a dot or a space, which Windows drops")]
    [InlineData("a:b", "'a:b' has a character that Windows does not allow")]
    [InlineData("a*b", "'a*b' has a character that Windows does not allow")]
    [InlineData("a\"b", "'a\"b' has a character that Windows does not allow")]
    [InlineData("a<b", "'a<b' has a character that Windows does not allow")]
    [InlineData("a>b", "'a>b' has a character that Windows does not allow")]
    [InlineData("a|b", "'a|b' has a character that Windows does not allow")]
    [InlineData("a\u007fb", "'a\u007fb' has a character that Windows does not allow")]
    [InlineData("con", "'con' is the name of a device on Windows")]
    [InlineData("a/PRN", "'PRN' is the name of a device on Windows")]
    [InlineData("aux.b.c", "'aux.b.c' is the name of a device on Windows")]
    [InlineData("nul", "'nul' is the name of a device on Windows")]
    [InlineData("CONIN$", "'CONIN$' is the name of a device on Windows")]
    [InlineData("conout$.txt", "'conout$.txt' is the name of a device on Windows")]
    [InlineData("com9", "'com9' is the name of a device on Windows")]
    [InlineData("lpt1.txt", "'lpt1.txt' is the name of a device on Windows")]
    [InlineData(".GIT/config", "'.GIT' is the name of git's own folder")]
    [InlineData("Git~1", "'Git~1' is the name of git's own folder")]
    public void Why_a_file_cannot_have_a_name_is_said(string written, string reason)
    {
        Assert.Equal($"'{written}' cannot be a file of the site: {reason}.", Thrown(() => OutputPath.Parse(written)));
        if (UrlPath.TryParse($"/{written}", out var url) && !url.IsFolder)
        {
            Assert.False(OutputPath.TryOf(url, out var path, out var why));
            Assert.Equal((null, reason), (path, why));
        }
    }

    [Theory]
    [InlineData("com0")]
    [InlineData("lpt10")]
    [InlineData("cons")]
    [InlineData("aux-/nul_")]
    [InlineData("a.con")]
    [InlineData(".gitignore")]
    [InlineData("abc.txt")]
    [InlineData("abcd.txt")]
    [InlineData("a b\u00e9+~")]
    public void Names_that_only_look_like_those_are_files(string written)
    {
        var path = OutputPath.Parse(written);
        Assert.Equal((written, Path.GetExtension(written)), (path.ToString(), path.Extension));
    }

    [Theory]
    [InlineData("/a/", "b", null)]
    [InlineData("/a/", "", "the name has no letter or digit")]
    [InlineData("/a/", "nul", "'nul' is the name of a device on Windows")]
    public void A_page_is_below_a_folder_unless_its_name_is_none(string folder, string name, string? reason) =>
        Assert.Equal(reason, OutputPath.WhyNotBelow(UrlPath.Parse(folder), name));

    [Fact]
    public void A_path_is_at_most_1_000_bytes_long()
    {
        var folders = string.Concat(Enumerable.Repeat(new string('a', 99) + "/", 9));
        Assert.Equal(1_000, OutputPath.Parse(folders + new string('a', 100)).Value.Length);
        Assert.EndsWith(
            "its path is longer than 1000 bytes, which some systems cannot open.",
            Thrown(() => OutputPath.Parse(folders + new string('a', 101))));
        // Of three bytes each.
        var thirds = string.Concat(Enumerable.Repeat(new string('\u4e2d', 33) + "/", 9));
        Assert.Equal(339, OutputPath.Parse(thirds + new string('\u4e2d', 33)).Value.Length);
        Assert.Contains("1000 bytes", Thrown(() => OutputPath.Parse(thirds + new string('\u4e2d', 34))));
    }

    [Theory]
    [InlineData(240, true)]
    [InlineData(241, false)]
    public void A_name_of_plain_letters_is_as_long(int length, bool isName)
    {
        Assert.Equal(isName, OutputPath.TryOf(UrlPath.Home.File(new string('a', length)), out _, out var reason));
        Assert.Equal(!isName, reason?.EndsWith("is longer than 240 bytes", StringComparison.Ordinal) ?? false);
    }

    [Theory]
    [InlineData("a_b", "a_b")]
    [InlineData("-a-", "a")]
    [InlineData(".a.b.", "a.b")]
    [InlineData("a  b", "a-b")]
    [InlineData("\u0903\u0301", "\u0903\u0301")]
    [InlineData("\u20dda", "a")]
    public void A_slug_is_trimmed_and_has_single_hyphens(string name, string slug) => Assert.Equal(slug, Slug.Of(name));

    private static string Thrown(Func<object> action) => Assert.Throws<FormatException>(action).Message;

    private static void AssertOrdered<T>(T first, T second, T equal)
        where T : class, IComparable<T>
    {
        Assert.True(first.CompareTo(second) < 0 && second.CompareTo(first) > 0 && first.CompareTo(null) > 0);
        Assert.Equal((0, true, false), (first.CompareTo(equal), first.Equals(equal), first.Equals(second)));
        Assert.False(first.Equals(null));
        Assert.Equal(equal.GetHashCode(), first.GetHashCode());
    }
}
