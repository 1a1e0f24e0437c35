using System.Text.RegularExpressions;
using Xunit;

namespace SiteGen.Tests.Bodies;

/// <summary>A page with components loads their parts, and allows their sources.</summary>
public sealed partial class ComponentTests
{
    private const string Head = """
        -- site.yaml --
        base_url: https://example.org
        -- content/a.md --

        """;

    [Fact]
    public void A_page_without_components_loads_no_part_and_has_the_policy_of_the_site()
    {
        var plain = HeadOf("Text.");
        Assert.Equal(["main", "prose", "code"], StylesIn(plain));
        Assert.DoesNotContain("youtube", plain);
        Assert.DoesNotContain("tabs.", plain);
    }

    [Fact]
    public void A_page_loads_the_parts_of_its_components_once_also_of_those_inside_others()
    {
        var page = HeadOf("""
            ::::tabs
            :::tab[A]
            :::card[B]
            Text.
            :::
            :::card[C]
            Text.
            :::
            :::
            ::::
            """);
        Assert.Equal(["main", "prose", "code", "cards", "tabs"], StylesIn(page));
        Assert.Single(Regex.Matches(page, "js/tabs[^\"]*\" defer"));
    }

    [Fact]
    public void An_embed_extends_the_policy_of_its_page_alone()
    {
        var build = TestSite.Of($"{Head}::youtube[A talk]{{id=abc}}\n-- content/b.md --\nText.\n").WithRealTheme()
            .Build();
        Assert.Equal("", build.Diagnostics);
        Assert.Contains("frame-src &#39;self&#39; https://www.youtube-nocookie.com\"", build.Text("a/index.html"));
        Assert.DoesNotContain("youtube-nocookie", build.Text("b/index.html"));
        Assert.DoesNotContain("<iframe", build.Text("a/index.html"));
    }

    [Fact]
    public void An_embed_of_a_host_that_is_not_allowed_is_an_error_with_the_setting_to_add()
    {
        var build = TestSite.Of($"{Head}::embed[A map]{{src=https://maps.example.com/m}}\n").WithRealTheme().Build();
        Assert.Contains("SG0255: The site's content security policy does not let 'frame-src' load "
            + "'https://maps.example.com/m'.", build.Diagnostics);
        Assert.Contains("csp: {frame-src: [https://maps.example.com]}", build.Diagnostics);
    }

    [Theory]
    [InlineData("mailto:a@example.org", "href=\"mailto:a@example.org\"")]
    [InlineData("https://example.org/a", "href=\"https://example.org/a\"")]
    [InlineData("#end", "href=\"#end\"")]
    [InlineData("/b/", "href=\"/b/\"")]
    public void The_address_of_a_component_is_that_of_a_link(string address, string expected) =>
        Assert.Contains(expected, MainOf($":button[Go]{{href=\"{address}\"}}\n\n## End\n"));

    [Theory]
    [InlineData("javascript:alert(1)", "SG0601")]
    [InlineData("nowhere.md", "SG0311")]
    public void An_address_that_no_link_may_have_is_an_error(string address, string code)
    {
        var build = TestSite.Of($"{Head}:button[Go]{{href=\"{address}\"}}\n").WithRealTheme().Build();
        Assert.Contains($"error {code}", build.Diagnostics);
    }

    [Fact]
    public void A_file_of_the_theme_replaces_a_component_and_makes_a_new_directive()
    {
        var build = TestSite.Of($"""
            {Head}:::card[A *title*]
            Text.
            :::

            :::mine[B]
            Text.
            :::
            -- themes/evolution/shortcodes/card.html --
            <b>{"{{ args.label }}"}</b>{"{{ args.content }}"}
            -- themes/evolution/shortcodes/mine.html --
            <i title="{"{{ args.label_text }}"}">{"{{ args.content }}"}</i>
            """).WithRealTheme().Build();
        Assert.Equal("", build.Diagnostics);
        var html = build.Html("a/index.html");
        Assert.Contains("<b>A <em>title</em></b>", html);
        Assert.Contains("<i title=\"B\">", html);
    }

    [Fact]
    public void A_shortcode_that_appears_or_goes_changes_the_pages_that_name_it()
    {
        var site = TestSite.Of($"{Head}:::mine[B]\nText.\n:::\n").WithRealTheme();
        var before = site.Build();
        Assert.Contains("SG0250", before.Diagnostics);
        Assert.Contains("<div class=\"mine\">", before.Html("a/index.html"));
        var after = before.Site.With("themes/evolution/shortcodes/mine.html", "<i>{{ args.label }}</i>").Build();
        Assert.Equal("", after.Diagnostics);
        Assert.Contains("<i>B</i>", after.Html("a/index.html"));
    }

    [Fact]
    public void Search_text_has_labels_and_content_and_no_word_of_the_page_alone()
    {
        var build = TestSite.Of($$"""
            {{Head}}::::tabs
            :::tab[Labelone]
            Contentone.
            :::
            ::::

            ::youtube[Talkone]{id=abc}
            """).WithRealTheme().Build();
        var found = build.Text("search/index.json");
        Assert.Contains("labelone", found, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("contentone", found, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Loads from", found);
    }

    [Fact]
    public void An_escaped_value_in_a_label_is_text() =>
        Assert.Contains("<span class=\"badge\">{{ x }} 2</span>", MainOf(":badge[\\{{ x }} {{ 1 + 1 }}]\n"));

    [Theory]
    [InlineData("timeline", "event", "<li>")]
    [InlineData("tabs", "tab", "<label class=\"tabset-label\"")]
    [InlineData("definitions", "definition", "<dt>")]
    public void Only_items_become_items_and_the_rest_is_shown(string whole, string part, string item)
    {
        var main = MainOf($"""
            ::::{whole}
            A :badge[new]{"{"}kind=tip{"}"} film:

            ::youtube[Talk]{"{"}id=abc{"}"}

            :::{part}[Item]
            ::vimeo[Inner]{"{"}id=1{"}"}
            :::
            ::::
            """);
        Assert.Single(Regex.Matches(main, item));
        Assert.Contains("badge-tip", main);
        Assert.Single(Regex.Matches(main, "youtube-nocookie.com/embed/abc"));
        Assert.Single(Regex.Matches(main, "player.vimeo.com/video/1"));
    }

    [Theory]
    [InlineData(":::details{summary=Given}\nText.\n:::\n", "**Given**\n")]
    [InlineData(":::figure{caption=Given}\nText.\n:::\n", "**Given**\n")]
    [InlineData(":::quote[Given]{href=/x/}\nText.\n:::\n", "**[Given](https://example.org/x/)**\n\nText.")]
    public void A_caption_of_an_attribute_is_in_the_search_and_in_Markdown(string text, string expected)
    {
        var build = Built(text + "-- content/x.md --\nX.\n");
        Assert.Contains(expected, build.Text("a/index.md"));
        Assert.Contains("given", build.Text("search/index.json"), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("src=\"javascript:alert(1)\" href=\"https://example.org/\"")]
    [InlineData("src=\"https://example.org/\" href=\"javascript:alert(1)\"")]
    public void An_embed_runs_no_script(string attributes)
    {
        var build = TestSite.Of("-- site.yaml --\nbase_url: https://example.org\ncsp: false\n-- content/a.md --\n"
            + $"::embed[Demo]{{{attributes}}}\n").WithRealTheme().Build();
        Assert.Contains("error SG0601", build.Diagnostics);
    }

    [Fact]
    public void An_embed_of_the_site_itself_has_the_address_of_the_file()
    {
        var build = TestSite.Of($"{Head}::embed[Demo]{{src=b.md}}\n-- content/b.md --\nB.\n").WithRealTheme().Build();
        Assert.Equal("", build.Diagnostics);
        Assert.Contains("data-src=\"/b/\"", build.Html("a/index.html"));
        Assert.Contains("[Demo](https://example.org/b/)", build.Text("a/index.md"));
    }

    [Fact]
    public void A_page_with_CRLF_is_the_same()
    {
        const string text = "::::tabs\n:::tab[A]\nText.\n:::\n::::\n\n> :::details[B]\n> Text.\n> :::\n";
        Assert.Equal(MainOf(text), MainOf(text.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(":::\n")]
    [InlineData(":::note\n")]
    [InlineData(":::note\n:::\n")]
    [InlineData(":::nosuchname\n:::\n")]
    [InlineData("::::::::::::::::::::::::::::::::::::::::")]
    [InlineData(":::card[")]
    [InlineData("> :::card\n")]
    [InlineData("- :::\n")]
    [InlineData("::a[b]{c=d}\n")]
    [InlineData(":badge[")]
    public void A_megabyte_of_colons_ends(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var build = TestSite.Of([]).With("content/a.md", text).WithRealTheme().Build();
        Assert.NotNull(build.Diagnostics);
    }

    private static string HeadOf(string text) => Built(text).Text("a/index.html");

    private static string MainOf(string text) => Built(text).Html("a/index.html");

    private static TestBuild Built(string text)
    {
        var build = TestSite.Of(Head).With("content/a.md", text).WithRealTheme().Build();
        Assert.Equal("", build.Diagnostics);
        return build;
    }

    private static IEnumerable<string> StylesIn(string html) =>
        Style().Matches(html).Select(static match => match.Groups[1].Value);

    [GeneratedRegex("rel=\"stylesheet\" href=\"[^\"]*css/([a-z-]+?)[.-][^\"]*\"")]
    private static partial Regex Style();
}
