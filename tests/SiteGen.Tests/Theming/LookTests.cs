using System.Text;
using SiteGen.Configuration.Look;
using SiteGen.Foundation.Colours;
using SiteGen.Theming.Look;
using SiteGen.Theming.Views;
using Xunit;

namespace SiteGen.Tests.Theming;

/// <summary>The settings under <c>theme</c>, with the real theme.</summary>
public sealed class LookTests
{
    private const string Site = """
        -- content/posts/a.md --
        Text.
        -- content/icon.svg --
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 16"/>
        -- site.yaml --
        title: T
        """;

    [Theory]
    [InlineData("theme: evolution")]
    [InlineData("theme: {name: evolution}")]
    public void A_site_that_sets_no_look_loads_none_of_it(string setting)
    {
        var plain = With("").Build();
        var named = With(setting).Build();
        Assert.Equal("", named.Diagnostics);
        foreach (var path in plain.Paths) Assert.Equal(plain.Text(path), named.Text(path));
        Assert.DoesNotContain("look.", plain.Text("index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"tree\"", plain.Text("index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("css/site.", plain.Text("index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("accent: '#7a3ea8'", "href=\"/assets/css/site.")]
    [InlineData("logo: /icon.svg",
        "<img class=\"logo\" src=\"/icon.svg\" alt=\"\" width=\"32\" height=\"16\"><span>T</span></a>")]
    [InlineData("logo: {light: /icon.svg, title: false}", "alt=\"T\" width=\"32\" height=\"16\"></a>")]
    [InlineData("logo: none", "<a class=\"brand\" href=\"/\" aria-current=\"page\"><span>T</span></a>")]
    [InlineData("favicon: /icon.svg", "<link rel=\"icon\" type=\"image/svg+xml\" href=\"/icon.svg\">")]
    [InlineData("scheme: dark", "<html lang=\"en\" dir=\"ltr\" data-theme=\"dark\">")]
    [InlineData("announcement: News", "<p class=\"page-wide\">News</p>")]
    [InlineData("social: [{title: Me, url: 'https://github.com/me'}]", "m9 7-5 5 5 5m6-10 5 5-5 5\"/></svg>Me</a>")]
    [InlineData("footer: {links: [{title: A, to: posts/a.md}]}", "<span><a href=\"/posts/a/\">A</a></span>")]
    [InlineData("hero: {partial: tree}", "<svg class=\"tree\"")]
    [InlineData("analytics: {plausible: {domain: example.org}}",
        "<script src=\"https://plausible.io/js/script.js\" data-domain=\"example.org\" async></script>")]
    [InlineData("analytics: {plausible: {domain: example.org}}", "connect-src &#39;self&#39; https://plausible.io\"")]
    [InlineData("analytics: {umami: {id: a-1}}", "src=\"https://cloud.umami.is/script.js\" data-website-id=\"a-1\"")]
    [InlineData("analytics: {script: {src: 'https://e.org/s.js', attributes: {data-x: '\"y'}}}",
        "<script src=\"https://e.org/s.js\" data-x=\"&quot;y\" async></script>")]
    public void A_setting_is_in_the_page(string setting, string expected)
    {
        var build = With($"theme: {{{setting}}}").Build();
        Assert.Equal("", build.Diagnostics);
        Assert.Contains(expected, build.Text("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_are_below_articles_and_the_policy_allows_them()
    {
        var build = With("theme: {comments: {giscus: {repo: me/site, repo_id: R, category: C, category_id: D}}}")
            .Build();
        Assert.Equal("", build.Diagnostics);
        var article = build.Text("posts/a/index.html");
        Assert.Contains("src=\"https://giscus.app/client.js\" data-repo=\"me/site\"", article);
        Assert.Contains("frame-src &#39;self&#39; https://giscus.app", article, StringComparison.Ordinal);
        Assert.DoesNotContain("client.js", build.Text("posts/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_menu_item_opens_a_list_and_every_page_leads_to_its_links()
    {
        const string menu = "menu: [{title: More, items: [{title: Posts, to: /posts/}, "
            + "{title: Out, to: 'https://e.org/'}]}]";
        var build = With(menu).Build();
        Assert.Equal("", build.Diagnostics);
        Assert.Contains("<summary aria-current=\"true\">More</summary>", build.Text("posts/a/index.html"));
        Assert.Contains("<a href=\"/posts/\" aria-current=\"page\">Posts</a>", build.Text("posts/index.html"));
        foreach (var path in build.Paths.Where(static path => path.EndsWith(".html", StringComparison.Ordinal)))
            Assert.DoesNotContain("href=\"\"", build.Text(path), StringComparison.Ordinal);
        Assert.Contains("<li><a href=\"https://e.org/\">Out</a></li>", build.Html("404.html"));
    }

    [Fact]
    public void Hooks_and_custom_css_are_noticed_when_they_appear_and_go()
    {
        var first = With("").Build();
        var second = first.Site.With("themes/evolution/partials/hooks/head-end.html", "<meta name=\"hook\">\n")
            .With("themes/evolution/assets/custom.css", "a {}").Refresh();
        Assert.Contains("<meta name=\"hook\">\n</head>", second.Text("posts/a/index.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"/assets/custom.", second.Text("posts/a/index.html"), StringComparison.Ordinal);
        var third = second.Site.Without("themes/evolution/partials/hooks/head-end.html")
            .Without("themes/evolution/assets/custom.css").Refresh();
        Assert.Equal(first.Text("posts/a/index.html"), third.Text("posts/a/index.html"));
    }

    [Theory]
    [InlineData("blue")]
    [InlineData("brown")]
    [InlineData("gray")]
    [InlineData("green")]
    [InlineData("indigo")]
    [InlineData("orange")]
    [InlineData("pink")]
    [InlineData("purple")]
    [InlineData("red")]
    [InlineData("teal")]
    [InlineData("'#000'")]
    [InlineData("'#123456'")]
    public void Named_colours_and_dark_ones_can_be_read_on_both_backgrounds(string accent)
    {
        var build = With($"theme: {{accent: {accent}}}").Build();
        Assert.Equal("", build.Diagnostics);
        var css = Css(build);
        foreach (var (name, behind) in new[] { ("--accent", "--accent-wash"), ("--on-accent", "--accent") })
        {
            var (text, back) = (Pair(css, name), Pair(css, behind));
            Assert.InRange(text.Light.Contrast(back.Light), AccentPalette.Readable, 21);
            Assert.InRange(text.Dark.Contrast(back.Dark), AccentPalette.Readable, 21);
        }
        Assert.InRange(Pair(css, "--accent").Dark.Contrast(new Colour(0x1d, 0x28, 0x23)), AccentPalette.Readable, 21);
    }

    [Theory]
    [InlineData("'#ffcc00'", "light", "1.3")]
    [InlineData("{light: '#0b6b53', dark: '#0b6b53'}", "dark", "2.3")]
    public void A_colour_that_is_hard_to_read_is_told_with_a_better_one(string accent, string scheme, string contrast)
    {
        var told = With($"theme: {{accent: {accent}}}").Build().Diagnostics;
        Assert.Contains($"is hard to read on the {scheme} background: its contrast is {contrast}, ", told);
        var better = told.Split('"')[1];
        var (light, dark) = scheme == "light" ? (better, "#62d3ac") : ("#0b6b53", better);
        Assert.Equal("", With($"theme: {{accent: {{light: '{light}', dark: '{dark}'}}}}").Build().Diagnostics);
    }

    [Fact]
    public void An_icon_for_phones_is_large_and_square()
    {
        var build = With("theme: {favicon: /small.png}").With("content/small.png", Png(32, 32)).Build();
        Assert.StartsWith("site.yaml:2:18: warning SG0975", build.Diagnostics, StringComparison.Ordinal);
        var large = build.Site.With("content/small.png", Png(180, 180)).Build();
        Assert.Equal("", large.Diagnostics);
        Assert.Contains("<link rel=\"apple-touch-icon\" href=\"/small.png\">", large.Text("index.html"));
    }

    [Theory]
    [InlineData("a.ttf", "truetype")]
    [InlineData("a.woff2", "woff2")]
    [InlineData("a.woff", "woff")]
    public void A_font_file_has_a_stand_in_of_its_size(string name, string format)
    {
        var font = TestFont.Of(name);
        var build = With($"theme: {{fonts: {{headings: /{name}}}}}").With($"content/{name}", font).Build();
        Assert.Equal("", build.Diagnostics);
        var css = Css(build);
        Assert.Contains($"src:url(\"/{name}\") format(\"{format}\");font-weight:300 700;font-style:normal;"
            + "font-display:swap}", css);
        Assert.Contains("local(\"Times New Roman\")", css);
        var scale = 0.5 / FontMetrics.WidthOf(FontStack.Serif);
        Assert.Contains(FormattableString.Invariant($"size-adjust:{scale * 100:0.##}%;"), css);
        Assert.Contains(FormattableString.Invariant($"ascent-override:{90 / scale:0.##}%;"), css);
        Assert.Contains("--serif:\"site-serif\",\"site-serif-stand-in\",\"Iowan Old Style\"", css);
    }

    [Fact]
    public void A_damaged_font_is_told_and_still_loaded()
    {
        var font = TestFont.Of("a.woff2");
        for (var length = 0; length < font.Length; length += 7)
        {
            var build = With("theme: {fonts: {code: /a.woff2}}").With("content/a.woff2", font[..length]).Build();
            Assert.StartsWith("site.yaml:2:23: warning SG0976", build.Diagnostics, StringComparison.Ordinal);
            Assert.Contains("--mono:\"site-mono\",ui-monospace", Css(build));
        }
    }

    [Fact]
    public void A_changed_look_reaches_every_page_as_in_a_clean_build()
    {
        var site = With("theme: {accent: red, logo: /icon.svg, fonts: {code: /a.woff2}}")
            .With("content/a.woff2", TestFont.Of("a.woff2")).Refresh();
        var icon = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 16\"/>\n";
        foreach (var edit in new Func<TestSite, TestSite>[]
        {
            static one => one.Edit("site.yaml", "red", "blue"), one => one.With("content/icon.svg", icon),
            static one => one.With("content/a.woff2", [1]), static one => one.Edit("site.yaml", "code", "text"),
            static one => one.With("themes/evolution/theme.yaml", "backgrounds: {light: ['#777'], dark: ['#777']}\n"),
            static one => one.With("site.yaml", "title: T\n"),
        })
        {
            site = edit(site.Site).Refresh();
            var clean = site.Site.Forgetful().Build();
            Assert.Equal(clean.Diagnostics, site.Diagnostics);
            Assert.Equal(clean.Paths, site.Paths);
            foreach (var path in clean.Paths) Assert.Equal(clean.Text(path), site.Text(path));
        }
    }

    [Fact]
    public void The_reference_has_the_members_of_the_look()
    {
        var members = new ThemeView(With("").Build().Result.Plan.Site).GetMembers();
        var described = ReferencePage.Of("theme.md").Rows("### Look")
            .SelectMany(static row => row[0].Split('`').Where(static (_, index) => index % 2 == 1));
        Assert.Equal(members.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("https://e.org;b/x.js")]
    [InlineData("https://e.org b/x.js")]
    [InlineData("https://[::1]/x.js")]
    [InlineData("https://a@e.org/x.js")]
    [InlineData("//e.org/x.js")]
    public void The_host_of_a_script_cannot_change_the_policy(string address) => Assert.Contains(
        "error SG0979", With($"theme: {{analytics: {{script: {{src: '{address}'}}}}}}").Build().Diagnostics);

    [Fact]
    public void The_policy_has_the_host_of_a_script_as_browsers_send_it() => Assert.Contains(
        "script-src &#39;self&#39; https://xn--exmple-cua.org:8443;",
        With("theme: {analytics: {script: {src: 'https://exämple.org:8443/x.js'}}}").Build().Text("index.html"));

    private static TestSite With(string setting) =>
        TestSite.Of(Site).With("site.yaml", $"title: T\n{setting}\n").WithRealTheme();

    private static string Css(TestBuild build) => build.Text(build.Result.Files.First(static file =>
        file.Path.Value.StartsWith("assets/css/site.", StringComparison.Ordinal)).Path.Value);

    private static (Colour Light, Colour Dark) Pair(string css, string name)
    {
        var parts = css[css.IndexOf($"{name}:light-dark(", StringComparison.Ordinal)..].Split('(', ',', ')');
        Assert.True(Colour.TryParse(parts[1], out var light) & Colour.TryParse(parts[2], out var dark));
        return (light, dark);
    }

    private static byte[] Png(byte width, byte height) =>
        [0x89, .. Encoding.ASCII.GetBytes("PNG\r\n\x1a\n"), 0, 0, 0, 13, .. Encoding.ASCII.GetBytes("IHDR"),
            0, 0, 0, width, 0, 0, 0, height];
}
