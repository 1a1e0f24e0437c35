using System.Text;
using CsCheck;
using SiteGen.Cli.Files;
using SiteGen.Cli.Preview;
using SiteGen.Configuration;
using SiteGen.Foundation;
using SiteGen.Model;
using Xunit;

namespace SiteGen.Tests.Preview;

/// <summary>The live site over a real folder, told of changes as a watcher tells it.</summary>
public sealed class LiveSiteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly LiveSite _site;

    public LiveSiteTests()
    {
        _folder.Write("site.yaml", "title: T").Write("content/posts/a.md", "---\ntitle: A\n---\nFirst")
            .Write("content/posts/b.md", "Other")
            .Write("themes/evolution/layouts/article.html", "<p>{{ page.title }}: {{ page.content }}</p>");
        _site = new LiveSite(new SiteScanner(_folder.Path), static () => new BuildOptions(TestSite.Now));
        _site.Start();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_page_is_the_last_good_one_while_its_source_is_broken()
    {
        Assert.Contains("First", Get("posts/a/index.html"));
        Write("content/posts/a.md", "---\ntitle: A\nSecond");
        Assert.Contains("First", Stale("posts/a/index.html"));
        Write("content/posts/a.md", "---\ntitle: A\n---\nSecond");
        Assert.Contains("Second", Get("posts/a/index.html"));
    }

    [Fact]
    public void A_page_whose_address_is_broken_stays_at_its_last_one()
    {
        Write("content/posts/a.md", "---\nslug: short\n---\nFirst");
        Assert.Contains("First", Get("posts/short/index.html"));
        Write("content/posts/a.md", "---\nslug: short\nSecond");
        Assert.Contains("First", Stale("posts/short/index.html"));
        Write("content/posts/a.md", "---\nslug: other\n---\nThird");
        Assert.Null(_site.Get("posts/short/index.html"));
        Assert.Contains("Third", Get("posts/other/index.html"));
    }

    [Fact]
    public void The_index_of_the_search_is_made_when_somebody_searches()
    {
        Write("content/posts/a.md", "---\ntitle: A\n---\nSought");
        Assert.True(_site.CheckAll(_site.State, TestContext.Current.CancellationToken));
        Assert.Null(_site.Made("search/index.json"));
        Assert.Contains("Sought", Get("search/index.json"));
        Write("content/posts/a.md", "---\ntitle: A\n---\nOther");
        Assert.DoesNotContain("Sought", Get("search/index.json"));
    }

    [Fact]
    public void A_page_that_is_deleted_is_gone()
    {
        Get("posts/a/index.html");
        Delete("content/posts/a.md");
        Assert.Null(_site.Get("posts/a/index.html"));
    }

    [Fact]
    public void A_broken_page_that_is_deleted_is_gone()
    {
        Get("posts/a/index.html");
        Write("content/posts/a.md", "---\nnever closed");
        Stale("posts/a/index.html");
        Delete("content/posts/a.md");
        Assert.Null(_site.Get("posts/a/index.html"));
    }

    [Fact]
    public void A_template_that_fails_leaves_the_last_good_page_and_says_why_until_it_is_mended()
    {
        var good = Get("posts/a/index.html");
        Write("themes/evolution/layouts/article.html", "{{ page.nothing }}");
        Assert.Equal(good, Stale("posts/a/index.html"));
        Assert.Equal("SG0306", _site.Get("posts/a/index.html")!.Problem!.Code);
        Assert.Equal("themes/evolution/layouts/article.html:1:9 SG0306", Problems());
        Write("themes/evolution/layouts/article.html", "{{ page.title }}");
        Assert.Equal("A", Get("posts/a/index.html"));
        Assert.Equal("", Problems());
    }

    [Fact]
    public void A_page_that_never_was_good_is_empty_and_says_why()
    {
        Write("themes/evolution/layouts/article.html", "{{ page.nothing }}");
        var page = _site.Get("posts/a/index.html")!;
        Assert.True(page.IsStale && page.Bytes.IsEmpty);
        Assert.Equal("SG0306", page.Problem!.Code);
    }

    [Fact]
    public void The_problem_of_a_page_goes_with_it()
    {
        Write("content/posts/b.md", "{{ nothing }}");
        CheckAll();
        Assert.Equal("content/posts/b.md:1:4 SG0305", Problems());
        Delete("content/posts/b.md");
        Assert.Equal("", Problems());
    }

    [Fact]
    public void A_problem_on_a_page_that_nobody_visits_is_found_and_its_mending_too()
    {
        Write("content/posts/b.md", "{{ nothing }}");
        Assert.Equal("", Problems());
        CheckAll();
        Assert.Equal("content/posts/b.md:1:4 SG0305", Problems());
        Write("content/posts/b.md", "nothing");
        CheckAll();
        Assert.Equal("", Problems());
    }

    [Fact]
    public void A_problem_that_was_seen_in_a_feed_is_mended_though_nobody_asks_for_the_feed_again()
    {
        Write("content/posts/b.md", "---\ndate: 2026-01-01\n---\n{{ nothing }}");
        Assert.NotNull(_site.Get("posts/atom.xml")!.Problem);
        Assert.Equal("content/posts/b.md:4:4 SG0305", Problems());
        Write("content/posts/b.md", "---\ndate: 2026-01-01\n---\nnothing");
        CheckAll();
        Assert.Equal("", Problems());
    }

    [Fact]
    public void Checking_stops_when_the_source_changed_or_it_is_told_to()
    {
        var old = _site.State;
        Write("content/posts/b.md", "{{ nothing }}");
        Assert.False(_site.CheckAll(old, CancellationToken.None));
        Assert.False(_site.CheckAll(_site.State, new CancellationToken(canceled: true)));
        Assert.Equal("", Problems());
    }

    [Fact]
    public void What_is_kept_is_bounded_however_many_pages_are_visited()
    {
        for (var number = 0; number < 1_000; number++) _folder.Write($"content/posts/n{number}.md", $"Page {number}");
        Look([], isComplete: false);
        for (var number = 0; number < 1_000; number++)
            Assert.Contains($"Page {number}", Get($"posts/n{number}/index.html"));
        Assert.InRange(_site.State.Served.Count, 0, 401);
        Assert.Single(Enumerable.Range(0, 1_000).Chunk(1_000), chunk =>
            chunk.Count(number => _site.Made($"posts/n{number}/index.html")?.Value.File is not null) <= 401);
        Assert.Contains("Page 0", Get("posts/n0/index.html"));
    }

    [Fact]
    public void A_look_without_a_change_is_none()
    {
        var state = _site.State;
        File.SetLastWriteTimeUtc(_folder.At("content/posts/a.md"), new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var rebuilt = Look([_folder.At("content/posts/a.md"), _folder.At("content/.a.md.swp"),
            _folder.At("content/posts/nothing.md"), _folder.At("notes.txt")]);
        Assert.Same(state, rebuilt.State);
        Assert.Empty(rebuilt.Changed);
    }

    [Fact]
    public void Any_edits_on_disk_give_what_a_clean_build_gives() =>
        OnDisk.AnySteps.Sample(OnDisk.Check, iter: 40, print: IncrementalTests.Told);

    private string Get(string file)
    {
        var page = _site.Get(file);
        Assert.NotNull(page);
        Assert.False(page.IsStale, $"{file} is stale: {page.Problem}");
        return Encoding.UTF8.GetString(page.Bytes.Span);
    }

    private string Stale(string file)
    {
        var page = _site.Get(file);
        Assert.True(page is { IsStale: true });
        return Encoding.UTF8.GetString(page.Bytes.Span);
    }

    private void Write(string path, string text)
    {
        _folder.Write(path, text);
        Look([_folder.At(path)]);
    }

    private void Delete(string path)
    {
        File.Delete(_folder.At(path));
        Look([_folder.At(path)]);
    }

    private Rebuilt Look(string[] paths, bool isComplete = true) => _site.Look(new Changes(paths, isComplete));

    private void CheckAll() => Assert.True(_site.CheckAll(_site.State, CancellationToken.None));

    private string Problems() => Sources.Codes(_site.Problems);

    /// <summary>The random edits of <see cref="IncrementalTests"/>, written to a folder.</summary>
    private static class OnDisk
    {
        public static Gen<IncrementalTests.Step[]> AnySteps { get; } = IncrementalTests.AnyStep.Array[1, 8];

        public static void Check(IncrementalTests.Step[] steps)
        {
            using var folder = new TemporaryFolder();
            var edited = EditedSite.First;
            foreach (var (path, file) in edited.Files) folder.Write(path, file.Bytes.ToArray());
            var site = new LiveSite(new SiteScanner(folder.Path), () => edited.Options);
            site.Start();
            var addresses = new HashSet<string>(StringComparer.Ordinal);
            Compare(folder, site, edited.Options, addresses);
            foreach (var step in steps)
            {
                var before = edited;
                foreach (var (index, number) in step.Edits) edited = Edits.All[index].Do(edited, number).Site;
                var changed = Save(folder, before, edited);
                // The clock alone makes nobody look.
                site.Look(new Changes(changed, IsComplete: step.Visited > 0 && edited.Options == before.Options));
                if (step.Visited > 0) Compare(folder, site, edited.Options, addresses);
            }
            Compare(folder, site, edited.Options, addresses);
        }

        private static List<string> Save(TemporaryFolder folder, EditedSite before, EditedSite now)
        {
            var changed = new List<string>();
            foreach (var path in before.Files.Keys.Where(path => !now.Files.ContainsKey(path)))
            {
                File.Delete(folder.At(path));
                changed.Add(folder.At(path));
            }
            foreach (var (path, file) in now.Files.Where(file => before.Files.GetValueOrDefault(
                file.Key) != file.Value))
            {
                folder.Write(path, file.Bytes.ToArray());
                changed.Add(folder.At(path));
            }
            return changed;
        }

        /// <summary>
        /// Returns true for what a build writes only if a page uses it. The preview keeps it at hand.
        /// </summary>
        private static bool IsPartOfTheme(string address) =>
            address.StartsWith("assets/css/", StringComparison.Ordinal)
            || address.StartsWith("assets/js/", StringComparison.Ordinal);

        /// <summary>
        /// What is served is what a clean build gives; where it is not, it says so, and something is broken.
        /// </summary>
        private static void Compare(
            TemporaryFolder folder, LiveSite site, BuildOptions options, HashSet<string> addresses)
        {
            Assert.True(site.CheckAll(site.State, CancellationToken.None));
            var tree = new SiteScanner(folder.Path).Scan();
            var clean = Pipeline.Build(tree, options, new Memory(), SiteGen.Cli.SiteExtensions.All);
            // With broken settings a clean build takes the defaults, the preview the last good ones.
            if (SiteConfigReader.Read(tree.Find(SiteConfigReader.Path))
                .Diagnostics.FirstOrDefault(static problem => problem.Severity == Severity.Error) is { } broken)
            {
                Assert.Contains(broken, site.Problems);
                return;
            }
            var files = clean.Files.ToDictionary(static file => file.Path.Value, static file => file.Bytes,
                StringComparer.Ordinal);
            Assert.Equal(Sources.Text(clean.Diagnostics), Sources.Text(site.Problems));
            addresses.UnionWith(files.Keys);
            foreach (var address in addresses)
            {
                var served = site.Get(address);
                if (served is null || served.IsStale)
                    Assert.True(served is null ? !files.ContainsKey(address) : clean.HasErrors,
                        $"{address} is {(served is null ? "gone" : "stale")}.");
                else if (!files.ContainsKey(address) && IsPartOfTheme(address))
                    continue;
                else Assert.True(files.TryGetValue(address, out var bytes)
                    && bytes.Span.SequenceEqual(served.Bytes.Span), $"{address} is not what a clean build gives.");
            }
        }
    }
}
