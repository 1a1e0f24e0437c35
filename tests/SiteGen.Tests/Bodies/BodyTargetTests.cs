using System.Text.Json;
using System.Text.RegularExpressions;
using SiteGen.Tests.Extensions;
using Xunit;

namespace SiteGen.Tests.Bodies;

/// <summary>
/// One body in each place that shows it: its page, a list, a feed, the search, the Markdown beside it.
/// </summary>
public sealed class BodyTargetTests
{
    /// <summary>A body, and what a reader of its page, of the search, and of its Markdown gets.</summary>
    public static TheoryData<string, string, string, string> Bodies { get; } = new()
    {
        { "It is {{ number \"one\" }}.", "<p>It is <b>1</b>.</p>", "It is 1.", "It is 1." },
        { "{{ sure \"x\" }}*very* {{ number \"one\" }}{{ end }}", "<mark title=\"x\"><em>very</em> <b>1</b></mark>",
            "very 1", "*very* 1" },
        { "{{ for n in [1, 2] }}{{ n }}, *x*; {{ end }}", "<p>1, <em>x</em>; 2, <em>x</em>; </p>", "1, x; 2, x;",
            "1, *x*; 2, *x*; " },
        { "{{ if false }}No.{{ else }}Yes.{{ end }}", "<p>Yes.</p>", "Yes.", "Yes." },
        { "{{ if true }}\n\nA [b](#h).\n\n{{ end }}", "<p>A <a href=\"#h\">b</a>.</p>", "A b.",
            "A [b](https://example.org/posts/a/#h)." },
        { "{{ case 2 }}{{ when 1 }}one{{ when 2 }}two{{ end }}", "<p>two</p>", "two", "two" },
        { "{{ capture x }}a *b*{{ end }}{{ x }}", "<p>a <em>b</em></p>", "a b", "a b" },
        { "<i title=\"{{ number 'one' }}\">w</i>", "<i title=\"1\">w</i>", "w", "<i title=\"1\">w</i>" },
        { "![{{ number \"one\" }} b](https://x.org/a.png)", "alt=\"1 b\"", "", "![1 b](https://x.org/a.png)" },
        { "[a](/{{ \"posts\" }}/a/)", "<a href=\"/posts/a/\">a</a>", "a", "[a](/posts/a/)" },
        { "A[^n].\n\n[^n]: N {{ number \"one\" }}.\n\nB {{ number \"one\" }}.", "N <b>1</b>.", "A. B 1.",
            "A[^n].\n\n[^n]: N 1.\n\nB 1." },
        { "| a |\n|---|\n| {{ 1 }} |\n| {{ 2 }} |", "<td>1</td>", "a 1 2", "| a |\n|---|\n| 1 |\n| 2 |" },
        { "> {{ kbd \"K\" }}\n> b", "<kbd>K</kbd>", "K b", "> K\n> b" },
        { "&lt;b> {{ \"<i>\" }}", "&lt;b&gt; &lt;i&gt;", "<b> <i>", "&lt;b> <i>" },
        { "<p>One</p><p>two</p>\n\n<script>no()</script><svg><text>no</text></svg>\n\n{{ 1 }}", "<script>no()</script>",
            "One two 1", "<p>One</p><p>two</p>\n\n<script>no()</script><svg><text>no</text></svg>\n\n1" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_body_is_shown_by_a_fold_for_each_target(
        string body, string onPage, string inSearch, string asMarkdown)
    {
        var build = Site(body + "\n\n## H\n").Build();
        Assert.Equal("", build.Diagnostics);
        Assert.Contains(onPage, build.Text("posts/a/index.html"), StringComparison.Ordinal);
        Assert.Equal(inSearch, TextOf(build));
        Assert.Equal(asMarkdown, MarkdownOf(build));
    }

    [Fact]
    public void A_feed_has_full_addresses_and_nothing_that_needs_its_page()
    {
        var feed = Site("## H {{ number \"one\" }}\n\n[b](#h) <img src=\"p.png\" srcset=\"p.png 2x\"> <video "
            + "poster=\"p.png\"></video>\n\n<script>no()</script>")
            .With("content/posts/p.png", "x").Build().Text("atom.xml");
        Assert.Contains("https://example.org/posts/a/#h", feed, StringComparison.Ordinal);
        Assert.Equal(3, Regex.Count(feed, "https://example.org/posts/p.png"));
        Assert.DoesNotContain("class=\"anchor\"", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("script", feed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_summary_ends_at_its_mark_though_the_block_around_it_goes_on()
    {
        var build = Site("First {{ number \"one\" }}.[^n]\n\n<!--more-->\n\nRest.\n\n[^n]: Note.").Build();
        Assert.Contains("<p>First <b>1</b>.</p>", build.Text("posts/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("Rest", build.Text("posts/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("fnref", build.Text("posts/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Expressions_run_once_for_all_who_show_the_body()
    {
        var numbers = new NumbersExtension();
        var build = Site("It is {{ number \"one\" }}.\n\n<!--more-->\n\nRest.", numbers).Build();
        Assert.Contains("It is <b>1</b>.", build.Text("posts/a/index.html"), StringComparison.Ordinal);
        Assert.Contains("It is <b>1</b>.", build.Text("posts/index.html"), StringComparison.Ordinal);
        Assert.Contains("It is &lt;b&gt;1&lt;/b&gt;.", build.Text("atom.xml"), StringComparison.Ordinal);
        Assert.Equal(("It is 1. Rest.", "It is 1.\n\n<!--more-->\n\nRest."), (TextOf(build), MarkdownOf(build)));
        // Once for the body, and once for its first paragraph, which is the page's description.
        Assert.Equal(2, numbers.CallCount);
    }

    private static TestSite Site(string body, NumbersExtension? numbers = null) => TestSite.Of("""
        -- site.yaml --
        title: S
        base_url: https://example.org
        -- data/numbers/all.txt --
        one=1
        -- themes/evolution/partials/cards.html --
        {{ for card in args.cards }}{{ card.summary }}{{ end }}
        """).With("content/posts/a.md", "---\ndate: 2026-01-01\n---\n" + body).WithExtension(numbers ?? new NumbersExtension());

    private static string TextOf(TestBuild build)
    {
        using var index = JsonDocument.Parse(build.Text("search/index.json"));
        var entry = index.RootElement.GetProperty("texts").EnumerateArray()
            .Single(static entry => entry.GetProperty("url").GetString() == "/posts/a/");
        return entry.GetProperty("text")[2].GetString()!;
    }

    private static string MarkdownOf(TestBuild build)
    {
        var text = build.Text("posts/a/index.md");
        return text[(text.LastIndexOf("---\n\n", StringComparison.Ordinal) + 5)..]
            .Replace("\n\n## H\n", "", StringComparison.Ordinal).TrimEnd('\n');
    }
}
