using Xunit;

namespace SiteGen.Tests.Cli;

public sealed class NewCommandTests
{
    private const string TwoSeries = """
        -- content/notes/one.md --
        ---
        title: One
        date: 2026-01-01
        series: Old things
        part: 1
        ---
        A
        -- content/notes/two.md --
        ---
        title: Two
        date: 2026-01-02
        series: Old things
        part: 2
        ---
        A
        -- content/articles/alpha/index.md --
        ---
        title: Alpha
        date: 2026-01-03
        series: New things
        part: 1
        ---
        A
        -- content/series/new-things/_index.md --
        ---
        title: New things
        planned:
          - title: Beta
          - {title: Delta, part: 4}
        ---
        """;

    [Theory]
    [InlineData("post", "Why the JIT is off", "content/articles/why-the-jit-is-off.md", "title: Why the JIT is off\n")]
    [InlineData("post", "C#: \"fast\" enough?", "content/articles/c-fast-enough.md",
        "title: \"C#: \\\"fast\\\" enough?\"\n")]
    [InlineData("post", "Été à Ångström", "content/articles/été-à-ångström.md", "title: Été à Ångström\n")]
    [InlineData("post", "null", "content/articles/null.md", "title: \"null\"\n")]
    [InlineData("post", "3.14", "content/articles/3.14.md", "title: \"3.14\"\n")]
    [InlineData("page", "Imprint", "content/imprint.md", "title: Imprint\n")]
    [InlineData("doc", "Install", "content/docs/install.md", "title: Install\n")]
    [InlineData("doc", "guides/My first guide", "content/docs/guides/my-first-guide.md", "title: My first guide\n")]
    public void A_page_is_named_after_its_title_and_builds(string kind, string name, string path, string title)
    {
        using var site = CommandSite.Of("-- content/hello.md --\nHello.");
        var run = site.Run("new", kind, name);
        Assert.Equal((0, $"SITE/{path}\n"), (run.Code, run.Results));
        Assert.Contains(title, site.Read(path));
        site.CheckThatItBuilds();
    }

    [Theory]
    [InlineData("-- content/posts/a.md --\nA", "content/posts")]
    [InlineData("-- content/empty/_index.md --\n-- content/notes/a.md --\n---\ndraft: true\n---\n-- content/docs/x.md "
        + "--\nA", "content/notes")]
    [InlineData("-- content/empty/_index.md --\nA", "content/empty")]
    [InlineData("-- content/docs/x.md --\nA", "content/articles")]
    public void A_post_goes_to_the_first_section_with_articles(string files, string folder)
    {
        using var site = CommandSite.Of(files);
        Assert.Equal($"SITE/{folder}/new-one.md\n", site.Run("new", "post", "New one").Results);
    }

    [Fact]
    public void A_draft_is_dated_today_where_the_site_is()
    {
        using var site = CommandSite.Of("-- site.yaml --\ntime_zone: Pacific/Auckland\n-- content/a.md --\nA");
        site.Time = new DateTimeOffset(2026, 6, 15, 20, 0, 0, TimeSpan.Zero);
        site.Run("new", "post", "Morning");
        Assert.Contains("\ndate: 2026-06-16\n", site.Read("content/articles/morning.md"));
        Assert.Contains("\ndraft: true\n", site.Read("content/articles/morning.md"));
    }

    [Fact]
    public void Options_decide_over_the_site()
    {
        using var site = CommandSite.Of("-- content/posts/a.md --\nA\n-- content/news/b.md --\nB");
        Assert.Equal("SITE/content/news/short.md\n",
            site.Run("new", "post", "short", "--section", "content/news", "--date", "2025-02-03", "--title",
            "A long title: really").Results);
        Assert.Contains("title: \"A long title: really\"\n", site.Read("content/news/short.md"));
        Assert.Contains("date: 2025-02-03\n", site.Read("content/news/short.md"));
    }

    [Theory]
    [InlineData("Three", "Old things", "content/notes/three.md", 3)]
    [InlineData("Three", "old-things", "content/notes/three.md", 3)]
    [InlineData("Beta", "New things", "content/articles/beta.md", 2)]
    [InlineData("Delta", "New things", "content/articles/delta.md", 4)]
    [InlineData("Else", "New things", "content/articles/else.md", 5)]
    public void A_part_takes_its_number_and_place_from_its_series(string title, string series, string path, int number)
    {
        using var site = CommandSite.Of(TwoSeries);
        var run = site.Run("new", "part", title, "--series", series);
        Assert.Equal((0, $"SITE/{path}\n"), (run.Code, run.Results));
        Assert.Contains($"\npart: {number}\n", site.Read(path));
    }

    [Fact]
    public void Drafts_and_parts_of_the_future_count()
    {
        using var site = CommandSite.Of(TwoSeries);
        site.Run("new", "part", "Three", "--series", "Old things");
        site.Run("new", "part", "Four", "--series", "Old things", "--date", "2030-01-01");
        site.Run("new", "part", "Five", "--series", "Old things");
        Assert.Contains("\npart: 5\n", site.Read("content/notes/five.md"));
        site.CheckThatItBuilds();
    }

    [Fact]
    public void A_planned_part_gives_its_place_and_stays_announced_until_the_part_is_published()
    {
        using var site = CommandSite.Of("""
            -- content/posts/one.md --
            ---
            title: One
            date: 2026-01-01
            series: S
            part: 1
            ---
            A
            -- content/series/s/_index.md --
            ---
            title: S
            planned: [Two, Three]
            ---
            """);
        var run = site.Run("new", "part", "Two");
        Assert.Contains("The page is part 2 of the series 'S'.\nThe page is announced under 'planned' "
            + "(content/series/s/_index.md:3:11)", run.Messages);
        Assert.Equal(["One", "Two", "Three"], Parts(site));
        site.CheckThatItBuilds();
        site.Write("content/posts/two.md", site.Read("content/posts/two.md").Replace("draft: true\n", ""));
        Assert.Equal(["One", "Two", "Three"], Parts(site));
    }

    [Fact]
    public void A_series_in_the_order_of_dates_stays_without_numbers()
    {
        using var site = CommandSite.Of(
            "-- content/posts/a.md --\n---\ndate: 2026-01-01\nseries: S\n---\nA\n-- content/posts/b.md --\n---\ndate: "
            + "2026-01-02\nseries: S\n---\nA");
        site.Run("new", "part", "C");
        Assert.DoesNotContain("\npart:", site.Read("content/posts/c.md"));
        site.CheckThatItBuilds();
    }

    [Fact]
    public void A_new_series_announces_its_next_part_so_that_it_builds()
    {
        using var site = CommandSite.Of("-- content/posts/a.md --\nA");
        var run = site.Run("new", "part", "First", "--series", "CPython: a tour");
        Assert.Equal("SITE/content/posts/first.md\nSITE/content/series/cpython-a-tour/_index.md\n", run.Results);
        site.CheckThatItBuilds();
        Assert.Contains("\npart: 2\n", site.Run("new", "part", "Second").Code == 0
            ? site.Read("content/posts/second.md") : "");
    }

    [Theory]
    [InlineData("post", 2, "error SG0730: The post has no name.\n  help: Write: sitegen new post \"Why the JIT is "
        + "off\"\n")]
    [InlineData("post|!?", 1,
        "error SG0731: '!?' cannot be used as a file name: the name has no letter or digit.\n  help: Give a name "
        + "for the file, and pass the title for readers with --title.\n")]
    [InlineData("post|Index", 1,
        "error SG0731: 'Index' cannot be used as a file name: 'index' stands for the folder itself.\n  help: Give a "
        + "name for the file, and pass the title for readers with --title.\n")]
    [InlineData("post|con", 1,
        "error SG0731: 'con' cannot be used as a file name: 'con' is the name of a device on Windows.\n  help: Give "
        + "a name for the file, and pass the title for readers with --title.\n")]
    [InlineData("post|One|--section|notes", 1,
        "content/notes/one.md: error SG0732: The file already exists, so nothing was written.\n  help: Choose "
        + "another name, or delete the file first.\n")]
    [InlineData("post|Alpha|--section|articles", 1,
        "content/articles/alpha/index.md: error SG0733: This page already has the address '/articles/alpha/', so "
        + "nothing was written.\n  help: Choose another name.\n")]
    [InlineData("post|New|--section|artcles", 1,
        "error SG0734: There is no folder 'content/artcles'.\n  help: Did you mean 'content/articles'? For a new one, "
        + "create content/artcles/_index.md first.\n")]
    [InlineData("post|New|--section|../other", 1,
        "error SG0741: '../other' is not a folder inside 'content'.\n  help: Write it as 'content/articles' or "
        + "'articles'.\n")]
    [InlineData("post|New|--section|/etc", 0, "")]
    [InlineData("part|New", 2,
        "error SG0735: The site has several series, and none is named.\n  help: Name one with --series: 'New things', "
        + "'Old things'.\n")]
    [InlineData("part|New|--series|Odl things", 1,
        "error SG0736: There is no series 'Odl things'.\n  help: Did you mean 'Old things'? To start a new one, add "
        + "--new-series.\n")]
    [InlineData("part|New|--series|Old things|--part|2", 1,
        "content/notes/two.md: error SG0737: This page is already part 2 of the series 'Old things', so nothing was "
        + "written.\n  help: Omit --part to use the next number.\n")]
    public void What_cannot_be_made_is_said_and_nothing_is_written(string arguments, int code, string messages)
    {
        using var site = CommandSite.Of(TwoSeries);
        var before = Directory.GetFiles(site.Root, "*", SearchOption.AllDirectories);
        var run = site.Run(["new", .. arguments.Split('|')]);
        if (code == 0)
        {
            // An absolute path is one below 'content': it cannot leave it.
            Assert.Equal("SITE/content/etc/new.md\n", run.Results);
            return;
        }
        Assert.Equal((code, messages, ""), (run.Code, run.Messages, run.Results));
        Assert.Equal(before, Directory.GetFiles(site.Root, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("new psot X")]
    [InlineData("new post X --date tomorrow")]
    [InlineData("new part X --part 0")]
    [InlineData("new page X --series S")]
    public void A_wrong_option_is_wrong_usage(string arguments)
    {
        using var site = CommandSite.Of("-- content/a.md --\nA");
        Assert.Equal(2, site.Run(arguments.Split(' ')).Code);
    }

    [Fact]
    public void In_a_terminal_what_is_missing_is_asked_for()
    {
        using var site = CommandSite.Of("-- content/posts/a.md --\nA");
        var run = site.Ask(["Why not?", "Questions"], "new", "part");
        Assert.Equal("SITE/content/posts/why-not.md\nSITE/content/series/questions/_index.md\n", run.Results);
    }

    [Fact]
    public void A_folder_that_leads_out_of_the_site_is_not_written_to()
    {
        using var site = CommandSite.Of("-- content/a.md --\nA");
        Directory.CreateDirectory(site.Beside("other"));
        Directory.CreateSymbolicLink(Path.Combine(site.Root, "content", "posts"), site.Beside("other"));
        Assert.Contains("content/posts: error SG0739", site.Run("new", "post", "X", "--section", "posts").Messages);
        Assert.Empty(Directory.GetFiles(site.Beside("other")));
    }

    [Fact]
    public void The_site_may_have_archetypes_of_its_own_and_their_errors_have_places()
    {
        using var site = CommandSite.Of(
            "-- content/a.md --\nA\n-- themes/evolution/archetypes/post.md --\n---\ntitle: {{ yaml title }}\n---\nIn "
            + "{{ slug }}");
        site.Run("new", "post", "My own");
        Assert.Equal("---\ntitle: My own\n---\nIn my-own\n", site.Read("content/articles/my-own.md"));
        site.Write("themes/evolution/archetypes/post.md", "---\ntitle: {{ titel }}\n---\n");
        var run = site.Run("new", "post", "Another");
        Assert.Equal(1, run.Code);
        Assert.StartsWith("themes/evolution/archetypes/post.md:2:11: error SG0302: ", run.Messages);
    }

    [Fact]
    public void A_new_site_builds_without_a_word()
    {
        using var site = new CommandSite();
        var run = site.RunAnywhere([], ["new", "site", site.Root, "--title", "Notes: mine"]);
        Assert.Equal((0, "Next: sitegen preview --root SITE\n"), (run.Code, run.Messages));
        Assert.Contains("title: \"Notes: mine\"\n", site.Read("site.yaml"));
        var build = site.Run("build", "--strict");
        Assert.Equal((0, ""), (build.Code, build.Messages));
        Assert.EndsWith(": 0 warnings, 0 errors.\n", build.Results);
        site.CheckThatItBuilds();

        var again = site.RunAnywhere([], ["new", "site", site.Root]);
        Assert.Equal(1, again.Code);
        Assert.Contains("error SG0732", again.Messages);
    }

    private static List<string> Parts(CommandSite site)
    {
        Assert.Equal(0, site.Run("build").Code);
        var page = site.Read("output/series/s/index.html");
        return [.. new[] { "One", "Two", "Three" }.OrderBy(title =>
            page.IndexOf($">{title}<", StringComparison.Ordinal)).Where(title =>
                page.Contains($">{title}<", StringComparison.Ordinal))];
    }

    [Fact]
    public void The_first_part_of_a_new_series_is_a_draft_that_a_strict_build_says_nothing_about()
    {
        using var site = CommandSite.Of("-- content/a.md --\nA");
        Assert.Equal(0, site.Run("new", "part", "The first steps", "--series", "Far away", "--new-series").Code);
        var run = site.Run("build", "--strict");
        Assert.Equal((0, ""), (run.Code, run.Messages));
        site.CheckThatItBuilds();
    }
}
