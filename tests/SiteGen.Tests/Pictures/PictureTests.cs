using System.Text;
using NetVips;
using SiteGen.Pictures;
using Xunit;

namespace SiteGen.Tests.Pictures;

/// <summary>Builds small sites with pictures that are drawn on the spot, and looks at what is made from them.</summary>
public sealed class PictureTests
{
    private const string Page = "content/posts/a/index.md";

    [Fact]
    public void A_photo_is_offered_in_the_widths_below_its_own()
    {
        var build = Of("![A harbour](photo.jpg)").With("content/posts/a/photo.jpg", SamplePictures.Jpeg(900, 600))
            .Build();
        Assert.Equal("", build.Diagnostics);
        var html = build.Html("posts/a/index.html");
        Assert.Matches("""<picture><source type="image/webp" srcset="/assets/pictures/photo-480\.\w+\.webp 480w, """
            + """/assets/pictures/photo-800\.\w+\.webp 800w, /assets/pictures/photo-900\.\w+\.webp 900w" """
            + """sizes="[^"]+"><img src="/posts/a/photo\.jpg" width="900" height="600" alt="A harbour" """
            + """fetchpriority="high"></picture>""", html);
        Assert.Equal([(480, 320), (800, 533), (900, 600)],
            Made(build).Select(static made => (made.Width, made.Height)));
    }

    [Fact]
    public void Both_formats_are_made_if_the_site_asks_for_them()
    {
        var site = Of("![A](photo.jpg)").With("content/posts/a/photo.jpg", SamplePictures.Jpeg(200, 100))
            .With("site.yaml", "title: T\nimages: { formats: [webp, avif], widths: 120 }\n");
        var build = site.Build();
        Assert.Equal("", build.Diagnostics);
        Assert.Matches("""<source type="image/avif" .*<source type="image/webp" """, build.Html("posts/a/index.html"));
        Assert.Equal(["heifload_buffer", "webpload_buffer"],
            Made(build).Select(static made => (string)made.Get("vips-loader")).Order());
    }

    [Fact]
    public void Only_the_first_picture_before_any_heading_is_loaded_at_once()
    {
        var build = Of("![One](photo.jpg)\n\n![Two](photo.jpg)\n").With(
            "content/posts/a/photo.jpg", SamplePictures.Jpeg(600, 400))
            .With("content/posts/b.md", "---\ntitle: B\n---\n## First\n\n![Three](a/photo.jpg)\n").Build();
        var (one, other) = (build.Html("posts/a/index.html"), build.Html("posts/b/index.html"));
        Assert.Single(one.Split("fetchpriority=\"high\"")[1..]);
        Assert.Single(one.Split("loading=\"lazy\"")[1..]);
        Assert.DoesNotContain("fetchpriority", other, StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_are_upright_and_say_nothing_of_their_camera()
    {
        var build = Of("![A](photo.jpg)").With("content/posts/a/photo.jpg", SamplePictures.TurnedJpeg(500, 800))
            .Build();
        Assert.Contains("width=\"500\" height=\"800\"", build.Html("posts/a/index.html"), StringComparison.Ordinal);
        var made = Made(build).ToList();
        Assert.Equal([(480, 768), (500, 800)], made.Select(static one => (one.Width, one.Height)));
        Assert.All(made, static one => Assert.DoesNotContain("exif-data", one.GetFields()));
    }

    [Fact]
    public void An_original_keeps_its_pixels_and_its_orientation_and_says_nothing_else()
    {
        var photo = SamplePictures.TellingJpeg(300, 200);
        Assert.Contains("GPS-secret", Encoding.Latin1.GetString(photo), StringComparison.Ordinal);
        var build = Of("![A](photo.jpg)").With("content/posts/a/photo.jpg", photo).Build();
        var published = build.Result.Files.Single(static file => file.Path.Value == "posts/a/photo.jpg").Bytes
            .ToArray();
        Assert.DoesNotContain("GPS-secret", Encoding.Latin1.GetString(published), StringComparison.Ordinal);
        using var before = Image.NewFromBuffer(photo);
        using var after = Image.NewFromBuffer(published);
        Assert.Equal(before.WriteToMemory<byte>(), after.WriteToMemory<byte>());
        Assert.Equal(6, after.Get("orientation"));
        Assert.Contains("icc-profile-data", after.GetFields());
    }

    [Fact]
    public void An_animation_keeps_its_frames()
    {
        var build = Of("![A](a.gif)").With("content/posts/a/a.gif", SamplePictures.AnimatedGif(120, 90, 3)).Build();
        Assert.Equal("", build.Diagnostics);
        var file = Assert.Single(Files(build));
        using var frames = Image.NewFromBuffer(file.ToArray(), "[n=-1]");
        Assert.Equal((120, 270, 90), (frames.Width, frames.Height, frames.PageHeight));
    }

    [Fact]
    public void A_dark_variant_is_shown_on_dark_backgrounds()
    {
        var build = Of("![Plan](plan.png){#plan}").With("content/posts/a/plan.png", SamplePictures.Png(400, 300))
            .With("content/posts/a/plan.dark.png", SamplePictures.Png(400, 300)).Build();
        var html = build.Html("posts/a/index.html");
        Assert.Matches("""<picture class="on-light">.*<img src="/posts/a/plan\.png".*</picture>"""
            + """<picture class="on-dark">.*<img src="/posts/a/plan\.dark\.png".*</picture>""", html);
        Assert.Single(html.Split("id=\"plan\"")[1..]);
        Assert.DoesNotContain("fetchpriority", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dark_variant_needs_no_setting()
    {
        var build = Of("![Plan](plan.png)").With("site.yaml", "title: T\n")
            .With("content/posts/a/plan.png", SamplePictures.Png(400, 300))
            .With("content/posts/a/plan.dark.png", SamplePictures.Png(400, 300)).Build();
        Assert.Contains("""<picture class="on-dark"><img src="/posts/a/plan.dark.png" """,
            build.Html("posts/a/index.html"), StringComparison.Ordinal);
        Assert.Empty(Files(build));
    }

    [Fact]
    public void A_feed_has_the_picture_alone()
    {
        var build = Of("![A](photo.jpg)").With("content/posts/a/photo.jpg", SamplePictures.Jpeg(900, 600)).Build();
        var feed = build.Text("atom.xml");
        Assert.Contains("photo.jpg", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("picture&gt;", feed, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Hostile => new()
    {
        { "empty.png", "SG0411" }, { "text.png", "SG0411" }, { "cut.png", "SG0412" }, { "cut.jpg", "SG0412" },
        { "changed.png", "SG0412" }, { "bomb.png", "SG0413" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_file_that_is_no_usable_picture_is_named_and_published_as_it_is(string name, string code)
    {
        var bytes = BytesOf(name);
        var build = Of($"Text\n\n![A]({name})").With($"content/posts/a/{name}", bytes).Build();
        Assert.Matches(
            $"^content/posts/a/index\\.md:7:1: warning {code}: .*'content/posts/a/{name}'", build.Diagnostics);
        var published = build.Result.Files.Single(file => file.Path.Value == $"posts/a/{name}");
        Assert.Equal(bytes, published.Bytes.ToArray());
        Assert.All(Files(build), file => Assert.Equal(bytes, file.ToArray()));
    }

    [Fact]
    public void A_picture_with_the_extension_of_another_format_is_made_smaller_all_the_same()
    {
        var build = Of("![A](photo.png)").With("content/posts/a/photo.png", SamplePictures.Jpeg(300, 200)).Build();
        Assert.Equal("", build.Diagnostics);
        Assert.Single(Files(build));
    }

    [Fact]
    public void A_drawing_is_published_without_its_scripts()
    {
        const string svg = """
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" onload="steal()">
              <style>@import url(https://example.org/a.css);</style>
              <script>steal()</script>
              <a xlink:href="javascript:steal()"><rect fill="url(#pattern)" width="9" height="9"/></a>
              <a href="https://example.org/"><circle r="4" style="fill: url(https://example.org/b)"/></a>
              <use href="#part"/><use href="https://example.org/c.svg#part"/><image href="data:image/png;base64,AA=="/>
            </svg>
            """;
        var build = Of("![A](a.svg)").With("content/posts/a/a.svg", svg).Build();
        Assert.Contains("warning SG0415: 'content/posts/a/a.svg' is published without what a picture does not need: "
            + "<script>, <style>, href, onload, style.", build.Diagnostics, StringComparison.Ordinal);
        var clean = build.Text("posts/a/a.svg");
        Assert.DoesNotContain("steal", clean, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org/a", clean, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org/b", clean, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org/c", clean, StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.org/\"", clean, StringComparison.Ordinal);
        Assert.Contains("url(#pattern)", clean, StringComparison.Ordinal);
        Assert.Contains("href=\"#part\"", clean, StringComparison.Ordinal);
        Assert.Contains("data:image/png", clean, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("url(#a)")]
    [InlineData("url('#a')")]
    [InlineData("url( &quot; #a&quot;)")]
    [InlineData("url('data:image/png;base64,AA==')")]
    public void A_reference_within_a_drawing_stays(string reference)
    {
        var svg = $"""<svg xmlns="http://www.w3.org/2000/svg"><rect fill="{reference}"/></svg>""";
        var build = Of("![A](a.svg)").With("content/posts/a/a.svg", svg).Build();
        Assert.Equal("", build.Diagnostics);
        Assert.Equal(svg, build.Text("posts/a/a.svg"));
    }

    [Fact]
    public void A_script_in_a_drawing_with_entities_is_removed()
    {
        const string svg = """
            <!DOCTYPE svg [<!ENTITY ns "http://www.w3.org/2000/svg"><!ENTITY run "steal()">
            <!ATTLIST svg onload CDATA "steal()">]>
            <svg xmlns="&ns;"><script>&run;</script><text>&ns;</text></svg>
            """;
        var build = Of("![A](a.svg)").With("content/posts/a/a.svg", svg).Build();
        Assert.Contains("published without what a picture does not need: <script>, onload.", build.Diagnostics,
            StringComparison.Ordinal);
        Assert.Equal("""<svg xmlns="http://www.w3.org/2000/svg"><text>http://www.w3.org/2000/svg</text></svg>""",
            build.Text("posts/a/a.svg").Trim());
    }

    [Theory]
    [InlineData("This is a text.")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>steal()</script>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
        + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'>"
        + "<!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;'><!ENTITY f '&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;'>]><svg>&f;</svg>")]
    public void A_drawing_that_cannot_be_checked_is_an_error(string svg)
    {
        var build = Of("Text\n\n![A](a.svg)").With("content/posts/a/a.svg", svg).Build();
        Assert.StartsWith("content/posts/a/index.md:7:1: error SG0416: 'content/posts/a/a.svg' cannot be checked",
            build.Diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public void The_address_of_an_icon_for_phones_changes_with_its_background()
    {
        var site = Of("Text").With("site.yaml", "title: T\nimages: true\ntheme: {favicon: /icon.svg, scheme: light}\n")
            .With("content/icon.svg", """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>""").WithRealTheme();
        var (light, dark) = (IconOf(site), IconOf(site.Edit("site.yaml", "light", "dark")));
        Assert.StartsWith("assets/icons/touch-180.", light, StringComparison.Ordinal);
        Assert.NotEqual(light, dark);

        static string IconOf(TestSite site)
        {
            var build = site.Build();
            var icon = build.Result.Files.Select(static file => file.Path.Value).Single(static path =>
                path.StartsWith("assets/icons/touch-", StringComparison.Ordinal));
            Assert.Contains($"href=\"/{icon}\"", build.Text("index.html"), StringComparison.Ordinal);
            return icon;
        }
    }

    [Fact]
    public void A_second_build_makes_no_picture()
    {
        var site = Of("![A](photo.jpg)").With("content/posts/a/photo.jpg", SamplePictures.Jpeg(900, 600));
        var store = new CountingStore();
        var first = Build(site, store);
        Assert.Equal((3, 0), (store.KeptCount, store.FoundCount));
        var second = Build(site, store);
        Assert.Equal((3, 3), (store.KeptCount, store.FoundCount));
        Assert.Equal(first.Files.Select(static file => Convert.ToHexString(file.Bytes.Span)),
            second.Files.Select(static file => Convert.ToHexString(file.Bytes.Span)));
    }

    [Fact]
    public void Every_run_makes_the_same_bytes()
    {
        var site = Of("![A](photo.jpg)").With("content/posts/a/photo.jpg", SamplePictures.Jpeg(500, 300))
            .With("site.yaml", "title: T\nimages: { formats: [webp, avif], widths: 300 }\n");
        var (first, second) = (Build(site, new CountingStore()), Build(site, new CountingStore()));
        Assert.Equal(first.Files.Select(static file => Convert.ToHexString(file.Bytes.Span)),
            second.Files.Select(static file => Convert.ToHexString(file.Bytes.Span)));
    }

    [Fact]
    public void A_site_that_does_not_ask_for_it_gets_no_other_pictures()
    {
        var build = Of("![A](photo.jpg)").With("site.yaml", "title: T\n")
            .With("content/posts/a/photo.jpg", SamplePictures.Jpeg(900, 600)).Build();
        Assert.DoesNotContain("<picture", build.Html("posts/a/index.html"), StringComparison.Ordinal);
        Assert.Empty(Files(build));
    }

    [Fact]
    public void The_preview_follows_a_dark_variant_that_appears()
    {
        var site = Of("![Plan](plan.png)").With("content/posts/a/plan.png", SamplePictures.Png(400, 300));
        var before = site.Refresh();
        Assert.DoesNotContain("on-dark", before.Html("posts/a/index.html"), StringComparison.Ordinal);
        var after = before.Site.With("content/posts/a/plan.dark.png", SamplePictures.Png(400, 300)).Refresh();
        Assert.Contains("on-dark", after.Html("posts/a/index.html"), StringComparison.Ordinal);
    }

    internal static BuildResult Build(TestSite site, CountingStore store) =>
        Pipeline.Build(site.Tree(), site.Options, new Memory { Derived = store }, site.Extensions);

    /// <summary>A site with one page, whose pictures are made smaller.</summary>
    private static TestSite Of(string text) => TestSite.Of([])
        .With("site.yaml", "title: T\nimages: true\n").With(Page, $"---\ntitle: A\ndate: 2026-01-01\n---\n{text}\n")
        .WithExtension(new PictureExtension());

    private static byte[] BytesOf(string name) => name switch
    {
        "empty.png" => [],
        "text.png" => Encoding.UTF8.GetBytes("This is a text."),
        "cut.png" => SamplePictures.Png(400, 300)[..5000],
        "cut.jpg" => SamplePictures.Jpeg(400, 300)[..5000],
        "bomb.png" => SamplePictures.Bomb(50_000, 50_000),
        _ => Changed(SamplePictures.Png(400, 300)),
    };

    /// <summary>Replaces the middle of a file, so that its beginning and its end are right.</summary>
    private static byte[] Changed(byte[] bytes)
    {
        bytes.AsSpan(bytes.Length / 2, 500).Fill(0x55);
        return bytes;
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Files(TestBuild build) => build.Result.Files
        .Where(static file => file.Path.Value.StartsWith("assets/pictures/", StringComparison.Ordinal))
        .Select(static file => file.Bytes);

    private static IEnumerable<Image> Made(TestBuild build) =>
        Files(build).Select(static bytes => Image.NewFromBuffer(bytes.ToArray())).OrderBy(static made => made.Width);
}
