using System.Diagnostics;
using SiteGen.Cli.Files;
using SiteGen.Cli.History;
using SiteGen.Foundation;
using Xunit;

namespace SiteGen.Tests.Cli;

/// <summary>Dates of the last commits, from a repository that is made for one test.</summary>
public sealed class SourceHistoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        // Git makes its objects read-only, which some systems do not delete.
        foreach (var file in Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        _folder.Dispose();
    }

    [Fact]
    public void A_page_shows_when_its_file_was_last_committed()
    {
        Assert.SkipUnless(Git.Run(["version"]).IsOk, "There is no git.");
        Commit("site/content/a.md", "A", 1_700_000_000);
        Commit("site/content/größe.md", "B", 1_710_000_000);
        Commit("site/content/a.md", "A again", 1_720_000_000);
        _folder.Write("site/content/new.md", "Not committed");
        _folder.Write("site/site.yaml", "last_change: git\ntime_zone: Europe/Berlin\n");
        var tree = new SiteScanner(_folder.At("site")).Scan();
        Assert.Equal("", Sources.Text(tree.Diagnostics));
        Assert.Equal(
            ["content/a.md 1720000000", "content/größe.md 1710000000"],
            tree.LastChanges.Select(static change => $"{change.Key} {change.Value.ToUnixTimeSeconds()}")
            .Order(StringComparer.Ordinal));
        var file = Pipeline.Build(tree, new SiteGen.Model.BuildOptions(TestSite.Now), new Memory())
            .Files.Single(static file => file.Path.Value == "a/index.html");
        Assert.NotEmpty(file.Bytes.ToArray());
    }

    [Fact]
    public void Without_the_setting_or_a_repository_there_are_no_dates()
    {
        Assert.SkipUnless(Git.Run(["version"]).IsOk, "There is no git.");
        _folder.Write("content/a.md", "A");
        Assert.Empty(new SiteScanner(_folder.Path).Scan().LastChanges);
        _folder.Write("site.yaml", "last_change: git\n");
        Assert.Equal("site.yaml SG0706", Sources.Codes(new SiteScanner(_folder.Path).Scan().Diagnostics));
    }

    [Fact]
    public void A_shallow_clone_says_that_it_does_not_know()
    {
        Assert.SkipUnless(Git.Run(["version"]).IsOk, "There is no git.");
        _folder.Write("from/site.yaml", "last_change: git\n");
        Commit("from/content/a.md", "A", 1_700_000_000);
        Commit("from/content/a.md", "B", 1_710_000_000);
        Run(["clone", "-q", "--depth", "1", "file://" + _folder.Path, _folder.At("clone")], 0);
        var tree = new SiteScanner(_folder.At("clone/from")).Scan();
        Assert.Equal("site.yaml SG0707", Sources.Codes(tree.Diagnostics));
        Assert.Empty(tree.LastChanges);
    }

    [Fact]
    public void A_change_of_the_date_alone_is_shown()
    {
        var path = SourcePath.Parse("content/a.md");
        SourceFile[] files =
        [
            Sources.File("content/a.md", "A"), Sources.File("site.yaml", "last_change: git\n"),
            Sources.File("themes/evolution/layouts/page.html", "{{ page.last_change.iso }}"),
            Sources.File("themes/evolution/layouts/home.html", ""),
            Sources.File("themes/evolution/layouts/not_found.html", ""),
        ];
        var memory = new Memory();
        foreach (var year in new[] { 2024, 2025 })
        {
            var tree = SourceTree.Of(
                files, lastChanges: new Dictionary<SourcePath, DateTimeOffset>
                {
                    [path] = new(
                    year, 1, 2, 3, 4, 5, TimeSpan.Zero)
                });
            var plan = Pipeline.Prepare(tree, new SiteGen.Model.BuildOptions(TestSite.Now), memory);
            var route = plan.Routes.Single(static route => route.Path.Value == "a/index.html");
            Assert.Equal($"{year}-01-02T03:04:05Z",
                System.Text.Encoding.UTF8.GetString(
                    RenderStage.Remembered(route, plan, memory.Files).File!.Bytes.Span));
        }
    }

    private void Commit(string path, string text, long time)
    {
        if (!Directory.Exists(_folder.At(".git"))) Run(["init", "-q", _folder.Path], 0);
        _folder.Write(path, text);
        Run(["-C", _folder.Path, "add", "-A"], time);
        Run(["-C", _folder.Path, "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false",
            "commit", "-q", "-m", "A change"], time);
    }

    private static void Run(IReadOnlyList<string> arguments, long time)
    {
        var start = new ProcessStartInfo("git", arguments) { UseShellExecute = false, RedirectStandardError = true };
        start.Environment["GIT_COMMITTER_DATE"] = $"@{time} +0000";
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error);
    }
}
