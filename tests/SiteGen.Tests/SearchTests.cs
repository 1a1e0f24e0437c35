using System.Text.Json;
using SiteGen.Modules.Search;
using Xunit;

namespace SiteGen.Tests;

/// <summary>
/// The index by which readers search: which pages, which words, and what is made anew when something changes.
/// </summary>
public sealed class SearchTests
{
    private const string Index = "search/index.json";

    public static TheoryData<string, string> Words =>
        [.. File.ReadLines(TestSite.Folder("search-words.txt")).Select(static line => line.Split(" → "))
            .Select(static line => (line[0], line[1]))];

    [Theory]
    [MemberData(nameof(Words))]
    public void A_text_has_these_words(string text, string words) =>
        Assert.Equal(words, string.Join(' ', SearchWords.Of(text)));

    [Theory]
    [InlineData("\u0301\u0323", "a")]
    [InlineData("\u0651\u0650", "a")]
    public void A_word_of_nothing_but_marks_costs_what_its_length_costs(string marks, string word) =>
        Assert.Equal(word, Assert.Single(SearchWords.Of("a" + string.Concat(Enumerable.Repeat(marks, 200_000)))));

    private static readonly TestSite Site = TestSite.Of("""
        -- site.yaml --
        title: S
        base_url: https://example.org/base
        -- content/posts/a.md --
        ---
        title: "Now {{ data.x.name }}"
        description: "Says {{ data.x.said }}."
        date: 2026-01-01
        tags: [tagged]
        series: Told
        ---
        Before {{ data.x.value }}: `sys.monitoring`[^1].

        ## Then {{ data.x.then }}

        <span title="{{ data.x.hidden }}">Shown</span> {{ if data.x.value == "never" }}unseen{{ end }} &amp; done.

        ```python
        def coded(): pass
        ```

        [^1]: A note.
        -- content/posts/b.md --
        ---
        title: B
        date: 2026-01-02
        series: Told
        ---
        Plain.
        -- data/x.json --
        {"name": "named", "said": "spoken", "value": "valued", "then": "thence", "hidden": "attribute", "other": 1}
        """);

    [Fact]
    public void A_page_is_found_by_what_its_reader_reads()
    {
        var build = Site.Build();
        Assert.Equal("", build.Diagnostics);
        Assert.Equal(
            """
            {"url":"/base/posts/a/","title":"Now named","about":"Says spoken.","in":["Posts"],"series":["Told",1,2],"text":["","","Before valued: sys.monitoring.","then","Then thence","Shown \u0026 done. def coded(): pass A note."]}
            """, Entry(build, 0).GetRawText());
        Assert.Equal(["named", "spoken", "valued", "sys.monitoring", "monitoring", "thence", "coded", "tagged", "told"],
            new[] { "named", "spoken", "valued", "sys.monitoring", "monitoring", "thence", "coded", "tagged", "told",
            "attribute", "unseen", "python" }.Where(Known(build).Contains));
    }

    [Theory]
    [InlineData("<div>a < b, it's fine</div>", "a < b, it's fine After.")]
    [InlineData("<script>for (let i=0;i<n;i++) f(i)</script>", "After.")]
    [InlineData("<script type=\"application/json\">{\"a\":\"<b\"}</script>", "After.")]
    [InlineData("<style>a > b { content: '<c' }</style>", "After.")]
    [InlineData("<svg><text>drawn</text><svg></svg></svg>", "After.")]
    public void Words_after_raw_markup_are_found(string markup, string text) =>
        Assert.Equal(text, Entry(TestSite.Of($"-- content/a.md --\n{markup}\n\nAfter.\n").Build(), 0)
            .GetProperty("text")[2].GetString());

    [Fact]
    public void A_word_says_how_much_its_page_is_about_it()
    {
        var build = TestSite.Of("""
            -- content/docs/a.md --
            ---
            title: both here
            description: told
            ---
            text text text text both

            ## headed
            """).Build();
        Assert.Equal([("both", 27), ("headed", 22), ("told", 17), ("text", 12)],
            new[] { "both", "headed", "told", "text" }.Select(word => (word, Pages(build, word).Single())));
    }

    [Fact]
    public void A_row_is_named_by_its_first_column_and_an_address_by_its_last_name()
    {
        var build = TestSite.Of("""
            -- content/docs/settings-file.md --
            ---
            title: T
            ---
            | Name | Meaning |
            | --- | --- |
            | colour | shade |
            """).Build();
        Assert.True(Pages(build, "colour").Single() > Pages(build, "shade").Single());
        Assert.True(Pages(build, "settings").Single() > Pages(build, "shade").Single());
        Assert.Equal("Name Meaning colour shade", Entry(build, 0).GetProperty("text")[2].GetString());
    }

    [Fact]
    public void A_long_page_that_has_a_word_often_is_less_about_it_than_a_page_with_that_title()
    {
        var build = TestSite.Of("-- content/about.md --\n---\ntitle: Kettles\n---\nWater.\n")
            .With("content/long.md", "---\ntitle: Long\n---\n"
                + string.Concat(Enumerable.Repeat("kettles and other words\n", 400))).Build();
        var levels = Pages(build, "kettles").Select(static number => number % 32).ToList();
        Assert.True(levels[Entry(build, 0).GetProperty("title").GetString() == "Kettles" ? 0 : 1] >= levels.Min() + 8);
    }

    [Fact]
    public void Sections_series_and_tags_are_words_of_the_index_that_no_text_has() =>
        Assert.Equal([":in:posts", ":kind:article", ":series:told", ":tag:tagged"],
            Known(Site.Build()).Where(static word => word.StartsWith(':')).Order(StringComparer.Ordinal));

    /// <summary>
    /// The order of results is the browser's work alone, so the queries are run there. Here, the table is checked.
    /// </summary>
    [Fact]
    public void Every_page_that_a_query_wants_is_a_page_of_this_repository()
    {
        var content = Path.Combine(TestSite.Folder(".."), "content");
        var wanted = new[] { "search-queries.txt", "search-queries-held-out.txt" }
            .SelectMany(static file => File.ReadLines(TestSite.Folder(file)))
            .Where(static line => !line.StartsWith('#')).Select(static line => line.Split(" → ")[1]).ToList();
        Assert.True(wanted.Count >= 100);
        Assert.All(wanted, page => Assert.True(File.Exists(Path.Combine(content, page.Trim('/') + ".md")), page));
    }

    [Fact]
    public void A_field_of_the_data_changes_the_pages_that_read_it_and_the_index()
    {
        var build = Site.Refresh().Site.Edit("data/x.json", "valued", "revised").Refresh();
        Assert.Equal(["atom.xml", "posts/a/index.html", "posts/atom.xml", "posts/rss.xml", "rss.xml",
            "series/told/atom.xml", "series/told/rss.xml"], build.Changed);
        Assert.Contains("Before revised", build.Text(Index));
        Assert.Equal(build.Site.Forgetful().Build().Text(Index), build.Text(Index));
        var same = build.Site.Edit("data/x.json", "\"other\": 1", "\"other\": 2").Refresh();
        Assert.Same(Bytes(build), Bytes(same));

        static object Bytes(TestBuild build) => build.Result.Files.Single(static file => file.Path.Value == Index);
    }

    [Fact]
    public void Pages_that_should_not_be_found_are_not_in_it()
    {
        var build = TestSite.Of("""
            -- content/_index.md --
            Welcome.
            -- content/shown/_index.md --
            ---
            title: A list
            ---
            With words of its own.
            -- content/shown/a.md --
            A
            -- content/shown/hidden.md --
            ---
            search: false
            ---
            B
            -- content/shown/private.md --
            ---
            index: false
            ---
            C
            -- content/shown/draft.md --
            ---
            draft: true
            ---
            D
            -- content/lists/_index.md --
            ---
            title: Nothing but a list
            cascade: {search: false}
            ---
            -- content/lists/b.md --
            E
            -- content/lists/c.md --
            ---
            search: true
            ---
            F
            """).Build();
        Assert.Equal(["/shown/a/", "/shown/", "/lists/c/", "/"], Enumerable.Range(0, 4)
            .Select(page => Entry(build, page).GetProperty("url").GetString()));
        Assert.Equal(4, Parsed(build.Text(Index)).GetProperty("pages").GetInt32());
    }

    [Fact]
    public void A_site_can_do_without()
    {
        Assert.Contains("data-index=\"/base/search/index.json\"", Site.WithRealTheme().Build()
            .Text("posts/a/index.html"));
        var build = Site.Edit("site.yaml", "title: S", "title: S\nsearch: false").WithRealTheme().Build();
        Assert.DoesNotContain(build.Result.Files, static file =>
            file.Path.Value.StartsWith("search/", StringComparison.Ordinal));
        Assert.DoesNotContain("<dialog", build.Text("posts/a/index.html"));
        Assert.DoesNotContain("search-open", build.Text("posts/a/index.html"));
    }

    [Fact]
    public void A_page_that_cannot_be_shown_does_not_keep_the_others_from_being_found()
    {
        var build = Site.Edit("content/posts/a.md", "{{ data.x.value }}:", "{{ data.x.nothing }} and more:").Build();
        Assert.Single(build.Result.Diagnostics);
        Assert.Contains("Before and more: sys.monitoring.", build.Text(Index));
    }

    [Fact]
    public void A_site_without_pages_has_an_empty_index() =>
        Assert.EndsWith(""","pages":0,"pagesInFile":24,"firstWords":["\uFFFF"],"words":{"words":"","pages":[]},"texts":[]}""", TestSite.Of("-- site.yaml --\ntitle: S").Build().Text(Index), StringComparison.Ordinal);

    [Fact]
    public void A_large_site_has_many_small_files_in_which_every_word_is_found()
    {
        var site = Large(200);
        var build = site.Build();
        Assert.Equal(1 + 4 + 25,
            build.Result.Files.Count(static file => file.Path.Value.StartsWith("search/", StringComparison.Ordinal)));
        Assert.All(Enumerable.Range(0, 4), file =>
            Assert.InRange(build.Text($"search/words-{file}.json").Length, 2_000, 4_100));
        for (var page = 0; page < 200; page++)
        {
            Assert.Equal($"/posts/p{page:000}/", Entry(build, page).GetProperty("url").GetString());
            foreach (var word in SearchWords.Of(Entry(build, page).GetProperty("text")[2].GetString()!))
                Assert.Contains(page, Numbers(build, word));
        }
    }

    [Fact]
    public void A_new_article_leaves_the_texts_of_the_others_as_they_are()
    {
        var build = Large(200).Build().Site.With("content/posts/p200.md", Post(200)).Build();
        Assert.Equal(["search/texts-25.json"], AllChanged(build)
            .Where(static path => path.StartsWith("search/texts", StringComparison.Ordinal)));
        Assert.Equal(["search/index.json"], AllChanged(build).Where(static path => path == Index));
    }

    [Fact]
    public void No_text_becomes_markup_and_none_is_lost()
    {
        var build = TestSite.Of("-- site.yaml --\ntitle: S")
            .With("content/a.md", "A \uF8D80\uF8D9 \uF8DA &lt;script>alert(1)\\</script> `</script>` B\n\n## C\n\n<!-- "
                + "no > comment --> {{ data.x }} <a title='>'>D</a> <svg><text>drawn</text></svg> E\n")
            .With("data/x.json", JsonSerializer.Serialize("\uF8D8\uF8D97\uF8D8x\uF8D9<i>\uF8DA")).Build();
        Assert.Equal("", build.Diagnostics);
        Assert.DoesNotContain("<", build.Text(Index));
        Assert.Equal("A \uF8D80\uF8D9 \uF8DA <script>alert(1)</script> </script> B", Entry(build, 0)
            .GetProperty("text")[2].GetString());
        Assert.Equal("C", Entry(build, 0).GetProperty("text")[4].GetString());
    }

    private static TestSite Large(int count) =>
        TestSite.Of([.. Enumerable.Range(0, count)
            .Select(static number => Sources.File($"content/posts/p{number:000}.md", Post(number))),
            Sources.File("site.yaml", "title: S")]);

    private static string Post(int number) =>
        $"---\ndate: {new DateOnly(2020, 1, 1).AddDays(number):yyyy-MM-dd}\n---\nCommon words and number{number} with "
        + $"w{number * 7919 % 1000} and x{number * 31 % 97}.\n";

    private static IEnumerable<string> AllChanged(TestBuild build)
    {
        var old = build.Last!.Files.ToDictionary(static file => file.Path, static file => file.Bytes);
        return build.Result.Files.Where(file => !old.TryGetValue(file.Path, out var bytes)
            || !bytes.Span.SequenceEqual(file.Bytes.Span)).Select(static file => file.Path.Value);
    }

    private static JsonElement Parsed(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private static JsonElement Entry(TestBuild build, int page) =>
        Parsed(build.Text(Index)).TryGetProperty("texts", out var texts) ? texts[page]
            : Parsed(build.Text($"search/texts-{page / 8}.json"))[page % 8];

    private static JsonElement WordsWith(TestBuild build, string word)
    {
        var index = Parsed(build.Text(Index));
        if (index.TryGetProperty("words", out var words)) return words;
        var file = index.GetProperty("firstWords").EnumerateArray().Select(static first => first.GetString()!)
            .Select(static (first, number) => (first, number))
            .Last(each => string.CompareOrdinal(each.first, word) <= 0).number;
        return Parsed(build.Text($"search/words-{file}.json"));
    }

    private static HashSet<string> Known(TestBuild build) =>
        [.. WordsWith(build, "").GetProperty("words").GetString()!.Split(' ')];

    /// <summary>As they are written: a step and a weight for each page.</summary>
    private static int[] Pages(TestBuild build, string word)
    {
        var words = WordsWith(build, word);
        return [.. words.GetProperty("pages")[Array.IndexOf(words.GetProperty("words").GetString()!.Split(' '), word)]
            .EnumerateArray().Select(static page => page.GetInt32())];
    }

    private static IEnumerable<int> Numbers(TestBuild build, string word)
    {
        var page = 0;
        foreach (var number in Pages(build, word)) yield return page += number >> 5;
    }
}
