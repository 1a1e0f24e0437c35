using Xunit;

namespace SiteGen.Tests;

/// <summary>What the preview remembers never changes a byte of what it shows.</summary>
public sealed class IncrementalTests
{
    internal const string Source = """
        -- site.yaml --
        title: Site
        base_url: https://example.org
        menu: [{title: About, to: about.md}]
        authors: {ada: {name: Ada}}
        taxonomies: [tags, topics]
        -- content/_index.md --
        Welcome to [A](posts/a.md).
        -- content/about.md --
        About {{ site.title }} in {{ site.params.accent }}.
        -- content/posts/_index.md --
        ---
        title: Posts
        cascade: {authors: [ada]}
        ---
        -- content/posts/a.md --
        ---
        title: Alpha
        date: 2026-01-01
        tags: [one, two]
        series: S
        ---
        First with {{ data.numbers.one }}, [b](b.md#end) and ![p](p.png).

        <!--more-->

        Rest.
        -- content/posts/b.md --
        ---
        title: Beta
        date: 2026-01-02
        tags: [one]
        series: S
        ---
        Second {{ kbd "K" }}.

        <!-- include: part.txt -->

        ## End
        -- content/posts/part.txt --
        Included.
        -- content/posts/c.md --
        ---
        title: Gamma
        date: 2026-01-03
        topics: [three]
        ---
        Third.
        -- content/posts/p.png --
        Not a picture yet.
        -- content/docs/_index.md --
        ---
        title: Manual
        ---
        -- content/docs/x.md --
        ---
        title: X
        weight: 1
        ---
        Text
        -- content/docs/y.md --
        ---
        title: Y
        weight: 2
        ---
        Text
        -- themes/evolution/layouts/doc.html --
        <main>{{ page.content }} {{ page.edit_url }} {{ data.numbers.two }}</main>
        -- data/numbers.json --
        {"one": 1, "two": 2}
        """;

    public static TheoryData<string> Edits =>
    [
        "site.yaml|title: Site|title: Another",
        "site.yaml|https://example.org|https://example.org/below",
        "site.yaml|name: Ada|name: Grace",
        "site.yaml|to: about.md|to: /posts/",
        "site.yaml|[tags, topics]|{tags: {title: Labels}, topics: {feeds: false}}",
        "site.yaml|title: Site|title: Site\nlanguage: de",
        "site.yaml|title: Site|title: Site\npage_size: 1",
        "site.yaml|title: Site|title: Site\nparams: {accent: red}",
        "site.yaml|title: Site|title: Site\nfeeds: {items: 1, full_text: false}",
        "site.yaml|title: Site|title: Site\nedit_url: https://example.org/{path}",
        "site.yaml|title: Site|title: Site\ntime_zone: Europe/Berlin",
        "content/_index.md|Welcome|Hello",
        "content/about.md|About|Above",
        "content/posts/_index.md|title: Posts|title: Articles",
        "content/posts/_index.md|authors: [ada]|tags: [two]",
        "content/posts/a.md|title: Alpha|title: Omega",
        "content/posts/a.md|date: 2026-01-01|date: 2026-01-04",
        "content/posts/a.md|series: S|draft: true",
        "content/posts/a.md|tags: [one, two]|slug: other",
        "content/posts/a.md|First|Later",
        "content/posts/a.md|Rest|The rest",
        "content/posts/b.md|## End|## The end {#end}",
        "content/posts/b.md|## End|## The end at {{ data.numbers.two }} {#end}",
        "content/posts/a.md|title: Alpha|title: \"Alpha {{ data.numbers.one }}\"",
        "content/posts/c.md|title: Gamma|title: Gamma\ndescription: \"{{ data.numbers.one }} of {{ site.title }}\"",
        "content/docs/x.md|title: X|title: \"{{ data.numbers.two }}\"",
        "content/posts/b.md|series: S|series: {name: S, part: 2}",
        "content/posts/b.md|title: Beta|title: Beta\ndescription: D",
        "content/posts/part.txt|Included|Put in",
        "content/posts/p.png|Not a picture yet.|GIF89a\u0003\u0000\u0002\u0000",
        "content/docs/x.md|weight: 1|weight: 3",
        "content/docs/y.md|title: Y|title: Why",
        "data/numbers.json|1, |5, ",
        "data/numbers.json|\"two\": 2|\"two\": 3",
        "themes/evolution/layouts/article.html||<main>{{ page.title }}</main>",
        "themes/evolution/partials/cards.html||<p>{{ args.cards.size }}</p>",
        "themes/evolution/shortcodes/kbd.html||<b>{{ args.list[0] }}</b>",
        "themes/evolution/assets/css/main.css||b {}",
        "themes/evolution/i18n/en.yaml||archive: Archived\nnot_found: Nothing\nseries_plural: Rows\ndate_long: "
        + "\"{year}\"\nauthors: {one: A, other: B}",
        "themes/evolution/theme.yaml||params: {accent: green}",
        "content/posts/new.md||---\ndate: 2026-01-05\ntags: [two]\nseries: S\n---\nNew with [a](a.md).",
        "content/series/s/_index.md||---\ntitle: Series S\nplanned: [Soon]\n---\n",
        "content/tags/one/_index.md||---\ntitle: The one\n---\nWords.",
        "content/robots.txt||User-agent: *",
    ];

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_and_its_undoing_give_what_a_clean_build_gives(string edit)
    {
        var site = TestSite.Of(Source).Refresh();
        Assert.Equal("", site.Diagnostics);
        var edited = Apply(site.Site, edit).Refresh();
        ShouldBeClean(edited);
        Assert.NotEmpty(edited.Changed);
        ShouldBeClean(Apply(edited.Site, edit, isUndone: true).Refresh());
    }

    [Fact]
    public void Many_edits_one_after_the_other_give_what_a_clean_build_gives()
    {
        var random = new Random(20260615);
        var build = TestSite.Of(Source).Refresh();
        var undone = new List<string>();
        for (var step = 0; step < 60; step++)
        {
            var edit = Edits.ElementAt(random.Next(Edits.Count)).Data;
            var isUndone = undone.Remove(edit);
            if (!isUndone && !CanApply(undone, edit)) continue;
            if (!isUndone) undone.Add(edit);
            build = Apply(build.Site, edit, isUndone).Refresh();
            ShouldBeClean(build);
        }
        Assert.NotEmpty(undone);
    }

    [Fact]
    public void What_an_edit_does_not_concern_is_not_rendered_again()
    {
        var site = TestSite.Of(Source).Refresh();
        Assert.Contains("posts/a/index.html", site.Rendered);
        Assert.Empty(site.Site.Refresh().Rendered);
        Assert.Equal(["about/index.html"], site.Site.Edit("content/about.md", "About", "Above").Refresh().Rendered);
        var rendered = site.Site.Edit("content/docs/x.md", "Text", "Other text").Refresh().Rendered;
        Assert.Contains("docs/x/index.html", rendered);
        Assert.DoesNotContain("posts/a/index.html", rendered);
        Assert.DoesNotContain("rss.xml", rendered);
    }

    /// <summary>Two edits of one file could each undo the other's text.</summary>
    internal static bool CanApply(List<string> applied, string edit) =>
        !applied.Exists(other => other.Split('|')[0] == edit.Split('|')[0]);

    internal static TestSite Apply(TestSite site, string edit, bool isUndone = false)
    {
        var (path, from, to) = edit.Split('|') is [var file, var before, var after] ? (file, before, after)
            : throw new FormatException(edit);
        return from.Length == 0 ? isUndone ? site.Without(path) : site.With(path, to)
            : isUndone ? site.Edit(path, to, from) : site.Edit(path, from, to);
    }

    internal static void ShouldBeClean(TestBuild build)
    {
        var clean = build.Site.Forgetful().Build();
        Assert.Equal(clean.Diagnostics, build.Diagnostics);
        Assert.Equal(clean.Paths, build.Paths);
        foreach (var file in clean.Result.Files)
            Assert.Equal((file.Path.Value, clean.Text(file.Path.Value)),
                (file.Path.Value, build.Text(file.Path.Value)));
    }
}
