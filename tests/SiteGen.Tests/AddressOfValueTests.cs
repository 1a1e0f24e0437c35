using SiteGen.Foundation;
using Xunit;

namespace SiteGen.Tests;

/// <summary>Addresses that come out of values: none runs a script, wherever a page or a theme writes it.</summary>
public sealed class AddressOfValueTests
{
    private static readonly string[] Refused =
    [
        "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
            "java\nscript:alert(1)", "\u0001javascript:alert(1)",
        "vbscript:x", "data:text/html,<script>alert(1)</script>", "file:///etc/passwd", "blob:x", "javascript&colon;:x",
    ];

    private static readonly string[] Places =
    [
        "[text]({{ data.d.url }})", "![picture]({{ data.d.url }})", "[text]({{ data.d.url }} \"title\")",
            "[text]({{ data.d.first }}{{ data.d.rest }})",
        "[text]({{ if true }}{{ data.d.url }}{{ end }})", "[text]({{ data.d.scheme }}:alert(1))",
        "{{ button url: data.d.url }}", "{{ form url: data.d.url }}", "{{ bare url: data.d.url }}",
            "{{ inner url: data.d.url }}", "{{ marked url: data.d.url }}",
    ];

    public static TheoryData<string, string> Unsafe =>
        [.. Refused.SelectMany(static url => Places.Select(place => (url, place))
            .Where(static pair => pair.place.Contains("scheme", StringComparison.Ordinal) == (pair.url == "vbscript:x")
            || !pair.place.Contains("scheme", StringComparison.Ordinal)))];

    [Theory]
    [MemberData(nameof(Unsafe))]
    public void An_address_that_runs_a_script_is_refused_where_it_is_written(string url, string place)
    {
        var build = SiteWith(url, $"Words.\n\n{place}\n").Build();
        var problem = Assert.Single(build.Result.Diagnostics);
        Assert.Equal(("SG0601", Severity.Error), (problem.Code, problem.Severity));
        if (place[0] != '{') Assert.Equal(("content/a.md", 3), (problem.Location.Path.Value, problem.Location.Line));
        else Assert.Contains("content/a.md:3:", problem.Help);
        Assert.DoesNotContain("a/index.html", build.Paths);
    }

    [Theory]
    [InlineData("https://example.org/a:b")]
    [InlineData("HTTP://example.org")]
    [InlineData("mailto:a@example.org")]
    [InlineData("tel:+4312345")]
    [InlineData("//example.org/")]
    [InlineData("/a/?b=c:d")]
    public void Any_other_address_is_written(string url)
    {
        foreach (var place in Places.Where(static place => !place.Contains("scheme", StringComparison.Ordinal)))
            Assert.Equal("", SiteWith(url, place).Build().Diagnostics);
    }

    /// <summary>In a template they are written; a link of a page leads to nothing.</summary>
    [Theory]
    [InlineData("#javascript:x", "SG0103")]
    [InlineData("./a:b", "SG0101")]
    [InlineData("", "SG0602")]
    public void An_address_that_only_looks_like_a_script_is_one_of_the_site(string url, string code)
    {
        foreach (var place in Places.Where(static place => !place.Contains("scheme", StringComparison.Ordinal)))
        {
            var codes = SiteWith(url, place).Build().Result.Diagnostics.Select(static problem => problem.Code);
            Assert.Equal(place[0] == '{' ? [] : [code], codes);
        }
    }

    [Fact]
    public void Words_that_look_like_an_address_are_no_address()
    {
        var build = SiteWith("javascript:alert(1)",
            "Say `href=` or href=\"{{ data.d.url }}\" and {{ data.d.url }}, \"{{ data.d.url }}\".\n\n{{ titled url: "
            + "data.d.url }}").Build();
        Assert.Equal("", build.Diagnostics);
    }

    [Fact]
    public void What_a_theme_writes_by_hand_is_trusted()
    {
        var build = SiteWith("AAAA", "{{ embedded url: data.d.url }}").Build();
        Assert.Equal("", build.Diagnostics);
        Assert.Contains("src=\"data:image/png;base64,AAAA\"", build.Html("a/index.html"));
    }

    [Theory]
    [InlineData("<a href=\"{{ args.scheme }}:alert(1)\">Go</a>")]
    [InlineData("<a href='{{ args.scheme }}:alert(1)'>Go</a>")]
    [InlineData("<a href={{ args.scheme }}:alert(1)>Go</a>")]
    [InlineData("<a href=\"{{ args.scheme }}{{ if true }}:{{ end }}alert(1)\">Go</a>")]
    [InlineData("<a href=\"{{ args.first }}script:alert(1)\">Go</a>")]
    [InlineData("<a href=\"java{{ args.rest }}:alert(1)\">Go</a>")]
    [InlineData("<a href=\"{{ args.first }}{{ args.rest }}&colon;alert(1)\">Go</a>")]
    [InlineData("<a href=\"{{ args.first }}&#x73;cript:alert(1)\">Go</a>")]
    public void A_value_that_a_theme_makes_a_scheme_of_is_refused(string shortcode)
    {
        var site = SiteWith("", "Words.\n\n{{ schemed scheme: \"javascript\" first: \"java\" rest: \"script\" }}\n")
            .With("themes/evolution/shortcodes/schemed.html", shortcode);
        var problem = Assert.Single(site.Build().Result.Diagnostics);
        var place = problem.Location.Path.Value;
        Assert.Equal(("SG0601", "themes/evolution/shortcodes/schemed.html"), (problem.Code, place));
    }

    [Theory]
    [InlineData("<a href=\"{{ args.scheme }}://example.org/a:b\">Go</a>")]
    [InlineData("<a href=\"{{ args.scheme }}/a:b\" title=\"a:b\">Go: it</a>")]
    [InlineData("<a href=\"{{ args.scheme }}\" title=\":\">a:b</a>:")]
    [InlineData("<p title=\"{{ args.scheme }}:x\">{{ args.scheme }}:x</p>")]
    [InlineData("{{ capture a }}<a href=\"{{ args.scheme }}{{ end }}:{{ a }}\">Go</a>")]
    public void Any_other_text_after_a_value_is_written(string shortcode)
    {
        var site = SiteWith("", "{{ schemed scheme: \"https\" }}")
            .With("themes/evolution/shortcodes/schemed.html", shortcode);
        Assert.Equal("", site.Build().Diagnostics);
    }

    private static TestSite SiteWith(string url, string text)
    {
        var half = Math.Min(4, url.Length);
        var json = System.Text.Json.Nodes.JsonNode.Parse("{}")!.AsObject();
        json["url"] = url;
        json["first"] = url[..half];
        json["rest"] = url[half..];
        json["scheme"] = "javascript";
        return TestSite.Of("""
            -- themes/evolution/shortcodes/button.html --
            <a class="button" href="{{ args.url }}">Go</a>
            -- themes/evolution/shortcodes/form.html --
            <form action='{{ args.url }}'></form>
            -- themes/evolution/shortcodes/bare.html --
            <a href={{ args.url }}>Go</a>
            -- themes/evolution/shortcodes/inner.html --
            <a title="x" href="{{ partial "address" url: args.url }}">Go</a>
            -- themes/evolution/partials/address.html --
            {{- args.url -}}
            -- themes/evolution/shortcodes/marked.html --
            {{ capture address }}{{ args.url }}{{ end }}<img alt="" src="{{ address }}">
            -- themes/evolution/shortcodes/titled.html --
            <a href="/a/" title="{{ args.url }}">{{ args.url }}</a>
            -- themes/evolution/shortcodes/embedded.html --
            <img alt="" src="data:image/png;base64,{{ args.url }}">
            """).With("data/d.json", json.ToJsonString()).With("content/a.md", text);
    }
}
