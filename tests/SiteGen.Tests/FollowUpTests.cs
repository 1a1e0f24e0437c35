using Xunit;

namespace SiteGen.Tests;

/// <summary>One mistake is one message: what cannot be read is not the same as what is not there.</summary>
public sealed class FollowUpTests
{
    private const string Pages = """
        -- content/posts/_index.md --
        ---
        title: Posts
        ---
        -- content/posts/plain.md --
        ---
        title: Plain
        date: 2026-01-31
        ---
        Text.

        """;

    private const string UsesOfData = """
        -- content/posts/a.md --
        {{ data.runs.cpu }} and {{ data.runs[0] }}
        -- content/posts/b.md --
        {{ for one in data.runs }}{{ one.name }}{{ end }}
        -- content/posts/c.md --
        {{ data["runs"].cpu | math.round }}
        -- content/posts/d.md --
        {{ array.size data.runs }}
        -- content/posts/e.md --
        ---
        title: "It has {{ data.runs.title }}"
        ---
        {{ if data.runs }}some{{ end }}
        -- content/posts/f.md --
        {{ data.runs }}
        -- content/posts/g.md --
        {{ data.runs.cpu + 1 }}, {{ json data.runs }}
        -- content/posts/h.md --
        [Link](/posts/{{ data.runs.slug }}/)

        """;

    public static TheoryData<string, string, string> Broken => new()
    {
        { "data: JSON", "data/runs.json: SG0500", Pages + UsesOfData + "-- data/runs.json --\n{\"cpu\": 1,}" },
        { "data: YAML", "data/runs.yaml: SG0050", Pages + UsesOfData + "-- data/runs.yaml --\ncpu: [1" },
        { "data: CSV", "data/runs.csv: SG0507", Pages + UsesOfData + "-- data/runs.csv --\na,b\n1,2,3" },
        {
            "data in a folder", "data/sub/runs.json: SG0500",
            Pages + "-- content/posts/a.md --\n{{ data.sub.runs.cpu }}\n-- data/sub/runs.json --\n{"
        },
        {
            "claims", "data/claims.yaml: SG0050",
            Pages + """
            -- content/posts/a.md --
            {{ claim "one" }}It is so.{{ end }}
            -- content/posts/b.md --
            {{ value "two" }} and {{ phrase "two" }}
            -- data/claims.yaml --
            one:
              measure: [314 / nbody
            """
        },
        {
            "one claim of several", "data/claims.yaml: SG0801",
            Pages + """
            -- content/posts/a.md --
            {{ claim "one" }}It is so.{{ end }}
            -- data/claims.yaml --
            one:
              measure: 314 nbody / 7 / 8
            """
        },
        {
            "claims of a page", "content/posts/a.md: SG0801",
            Pages + """
            -- content/posts/a.md --
            ---
            claims:
              one:
                measure: 314 nbody / 7 / 8
            ---
            {{ claim "one" }}It is so.{{ end }}
            """
        },
        {
            "front matter with claims", "content/posts/a.md: SG0050",
            Pages + """
            -- content/posts/a.md --
            ---
            claims: [
            ---
            {{ claim "one" }}It is so.{{ end }}
            """
        },
        {
            "front matter of a page that others link to", "content/posts/a.md: SG0050",
            Pages + """
            -- content/posts/a.md --
            ---
            slug: hello
            tags: [x
            ---
            # Heading
            -- content/posts/b.md --
            [One](/posts/hello/), [two](/posts/hello/#heading), [three](a.md#heading).
            """
        },
        {
            "index of a series", "content/series/far-away/_index.md: SG0050",
            Pages + """
            -- content/series/far-away/_index.md --
            ---
            planned: [
            ---
            -- content/posts/a.md --
            ---
            series: Far away
            part: 1
            ---
            A
            """
        },
        {
            "a part of a series", "content/posts/b.md: SG0050",
            Pages + """
            -- content/posts/a.md --
            ---
            series: Far away
            part: 1
            ---
            A
            -- content/posts/b.md --
            ---
            series: [Far away
            ---
            B
            -- content/posts/c.md --
            ---
            series: Far away
            part: 3
            ---
            C
            """
        },
        {
            "index that gives a series to its folder", "content/posts/x/_index.md: SG0050",
            Pages + """
            -- content/posts/x/_index.md --
            ---
            cascade: {series: Far away
            ---
            -- content/posts/x/a.md --
            ---
            part: 1
            ---
            A
            """
        },
        { "theme: texts", "themes/evolution/i18n/en.yaml: SG0050", Pages
            + "-- themes/evolution/i18n/en.yaml --\nposts: [" },
        {
            "theme: texts of a language", "themes/evolution/i18n/de.yaml: SG0050",
            Pages + "-- site.yaml --\ntitle: T\nlanguage: de\n-- themes/evolution/i18n/de.yaml --\nposts: ["
        },
        {
            "theme: own texts", "themes/mine/i18n/en.yaml: SG0050",
            Pages + """
            -- site.yaml --
            title: T
            theme: mine
            -- themes/mine/i18n/en.yaml --
            mine: [
            -- themes/mine/shortcodes/own.html --
            {{ t "mine" }}
            -- content/posts/a.md --
            {{ own }}
            """
        },
        {
            "theme: settings", "themes/mine/theme.yaml: SG0050",
            Pages + """
            -- site.yaml --
            title: T
            theme: mine
            params:
              colour: red
            -- themes/mine/theme.yaml --
            params: [
            """
        },
        { "theme: template", "themes/evolution/partials/site-footer.html: SG0301", Pages
            + "-- themes/evolution/partials/site-footer.html --\n{{ 1 + }}" },
        {
            "theme: shortcode", "themes/evolution/shortcodes/own.html: SG0301",
            Pages + "-- themes/evolution/shortcodes/own.html --\n{{ 1 + }}\n-- content/posts/a.md --\n{{ own }}\n-- "
                + "content/posts/b.md --\n{{ own }}\n"
        },
        {
            "site.yaml", "site.yaml: SG0050",
            Pages + """
            -- site.yaml --
            title: T
            theme: mine
            taxonomies: {topics: {}}
            authors: {ada: {name: Ada}
            -- content/posts/a.md --
            ---
            topics: [x]
            author: ada
            ---
            [Topic](/topics/x/)
            """
        },
        {
            "authors in site.yaml", "site.yaml: SG0061",
            Pages + """
            -- site.yaml --
            title: T
            authors:
              bob: {name: Bob}
              ada: [Ada]
            -- content/posts/a.md --
            ---
            author: ada
            ---
            [Ada](/authors/ada/)
            """
        },
        {
            "hole in an include", "content/_note.md: SG0301",
            Pages + "-- content/_note.md --\n{{ 1 + }}\n-- content/posts/a.md --\n<!-- include: ../_note.md -->\n-- "
                + "content/posts/b.md --\n<!-- include: ../_note.md -->\n"
        },
        {
            "session", "data/bench/one.json: SG0721",
            Pages + """
            -- data/bench/one.json --
            {"schema": "sitegen.bench/1",
            -- data/claims.yaml --
            one:
              measure: fast against slow / my_work
            -- content/posts/a.md --
            {{ claim "one" }}It is so.{{ end }}
            """
        },
        {
            "results", "data/bench/one.json: SG0860",
            Pages + """
            -- data/bench/one.json --
            {"results":
            -- data/claims.yaml --
            one:
              measure: fast against slow / my_work
            -- content/posts/a.md --
            {{ claim "one" }}It is so.{{ end }}
            """
        },
        {
            "accepted claims", "data/claims.lock.json: SG0818",
            Pages + "-- data/claims.lock.json --\n{"
        },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_cannot_be_read_is_one_message(string kind, string problem, string files)
    {
        Assert.NotEmpty(kind);
        using var site = Cli.CommandSite.Of(files);
        var run = site.Run("check", "--format", "github");
        var lines = run.Results.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length == 1 && lines[0]
            .StartsWith($"::error file=SITE/{problem.Split(':')[0]},", StringComparison.Ordinal), run.Results);
        Assert.Contains($"title={problem.Split(' ')[1]}::", lines[0]);
    }

    [Fact]
    public void What_is_missing_from_files_that_can_be_read_is_said()
    {
        using var site = Cli.CommandSite.Of(Pages + """
            -- data/claims.yaml --
            one:
              measure: 314-jit / nbody
            -- data/runs.json --
            {"cpu": 1,}
            -- content/posts/a.md --
            {{ claim "two" }}It is so.{{ end }}
            """);
        var results = site.Run("check", "--format", "github").Results;
        Assert.Contains("title=SG0806::There is no claim 'two'.", results);
        Assert.Contains("title=SG0500::", results);
    }

    [Fact]
    public void A_mistake_in_a_text_holds_nothing_back()
    {
        using var site = Cli.CommandSite.Of(Pages + """
            -- content/posts/a.md --
            [One](gone.md) and {{ 1 + }}
            -- content/posts/b.md --
            [Two](/posts/nowhere/)
            """);
        var results = site.Run("check", "--format", "github").Results;
        Assert.All(new[] { "SG0101", "SG0301", "SG0102" }, code => Assert.Contains($"title={code}::", results));
    }
}
