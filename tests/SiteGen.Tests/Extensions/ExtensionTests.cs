using Xunit;

namespace SiteGen.Tests.Extensions;

/// <summary>What a program built around the generator can add to it.</summary>
public sealed class ExtensionTests
{
    private static readonly TestSite Site = TestSite.Of("""
        -- content/a.md --
        It is {{ number "one" }}, {{ sure "<very>" }}and *so* {{ number "two" }}{{ end }}.
        -- content/b.md --
        It is {{ number "two" }}.
        -- content/c.md --
        Nothing.
        -- data/numbers/all.txt --
        one=1
        two=2
        -- data/numbers/more.json --
        not json
        """).WithExtension(new NumbersExtension());

    [Fact]
    public void Its_functions_are_those_of_holes_and_go_around_words()
    {
        var build = Site.Build();
        Assert.Equal("", build.Diagnostics);
        Assert.Contains("<p>It is <b>1</b>, <mark title=\"&lt;very&gt;\">and <em>so</em> <b>2</b></mark>.</p>",
            build.Text("a/index.html"));
    }

    [Fact]
    public void Its_functions_are_those_of_templates() =>
        Assert.Contains("<main><b>1</b></main>",
            Site.With("themes/evolution/layouts/page.html", "<main>{{ number \"one\" }}</main>").Build()
            .Text("c/index.html"));

    [Fact]
    public void Its_functions_are_suggested() =>
        Assert.Contains("Did you mean 'number'?", Site.With("content/c.md", "{{ nubmer \"one\" }}").Build()
            .Diagnostics);

    [Fact]
    public void A_page_is_rendered_again_when_a_fact_that_it_used_is_different()
    {
        var before = Site.Refresh().Site;
        Assert.Equal(["a/index.html", "numbers.txt"], before.Edit("data/numbers/all.txt", "one=1", "one=5").Refresh()
            .Rendered);
        Assert.Equal(["a/index.html", "b/index.html", "numbers.txt"],
            before.Edit("data/numbers/all.txt", "two=2", "two=6").Refresh().Rendered);
        Assert.Equal(["numbers.txt"], before.Edit("data/numbers/all.txt", "two=2", "two=6").Refresh()
            .Site.Edit("data/numbers/all.txt", "one=1", "one=1\nnew=1").Refresh().Rendered);
    }

    [Fact]
    public void A_fact_that_was_not_there_is_noticed_when_it_is()
    {
        var site = Site.With("content/c.md", "{{ number \"three\" }}").Refresh();
        Assert.Contains("content/c.md:1:4: error SG9998: There is no number 'three'.", site.Diagnostics);
        Assert.Equal("", site.Site.Edit("data/numbers/all.txt", "two=2", "two=2\nthree=3").Refresh().Diagnostics);
    }

    [Fact]
    public void Its_memory_lasts_from_build_to_build()
    {
        var site = Site.Forgetful().Refresh();
        var count = NumbersExtension.ReadCount;
        var next = site.Site.Edit("content/c.md", "Nothing", "Something").Refresh();
        Assert.Equal(count, NumbersExtension.ReadCount);
        next.Site.Edit("data/numbers/all.txt", "one=1", "one=2").Refresh();
        Assert.Equal(count + 1, NumbersExtension.ReadCount);
    }

    [Fact]
    public void Its_files_and_problems_are_those_of_the_site()
    {
        var build = Site.With("content/c.md", "---\nclaims:\n  one: {}\n  three: {}\nfreshness: 90 days\n---\nC")
            .Build();
        Assert.Equal("content/c.md:4:3: error SG9999: There is no number 'three'.", build.Diagnostics);
        Assert.Equal("one=1\ntwo=2\n", build.Text("numbers.txt").TrimEnd('\n') + "\n");
    }

    [Fact]
    public void Files_that_it_reads_itself_are_no_data()
    {
        Assert.Equal("", Site.Build().Diagnostics);
        Assert.Contains("SG0306", Site.With("content/c.md", "{{ data.numbers.more }}").Build().Diagnostics);
        Assert.Contains("data/numbers/more.json:1:2: error SG0500",
            TestSite.Of("-- content/a.md --\nA\n-- data/numbers/more.json --\nnot json").Build().Diagnostics);
    }

    [Fact]
    public void Words_that_nothing_ends_are_a_problem_with_its_place() =>
        Assert.Contains("content/c.md:1:4: error SG0301", Site.With("content/c.md", "{{ sure \"x\" }}words").Build()
            .Diagnostics);

    [Fact]
    public void Words_that_end_in_another_element_are_noticed() =>
        Assert.Contains("content/c.md:1:7: warning SG0613: This 'sure'",
            Site.With("content/c.md", "a, {{ sure \"x\" }}words\n\nmore{{ end }}").Build().Diagnostics);

    [Fact]
    public void A_mistake_in_a_call_that_goes_around_words_is_placed() =>
        Assert.Contains("content/c.md:2:10: error SG0305: 'nothing' is not a variable",
            Site.With("content/c.md", "Words\n{{ sure  nothing }}words{{ end }}").Build().Diagnostics);

    [Fact]
    public void In_an_attribute_it_is_text() =>
        Assert.Contains("alt=\"of 1, and so 2 &amp; &lt;\"",
            Site.With("content/c.md",
            "![of {{ number \"one\" }}, {{ sure \"x\" }}and *so* {{ number \"two\" }} &{{ end }} "
            + "<](https://example.org/p.png)").Build().Text("c/index.html"));
}
