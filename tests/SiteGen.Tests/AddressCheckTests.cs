using SiteGen.Checks;
using SiteGen.Foundation;
using Xunit;

namespace SiteGen.Tests;

/// <summary>Outputs that cannot be written beside each other, and what gives way without a word.</summary>
public sealed class AddressCheckTests
{
    [Theory]
    // Two pages, said at the slug or at the file.
    [InlineData("a.md=", "b.md=slug: a", "content/b.md:2:7 SG0110", "content/a.md")]
    [InlineData("a.md=slug: b", "b.md=", "content/b.md SG0110", "content/a.md")]
    [InlineData("a.md=slug: A", "b.md=slug: a", "content/b.md:2:7 SG0111", "'/A/' of content/a.md")]
    // An alias is what an author can give up, whichever came first.
    [InlineData("a.md=aliases: [/b/]", "b.md=", "content/a.md:2:11 SG0113", "content/b.md")]
    [InlineData("a.md=", "b.md=aliases: [/a/]", "content/b.md:2:11 SG0113", "content/a.md")]
    [InlineData("a.md=aliases: [/c/]", "b.md=aliases: [/c/]", "content/b.md:2:11 SG0113", "content/a.md")]
    // A page of the site itself has no file.
    [InlineData("posts/a.md=date: 2026-01-01", "archive.md=", "content/archive.md SG0110",
        "a generated file")]
    [InlineData("posts/a.md=aliases: [/archive/]\ndate: 2026-01-01", "b.md=", "content/posts/a.md:2:11 SG0113",
        "a generated file")]
    // A file and a folder.
    [InlineData("license.md=", "license=", "content/license.md SG0116", "content/license becomes 'license'")]
    [InlineData("b.md=slug: x.txt", "x.txt=", "content/b.md:2:7 SG0116", "content/x.txt becomes 'x.txt'")]
    [InlineData("b.md=aliases: [/X.txt/]", "x.txt=", "content/b.md:2:11 SG0113", "content/x.txt")]
    [InlineData("b.md=aliases: [/x.html]", "x.html/c/d.txt=", "content/b.md:2:11 SG0113", "content/x.html/c/d.txt")]
    [InlineData("b.md=slug: robots.txt", "c.md=", "content/b.md:2:7 SG0116",
        "a generated file becomes 'robots.txt'")]
    [InlineData("posts/a.md=date: 2026-01-01", "archive=", "content/archive SG0116",
        "a generated file becomes 'archive/index.html'")]
    // The program's own files.
    [InlineData("b.md=slug: q\naliases: [/.sitegen-lock]", "c.md=", "content/b.md:3:11 SG0117",
        "'.sitegen-lock/index.html'")]
    [InlineData("Build.JSON=", "c.md=", "content/Build.JSON SG0117", "'Build.JSON'")]
    [InlineData("b.md=slug: build.json", "c.md=", "content/b.md:2:7 SG0117", "'build.json/index.html'")]
    [InlineData("b.md=aliases: [/.sitegen-lock]", "c.md=", "content/b.md:2:11 SG0117", "'.sitegen-lock/index.html'")]
    [InlineData("a/b.html.sitegen-new=", "c.md=", "content/a/b.html.sitegen-new SG0117", "'a/b.html.sitegen-new'")]
    public void What_cannot_stand_beside_another_is_said_where_it_can_be_changed(
        string first, string second, string place, string other)
    {
        var build = SiteOf(first, second).Build();
        Assert.Equal(place, Sources.Codes(build.Result.Diagnostics));
        Assert.Contains(other, build.Diagnostics);
        // Addresses that are the same are not checked again, but for those with a problem.
        Assert.Equal(build.Diagnostics, build.Site.Build().Diagnostics);
    }

    [Theory]
    [InlineData("a/build.json=", "a/.sitegen=")]
    [InlineData("sitegen.txt=", "a.sitegen-newer=")]
    [InlineData("license.md=", "license.txt=")]
    [InlineData("posts/_index.md=", "posts/a.md=")]
    public void What_only_looks_alike_stays(string first, string second) =>
        Assert.Equal("", SiteOf(first, second).Build().Diagnostics);

    [Theory]
    [InlineData("build.json", true)]
    [InlineData("BUILD.json", true)]
    [InlineData("build.json/a", true)]
    [InlineData("a/build.json", false)]
    [InlineData("build.jso", false)]
    [InlineData(".sitegen", true)]
    [InlineData(".SiteGen-lock/a", true)]
    [InlineData("a/.sitegen", false)]
    [InlineData("a/b.Sitegen-New", true)]
    [InlineData("a.sitegen-new/b", false)]
    public void Own_files_are_known_by_the_first_name_or_the_end(string path, bool isOwn) =>
        Assert.Equal(isOwn, OwnFiles.Has(OutputPath.Parse(path)));

    [Fact]
    public void Pages_that_are_the_same_keep_their_order_and_one_that_moves_is_checked()
    {
        var site = SiteOf("a.md=", "b.md=").Build().Site;
        var edited = site.Edit("content/a.md", "Text", "Other").Build();
        var order = edited.Result.Plan.Routes.Select(static route => route.Path.Value);
        Assert.Equal(order.Order(StringComparer.Ordinal), order);
        Assert.Equal(edited.Site.Forgetful().Build().Paths, edited.Paths);
        var moved = edited.Site.With("content/a.md", "---\nslug: z\n---\n").Build();
        Assert.Contains("z/index.html", moved.Paths);
        Assert.DoesNotContain("a/index.html", moved.Paths);
        var twice = moved.Site.With("content/a.md", "---\nslug: b\n---\n").Build();
        Assert.Equal("content/b.md SG0110", Sources.Codes(twice.Result.Diagnostics));
        var still = twice.Site.With("content/a.md", "---\nslug: b\n---\nMore").Build();
        Assert.Equal("content/b.md SG0110", Sources.Codes(still.Result.Diagnostics));
        Assert.Equal("", twice.Site.With("content/a.md", "---\nslug: c\n---\n").Build().Diagnostics);
        Assert.Equal("", moved.Site.Without("content/b.md").Build().Diagnostics);
    }

    /// <param name="files">Each with what stands in its front matter: <c>a.md=slug: b</c>.</param>
    private static TestSite SiteOf(params string[] files)
    {
        var site = TestSite.Of("-- site.yaml --\ntitle: T\nbase_url: https://example.org\n");
        foreach (var file in files)
        {
            var (path, front) = (file.Split('=')[0], file[(file.IndexOf('=') + 1)..]);
            var isPage = path.EndsWith(".md", StringComparison.Ordinal) && front.Length > 0;
            site = site.With($"content/{path}", isPage ? $"---\n{front}\n---\nText\n" : "Text\n");
        }
        return site;
    }
}
