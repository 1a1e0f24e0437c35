using System.IO.Compression;
using System.Text.RegularExpressions;
using Xunit;

namespace SiteGen.Tests.Theming;

/// <summary>The bytes that pages of the showcase load, compressed as hosts do it.</summary>
public sealed partial class PageWeightTests
{
    [Fact]
    public void An_article_with_every_component_loads_15_kB_of_styles_and_10_kB_of_scripts()
    {
        var build = Showcase().With("site.yaml", "title: T\n").Build();
        var html = build.Text("posts/everything/index.html");
        Assert.InRange(Weight(build, Style().Matches(html)), 1, 15_000);
        Assert.InRange(Weight(build, Script().Matches(html)), 1, 10_000);
    }

    [Fact]
    public void The_settings_of_the_look_add_1_kB()
    {
        var build = Showcase().Build();
        Assert.InRange(Weight(build, Style().Matches(build.Text("posts/everything/index.html"))), 1, 16_000);
    }

    // Before there were components, these were 16 kB.
    [Fact]
    public void A_plain_article_loads_9_kB_of_styles()
    {
        var build = TestSite.Of("-- content/a.md --\n# A\n\nText.").WithRealTheme().Build();
        Assert.InRange(Weight(build, Style().Matches(build.Text("a/index.html"))), 1, 9_000);
    }

    [Fact]
    public void A_site_has_no_file_for_a_part_that_it_does_not_use()
    {
        var build = TestSite.Of("-- content/a.md --\n# A\n\nText.").WithRealTheme().Build();
        Assert.Equal(
            ["code.css", "lists.css", "main.css", "main.js", "prose.css", "scheme.js", "search.css", "search.js",
            "stems.js"],
            AssetsOf(build));
        Assert.Contains("math.css", AssetsOf(build.Site.With("content/b.md", "---\nmath: true\n---\n$x$").Build()));
    }

    [Fact]
    public void A_part_that_the_text_of_a_page_names_has_a_file()
    {
        var build = TestSite.Of("-- content/a.md --\n# A\n\nSee {{ asset \"css/math.css\" }} and {{ own }}.\n"
            + "-- themes/evolution/shortcodes/own.html --\n{{ asset \"css/cards.css\" }}\n").WithRealTheme().Build();
        foreach (var name in new[] { "math.css", "cards.css" }) Assert.Contains(name, AssetsOf(build));
    }

    [Fact]
    public void A_list_that_shows_a_formula_has_its_styles()
    {
        var build = TestSite.Of("-- content/notes/_index.md --\n---\nmath: true\n---\n$x$\n-- content/notes/a.md --\nA")
            .WithRealTheme().Build();
        Assert.Contains("/math.", build.Text("notes/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("/math.", build.Text("notes/a/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_a_site_adds_to_its_theme_is_written_as_it_is()
    {
        const string css = "a { color: red; } /* mine */\n";
        var build = TestSite.Of("-- content/a.md --\nA").With("themes/evolution/assets/css/mine.css", css)
            .WithRealTheme().Build();
        Assert.Equal(css, build.Text(build.Result.Files.Single(static file =>
            file.Path.Value.StartsWith("assets/css/mine.", StringComparison.Ordinal)).Path.Value));
    }

    private static IEnumerable<string> AssetsOf(TestBuild build) => build.Result.Files
        .Select(static file => file.Path.Value)
        .Where(static path => path.StartsWith("assets/", StringComparison.Ordinal)
            && (path.EndsWith(".css", StringComparison.Ordinal) || path.EndsWith(".js", StringComparison.Ordinal)))
        .Select(static path => Hash().Replace(path[(path.LastIndexOf('/') + 1)..], "."))
        .Order(StringComparer.Ordinal);

    private static TestSite Showcase()
    {
        var folder = TestSite.Folder("../Pages/showcase");
        var site = TestSite.Of([]).WithRealTheme();
        foreach (var path in new[]
        {
            "site.yaml", "content/posts/_index.md", "content/posts/everything.md", "content/docs/start.md",
            "content/logo.svg", "content/logo-dark.svg",
        })
            site = site.With(path, File.ReadAllBytes(Path.Combine(folder, path)));
        return site.With("content/posts/second.md", "Text.\n");
    }

    private static int Weight(TestBuild build, MatchCollection links) => links.Sum(link =>
    {
        var path = link.Groups[1].Value;
        var bytes = build.Result.Files.Single(file => path.EndsWith("/" + file.Path.Value, StringComparison.Ordinal))
            .Bytes;
        using var compressed = new MemoryStream();
        using (var stream = new GZipStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
            stream.Write(bytes.Span);
        return (int)compressed.Length;
    });

    [GeneratedRegex("rel=\"stylesheet\" href=\"([^\"]+)\"")]
    private static partial Regex Style();

    [GeneratedRegex("<script src=\"(/[^\"]+)\"")]
    private static partial Regex Script();

    [GeneratedRegex(@"\.[0-9a-f]{10}\.")]
    private static partial Regex Hash();
}
