using System.Text.RegularExpressions;
using SiteGen.Bench.Storage;
using SiteGen.Cli.Commands;
using SiteGen.Cli.Terminal;
using Spectre.Console.Testing;
using Xunit;

namespace SiteGen.Tests.Cli;

/// <summary>Moves pages, folders and headings of sites on disk.</summary>
public sealed partial class MoveCommandTests
{
    private const string LinkedPage = """
        -- content/_index.md --
        ---
        title: Home
        ---
        -- content/guides/_index.md --
        ---
        title: Guides
        ---
        -- content/guides/install.md --
        ---
        title: Install
        ---
        ## Setup

        See [the next page](use.md) and [setup](#setup).
        -- content/guides/use.md --
        ---
        title: Use
        ---
        Text.
        -- content/notes/_index.md --
        ---
        title: Notes
        ---
        -- content/notes/note.md --
        ---
        title: Note
        ---

        """;

    private const string LinkedSection = """
        -- site.yaml --
        title: T
        menu:
          - { title: Guides, to: /guides/ }
          - { title: First, to: guides/page-0.md }
        permalinks:
          guides/dated: /:year/:slug/
        -- data/links.yaml --
        first: /guides/page-1/#part
        -- data/others.json --
        [{ "to": "/guides/page-2/", "other": "guides/page-2" }]
        -- data/table.csv --
        name,to
        a,/guides/page-3/
        -- content/_index.md --
        ---
        title: Home
        ---
        [Guides](guides/), [picture](guides/deep/picture.png)
        -- content/guides/_index.md --
        -- content/guides/deep/picture.png --
        no picture
        -- content/guides/dated/day.md --
        ---
        title: Day
        date: 2026-01-02
        ---
        -- content/guides/deep/_part.md --
        [Included](inner.md) and [out](../../articles/article-1.md)
        -- content/guides/deep/inner.md --
        ---
        title: Inner
        image: picture.png
        ---
        <!-- include: _part.md -->
        """;

    /// <summary>Each way to write a link to guides/install.md from notes/note.md, and what becomes of it.</summary>
    public static TheoryData<string, string> Links { get; } = new()
    {
        { "[a](../guides/install.md)", "[a](set-up.md)" },
        { "[a](../guides/install.md#setup)", "[a](set-up.md#setup)" },
        { "[a](../guides/install)", "[a](set-up)" },
        { "[a](/guides/install.md?x=1#setup)", "[a](/notes/set-up.md?x=1#setup)" },
        { "[a](/guides/install/)", "[a](/notes/set-up/)" },
        { "[a](/guides/install)", "[a](/notes/set-up)" },
        { "[a](../../guides/install/)", "[a](../set-up/)" },
        { "[a](<../guides/install.md> \"Title\")", "[a](<set-up.md> \"Title\")" },
        { "[a][b]\n\n[b]: ../guides/install.md", "[a][b]\n\n[b]: set-up.md" },
        { "<a href=\"../guides/install.md#setup\">a</a>", "<a href=\"set-up.md#setup\">a</a>" },
        { "<div>\n<a href='/guides/install/'>a</a>\n</div>", "<div>\n<a href='/notes/set-up/'>a</a>\n</div>" },
        { "> - [a](../guides/install.md), `[a](../guides/install.md)`",
            "> - [a](set-up.md), `[a](../guides/install.md)`" },
        { ":::card[A]{href=../guides/install.md#setup .wide}\nText.\n:::",
            ":::card[A]{href=set-up.md#setup .wide}\nText.\n:::" },
        { "A :button[Go]{href=\"../guides/install.md\"} and :button[On]{href=../guides/use.md}.",
            "A :button[Go]{href=\"set-up.md\"} and :button[On]{href=../guides/use.md}." },
        { "{{ button href: \"../guides/install.md\" }}", "{{ button href: \"set-up.md\" }}" },
        { "```text\n:::card[A]{href=../guides/install.md}\n```",
            "```text\n:::card[A]{href=../guides/install.md}\n```" },
        { ":::card[See [x]]{href=../guides/install.md}\nText.\n:::", ":::card[See [x]]{href=set-up.md}\nText.\n:::" },
        { "`:button[Go]{href=../guides/install.md}`", "`:button[Go]{href=../guides/install.md}`" },
        { "    :button[Go]{href=../guides/install.md}", "    :button[Go]{href=../guides/install.md}" },
        { "<!-- :button[Go]{href=../guides/install.md} -->", "<!-- :button[Go]{href=../guides/install.md} -->" },
        { "[a](../guides/use.md)", "[a](../guides/use.md)" },
        { "```text\n[a](../guides/install.md)\n```", "```text\n[a](../guides/install.md)\n```" },
    };

    [Theory]
    [MemberData(nameof(Links))]
    public void A_link_to_a_moved_page_keeps_the_way_in_which_it_is_written(string before, string after)
    {
        using var site = CommandSite.Of(LinkedPage + before);
        var run = site.Run("mv", "guides/install.md", "notes/set-up.md");
        Assert.StartsWith("Done: ", run.Messages);
        Assert.Equal($"---\ntitle: Note\n---\n{after}\n", site.Read("content/notes/note.md"));
        Assert.Contains("[the next page](../guides/use.md) and [setup](#setup)", site.Read("content/notes/set-up.md"));
        Assert.Contains("aliases:\n  - /guides/install/\n---", site.Read("content/notes/set-up.md"));
        Assert.False(site.Has("content/guides/install.md"));
        site.CheckThatItBuilds();
    }

    [Fact]
    public void A_section_with_200_links_to_it_moves_and_every_link_of_the_output_leads_to_the_same_page()
    {
        using var site = CommandSite.Of(LinkedSection);
        for (var number = 0; number < 20; number++)
        {
            site.Write($"content/guides/page-{number}.md",
                $"---\ntitle: Page {number}\n---\n## Part\n\n[next](page-{(number + 1) % 20}.md#part)\n");
            site.Write($"content/articles/article-{number}.md", $"---\ntitle: Article {number}\ndate: 2026-01-01\n---\n"
                + string.Concat(Enumerable.Range(0, 10).Select(index => $"[{index}]({Target(index)})\n")));
        }
        var before = LinksOf(site, "before");
        var run = site.Run("mv", "content/guides", "content/handbook");
        Assert.Equal(0, run.Code);
        Assert.StartsWith("Done: 25 files moved, 208 links in 25 files rewritten, 22 redirects added.", run.Messages);
        var after = LinksOf(site, "after");
        Assert.Equal(Moved(before), after);
        Assert.True(before.Count(static link => link.Contains("guides")) > 400);
        Assert.Contains("to: /handbook/ }", site.Read("site.yaml"));
        Assert.Contains("to: handbook/page-0.md }", site.Read("site.yaml"));
        Assert.Contains("handbook/dated: /:year/:slug/", site.Read("site.yaml"));
        Assert.Contains("/handbook/page-1/#part", site.Read("data/links.yaml"));
        Assert.Contains("\"/handbook/page-2/\", \"other\": \"guides/page-2\"", site.Read("data/others.json"));
        Assert.Contains("a,/handbook/page-3/", site.Read("data/table.csv"));
        Assert.Contains("[out](../../articles/article-1.md)", site.Read("content/handbook/deep/_part.md"));
        Assert.DoesNotContain("aliases", site.Read("content/handbook/dated/day.md"));
        Assert.Contains("/guides/\n", site.Read("content/handbook/_index.md"));
        Assert.False(Directory.Exists(Path.Combine(site.Root, "content/guides")));

        string Target(int index) => index switch
        {
            0 => "../guides/",
            1 => "/guides/",
            2 => "/guides/page-2/#part",
            3 => "../guides/deep/inner.md",
            4 => "/guides/deep/picture.png",
            _ => $"../guides/page-{index}.md#part",
        };
    }

    [Theory]
    [InlineData("guides/install.md", "guides/use.md", "SG0931")]
    [InlineData("guides/install.md", "guides/use", "SG0931")]
    [InlineData("guides", "guides/inner", "SG0932")]
    [InlineData("content/guides", "content/guides/inner/deeper", "SG0932")]
    [InlineData("content/guides/install.md", "data/install.md", "SG0933")]
    [InlineData("guides/install.md", "../install.md", "SG0933")]
    [InlineData("content/guides/install.md", "/etc/install.md", "SG0933")]
    [InlineData("guides/install.md", "guides/", "SG0934")]
    [InlineData("guides/instal.md", "guides/a.md", "SG0930")]
    [InlineData("_index.md", "home.md", "SG0935")]
    [InlineData("content", "content/all", "SG0935")]
    [InlineData("guides/_index.md", "all.md", "SG0935")]
    [InlineData("guides/install.md#nothing", "Anything", "SG0936")]
    [InlineData("guides/install.md", "guides/???.md", "SG0946")]
    [InlineData("guides/install.md", "guides/.hidden.md", "SG0946")]
    [InlineData("notes", "articles", "SG0940")]
    public void What_cannot_be_moved_is_refused_before_anything_is_written(string old, string now, string code)
    {
        using var site = CommandSite.Of(LinkedPage + "[a](../guides/use.md)");
        const string Conflict = "<<<<<<< HEAD\nOne\n=======\nTwo\n>>>>>>> other\n";
        site.Write("content/guides/use.md", "[n](../notes/note.md)\n\n" + Conflict);
        var before = Contents(site);
        var run = site.Run("mv", old, now);
        Assert.Equal(1, run.Code);
        Assert.Contains(code, run.Messages);
        Assert.Equal(before, Contents(site));
    }

    [Fact]
    public void A_move_that_would_break_the_site_is_refused()
    {
        using var site = CommandSite.Of(LinkedPage).Write(
            "content/other.md", "---\ntitle: Other\naliases: [/notes/taken/]\n---\n");
        var run = site.Run("mv", "guides/install.md", "notes/taken.md");
        Assert.Contains("SG0944", run.Messages);
        Assert.True(site.Has("content/guides/install.md"));
    }

    [Theory]
    [InlineData("guides/install.md#setup", "First steps", "## First steps", "first-steps")]
    [InlineData("/guides/install/#setup", "#start", "## Setup {#start}", "start")]
    [InlineData("guides/install.md#setup", "guides/install.md#start", "## Setup {#start}", "start")]
    public void A_heading_gets_a_new_text_or_id_and_links_follow(string old, string now, string heading, string id)
    {
        using var site = CommandSite.Of(LinkedPage + "[a](../guides/install.md#setup) [b](/guides/install/#setup)")
            .Write("data/a.yaml", "a: /guides/install/#setup\n");
        var run = site.Run("mv", old, now);
        Assert.Equal((0, "Done: 5 links in 3 files rewritten.\n"), (run.Code, run.Messages));
        Assert.Contains($"\n{heading}\n", site.Read("content/guides/install.md"));
        Assert.Contains($"[setup](#{id})", site.Read("content/guides/install.md"));
        Assert.EndsWith($"[a](../guides/install.md#{id}) [b](/guides/install/#{id})\n",
            site.Read("content/notes/note.md"));
        Assert.Equal($"a: /guides/install/#{id}\n", site.Read("data/a.yaml"));
        site.CheckThatItBuilds();
    }

    [Theory]
    [InlineData("", "---\naliases:\n  - /old/\n---\n\nText\n")]
    [InlineData("---\ntitle: T\n---\n", "---\ntitle: T\naliases:\n  - /old/\n---\nText\n")]
    [InlineData("---\ntitle: T\naliases: [/a/]\n---\n", "---\ntitle: T\naliases: [/old/, /a/]\n---\nText\n")]
    [InlineData("---\naliases: /a/\n---\n", "---\naliases: [/old/, /a/]\n---\nText\n")]
    [InlineData("---\naliases:\n- \"/a/\"\n---\n", "---\naliases:\n- /old/\n- \"/a/\"\n---\nText\n")]
    [InlineData("---\naliases:\n  - /a/\n  - /new/\n---\n", "---\naliases:\n  - /a/\n  - /old/\n---\nText\n")]
    [InlineData("---\r\ntitle: T\r\n---\r\n", "---\r\ntitle: T\r\naliases:\r\n  - /old/\r\n---\r\nText\n")]
    [InlineData("+++\ntitle = 'T'\n[extra]\na = 1\n+++\n",
        "+++\naliases = [\"/old/\"]\ntitle = 'T'\n[extra]\na = 1\n+++\nText\n")]
    [InlineData("+++\naliases = ['/a/']\n+++\n", "+++\naliases = [\"/old/\", '/a/']\n+++\nText\n")]
    [InlineData("{\n  \"title\": \"T\"\n}\n", "{\n  \"aliases\": [\"/old/\"],\n  \"title\": \"T\"\n}\nText\n")]
    [InlineData("---\ndraft: true\n---\n", "---\ndraft: true\n---\nText\n")]
    [InlineData("---\npermalink: /old/\n---\n", "---\npermalink: /old/\n---\nText\n")]
    public void The_old_address_becomes_an_alias_in_every_form_of_front_matter(string head, string after)
    {
        using var site = CommandSite.Of("-- content/_index.md --").Write("content/old.md", head + "Text\n");
        var run = site.Run("mv", "old", "new");
        Assert.Equal(0, run.Code);
        Assert.Equal(after, site.Read("content/new.md"));
    }

    [Fact]
    public void Files_that_only_the_page_uses_move_with_it_and_a_bundle_moves_as_a_whole()
    {
        using var site = CommandSite.Of("""
            -- content/_index.md --
            [bundle](notes/bundle/index.md) ![shared](notes/shared.svg)
            -- content/notes/page.md --
            ![own](own.svg) ![shared](shared.svg)
            -- content/notes/own.svg --
            <svg/>
            -- content/notes/shared.svg --
            <svg/>
            -- content/notes/bundle/index.md --
            ![beside](beside.svg)
            -- content/notes/bundle/beside.svg --
            <svg/>
            """);
        Assert.Equal(0, site.Run("mv", "notes/page.md", "ideas/page.md").Code);
        Assert.True(site.Has("content/ideas/own.svg") && site.Has("content/notes/shared.svg"));
        Assert.Contains("![own](own.svg) ![shared](../notes/shared.svg)", site.Read("content/ideas/page.md"));
        Assert.Equal(0, site.Run("mv", "/notes/bundle/", "/ideas/renamed/").Code);
        Assert.True(site.Has("content/ideas/renamed/beside.svg"));
        Assert.Contains("[bundle](ideas/renamed/index.md)", site.Read("content/_index.md"));
    }

    [Fact]
    public void A_dry_run_lists_everything_and_writes_nothing()
    {
        using var site = CommandSite.Of(LinkedPage + "[a](../guides/install.md)");
        var before = Contents(site);
        var run = site.Run("mv", "guides/install.md", "notes/", "--dry-run");
        Assert.Equal(before, Contents(site));
        Assert.Equal("""
            move  content/guides/install.md -> content/notes/install.md
            link  content/guides/install.md:6:21: use.md -> ../guides/use.md
            link  content/notes/note.md:4:5: ../guides/install.md -> install.md
            alias content/notes/install.md: /guides/install/

            """.ReplaceLineEndings("\n"), run.Results);
        Assert.Equal("Would change: 1 file moved, 2 links in 2 files rewritten, 1 redirect added.\n", run.Messages);
    }

    /// <summary>The process is killed at each of its calls to the file system, and the command is run again.</summary>
    [Theory]
    [InlineData(DiskFault.Stops, 1)]
    [InlineData(DiskFault.FailsForGood, 4)]
    public void A_move_that_ends_at_any_call_is_finished_by_running_it_again(object fault, int step)
    {
        const string Files = """
            -- content/a/page.md --
            [x](../b/other.md)
            -- content/a/same.txt --
            Same
            -- content/b/other.md --
            [y](../a/page.md) [z](../a/same.txt)
            """;
        using var whole = CommandSite.Of(Files);
        Assert.Equal("", Move(whole, Disk.Real));
        Assert.Equal(["content/b/other.md", "content/c/d/_index.md", "content/c/d/page.md", "content/c/d/same.txt"],
            Contents(whole).Keys);
        for (var call = 1; ; call += step)
        {
            using var site = CommandSite.Of(Files);
            var disk = new FaultyDisk((DiskFault)fault, call);
            try
            {
                Move(site, disk);
            }
            catch (Exception end) when (end is StoppedException or IOException)
            {
                // The next run finishes the move.
            }
            if (!disk.HasFailed)
            {
                Assert.True(call > 60, $"A move makes only {call - 1} calls.");
                return;
            }
            Assert.Equal("", Move(site, Disk.Real));
            // This process is alive, so what it staged is not deleted.
            var found = Contents(site).Where(static file => !file.Key.StartsWith(".sitegen", StringComparison.Ordinal));
            Assert.Equal(Contents(whole), found);
        }

        static string Move(CommandSite site, IDisk disk)
        {
            using var console = new TestConsole();
            var screen = new Screen(console, console, CanAsk: false);
            var code = MoveCommand.Run(site.Root, "a", "c/d", isDryRun: false, screen, TimeProvider.System, disk);
            return code == 0 ? "" : console.Output;
        }
    }

    [Theory]
    [InlineData("docs/a", "guides/b", "guides/b")]
    [InlineData("docs", "guides", "guides/a")]
    public void Stored_outputs_of_examples_move_with_their_page(string old, string now, string page)
    {
        using var site = CommandSite.Of("-- content/docs/a.md --\nA\n-- data/outputs/docs/a.json --\n{}");
        site.Run("mv", old, now);
        Assert.Equal("{}\n", site.Read($"data/outputs/{page}.json"));
        Assert.False(site.Has("data/outputs/docs/a.json"));
    }

    [Fact]
    public void A_file_that_was_changed_after_an_interrupted_move_is_not_overwritten()
    {
        using var site = CommandSite.Of("-- content/a.md --\nA\n-- content/b.md --\n[a](a.md)");
        using var console = new TestConsole();
        var screen = new Screen(console, console, CanAsk: false);
        for (var call = 1; !MoveWriterIsPending(); call++)
        {
            Assert.Throws<StoppedException>(() => MoveCommand.Run(site.Root, "a", "c", isDryRun: false, screen,
                TimeProvider.System, new FaultyDisk(DiskFault.Stops, call)));
        }
        Assert.Contains("warning SG0370", site.Run("build").Messages);
        Assert.Contains("warning SG0370", site.Run("check").Messages);
        site.Write("content/b.md", "Mine");
        var run = site.Run("mv", "a", "c");
        Assert.Contains("content/b.md: error SG0942", run.Messages);
        Assert.Equal("Mine", site.Read("content/b.md"));

        bool MoveWriterIsPending() => site.Has(".sitegen-move-journal");
    }

    private static List<string> LinksOf(CommandSite site, string name)
    {
        var run = site.RunAnywhere([], ["build", "--root", site.Root, "--output", site.Beside(name)]);
        Assert.Equal((0, ""), (run.Code, string.Concat(run.Messages.Split('\n').Where(static line =>
            line.Contains("error")))));
        return [.. from file in Directory.EnumerateFiles(site.Beside(name), "*.html", SearchOption.AllDirectories)
                   let path = Path.GetRelativePath(site.Beside(name), file).Replace('\\', '/')
                   let html = File.ReadAllText(file)
                   where !html.Contains("http-equiv=\"refresh\"")
                   from Match link in Address().Matches(html)
                   let text = $"{path} {link.Groups["to"].Value}"
                   orderby text
                   select text];
    }

    /// <summary>Returns the links of the output as they must be after the move.</summary>
    private static List<string> Moved(IEnumerable<string> links) =>
        [.. links.Select(static link => link.Replace("guides/", "handbook/")).Order()];

    private static SortedDictionary<string, string> Contents(CommandSite site)
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(site.Root, "*", SearchOption.AllDirectories))
            all[Path.GetRelativePath(site.Root, file)] = File.ReadAllText(file);
        return all;
    }

    [GeneratedRegex("(?:href|src)=\"(?<to>[^\"]*)\"")]
    private static partial Regex Address();
}
