using System.Security.Cryptography;
using SiteGen.Cli.History;
using SiteGen.Cli.Publishing;
using Xunit;

namespace SiteGen.Tests.Cli;

public sealed class PublishCommandTests
{
    private const string Small = """
        -- site.yaml --
        title: Small
        base_url: https://example.org/notes
        -- content/_index.md --
        Home
        -- content/été.md --
        A [link](_index.md).
        """;

    [Fact]
    public void A_branch_gets_exactly_the_site_in_one_commit()
    {
        using var site = CommandSite.Of(Small);
        var remote = BareRepository.Of(site.Beside("remote.git"));
        site.Run("build");
        var run = site.Run("publish", $"git:{remote.Path}");
        Assert.Equal((0, ""), (run.Code, run.Messages));
        Assert.Matches("^Published to the branch 'gh-pages' of 'BESIDE/remote.git': [0-9]+ files added, 0 changed, 0 "
            + "deleted.\n$", run.Results);
        var built = Directory.GetFiles(Path.Combine(site.Root, "output"), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Path.Combine(site.Root, "output"), path).Replace('\\', '/'))
            .Except([".sitegen", ".sitegen-manifest"]);
        Assert.Equal(built.Append(".nojekyll").Order(StringComparer.Ordinal), remote.Files()
            .Order(StringComparer.Ordinal));
        Assert.Equal(site.Read("output/index.html"), remote.Text("index.html"));
        Assert.Contains("href=\"/notes/", remote.Text("été/index.html"));
        Assert.Single(remote.Commits());
        Assert.EndsWith(" Publish Small", remote.Commits()[0]);
    }

    [Fact]
    public void A_second_publication_makes_a_commit_only_for_a_change()
    {
        using var site = CommandSite.Of(Small);
        var remote = BareRepository.Of(site.Beside("remote.git"));
        var target = $"git:{remote.Path}#site/live";
        site.Run("publish", target);
        var run = site.Run("publish", target);
        Assert.Equal((0, "Nothing to publish: the branch 'site/live' of 'BESIDE/remote.git' already has this site.\n"),
            (run.Code, run.Results));
        Assert.Single(remote.Commits("site/live"));

        File.Delete(Path.Combine(site.Root, "content", "été.md"));
        site.Write("content/new.md", "New");
        var dry = site.Run("publish", target, "--dry-run");
        Assert.Contains("Would publish to the branch 'site/live'", dry.Results);
        Assert.Contains("\n  added    new/index.html\n", dry.Results);
        Assert.Contains("\n  changed  sitemap.xml\n", dry.Results);
        Assert.Contains("\n  deleted  été/index.html\n", dry.Results);
        Assert.Single(remote.Commits("site/live"));

        Assert.Equal(0, site.Run("publish", target).Code);
        Assert.Equal(2, remote.Commits("site/live").Count);
        Assert.DoesNotContain("été/index.html", remote.Files("site/live"));
    }

    [Fact]
    public void A_declared_target_says_who_commits_and_for_which_domain()
    {
        using var site = CommandSite.Of(Small);
        var remote = BareRepository.Of(site.Beside("remote.git"));
        site.Write("site.yaml", """
            base_url: https://www.example.org
            publish:
              pages:
                kind: git
                remote: ../remote.git
                branch: live
                cname: www.example.org
                author_name: A <Robot>
                author_email: robot@example.org
                message: "New: site"
            """);
        Assert.Equal(0, site.Run("publish", "pages").Code);
        Assert.Equal("www.example.org\n", remote.Text("CNAME", "live"));
        Assert.Equal(["A Robot <robot@example.org> New: site"], remote.Commits("live"));

        site.Write("site.yaml", "base_url: https://www.example.org\npublish: {pages: {kind: git, remote: "
            + "../remote.git, branch: live}}");
        Assert.StartsWith("site.yaml: warning SG0763: The branch 'live' has a file CNAME",
            site.Run("publish", "--dry-run").Messages);
    }

    [Fact]
    public void Names_that_a_host_cannot_hold_beside_each_other_are_found_before_anything_is_pushed()
    {
        using var site = CommandSite.Of(Small);
        var remote = BareRepository.Of(site.Beside("remote.git"));
        site.Write("content/cname.md", "About names");
        site.Write("site.yaml",
            "base_url: https://www.example.org\npublish: {pages: {kind: git, remote: ../remote.git, cname: "
            + "www.example.org}}");
        var run = site.Run("publish", "pages");
        Assert.Equal(1, run.Code);
        Assert.StartsWith("error SG0128: 'CNAME' and 'cname/index.html' cannot both be published", run.Messages);
        Assert.False(Git.Run(["-C", remote.Path, "rev-parse", "--verify", "--quiet", "gh-pages"]).IsOk);
    }

    [Theory]
    [InlineData("100644 blob 587be6b4c3f93f93c489c0111bba5596147a26cb 2\ta.html\0", null)]
    [InlineData("", "a.html")]
    [InlineData("100644 blob 587be6b4c3f93f93c489c0111bba5596147a26cb 2\tA.html\0", "a.html")]
    [InlineData("100644 blob 587be6b4c3f93f93c489c0111bba5596147a26cc 2\ta.html\0", "a.html")]
    [InlineData("100755 blob 587be6b4c3f93f93c489c0111bba5596147a26cb 2\ta.html\0", "a.html")]
    [InlineData("100644 blob 587be6b4c3f93f93c489c0111bba5596147a26cb 2\ta.html\0100644 blob "
        + "587be6b4c3f93f93c489c0111bba5596147a26cb 2\tb.html\0", "b.html")]
    public void A_commit_that_is_not_the_site_is_noticed(string listed, string? difference) =>
        Assert.Equal(difference, CommittedFiles.FirstDifference(listed, [("a.html", "x\n"u8.ToArray())]));

    [Fact]
    public void The_authors_own_repository_is_not_touched()
    {
        using var site = CommandSite.Of(Small);
        var remote = BareRepository.Of(site.Beside("remote.git"));
        Git.Run(["init", "--quiet", site.Root]);
        Git.Run(["-C", site.Root, "remote", "add", "hosting", remote.Path]);
        Git.Run(["-C", site.Root, "add", "site.yaml"]);
        var before = Snapshot(Path.Combine(site.Root, ".git"));
        var run = site.Run("publish", "git:hosting");
        Assert.Equal((0, ""), (run.Code, run.Messages));
        Assert.Equal(before, Snapshot(Path.Combine(site.Root, ".git")));
        Assert.Contains("index.html", remote.Files());
    }

    [Theory]
    [InlineData("pre-receive")]
    [InlineData("update")]
    public void A_remote_that_refuses_stays_as_it_was(string hook)
    {
        using var site = CommandSite.Of(Small);
        var remote = BareRepository.Of(site.Beside("remote.git"));
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The hook is a shell script.");
        var target = $"git:{remote.Path}";
        site.Run("publish", target);
        var tip = remote.Tip();
        remote.Hook(hook, "echo 'not on Fridays' >&2\nexit 1\n");
        site.Write("content/new.md", "New");
        var run = site.Run("publish", target);
        Assert.Equal((1, ""), (run.Code, run.Results));
        Assert.StartsWith("error SG0759: 'BESIDE/remote.git' rejected the new site, and its branch 'gh-pages' is "
            + "unchanged: ", run.Messages);
        Assert.Contains("not on Fridays", run.Messages);
        Assert.Equal(tip, remote.Tip());
    }

    [Fact]
    public void Who_is_overtaken_once_tries_again_on_top_of_the_other()
    {
        using var site = CommandSite.Of(Small);
        var remote = BareRepository.Of(site.Beside("remote.git"));
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The hook is a shell script.");
        site.Run("publish", $"git:{remote.Path}");
        remote.Commit("other", "index.html", "theirs.html");
        Git.Run(["-C", remote.Path, "update-ref", "refs/heads/gh-pages", remote.Tip("other")]);
        // In the middle of the first push somebody else's commit arrives.
        remote.Hook("pre-receive",
            $"test -e once && exit 0\ntouch once\nunset GIT_QUARANTINE_PATH\ngit update-ref refs/heads/gh-pages "
            + $"{Second(remote)}\n");
        var run = site.Run("publish", $"git:{remote.Path}");
        Assert.Equal((0, ""), (run.Code, run.Messages));
        Assert.Equal(["Publish Small", "Other", "Other"], remote.Commits()
            .Select(static commit => commit.Split("> ")[1]));
    }

    [Theory]
    [InlineData("git:BESIDE/none.git", 1,
        "error SG0755: The repository 'BESIDE/none.git' does not exist, or you have no access to it: ")]
    [InlineData("git:origin", 1,
        "error SG0755: The repository 'origin' does not exist, or you have no access to it: ")]
    [InlineData("git:https://me:secret@127.0.0.1:9/x.git", 1,
        "error SG0757: The repository 'https://127.0.0.1:9/x.git' cannot be reached: ")]
    [InlineData("git:ext::sh -c touch% BESIDE/run", 1,
        "error SG0757: The repository 'ext::sh -c touch% BESIDE/run' cannot be reached: fatal: transport 'ext' not "
        + "allowed\n")]
    [InlineData("git:--upload-pack=touch BESIDE/run", 1, "error SG0755: ")]
    [InlineData("git:BESIDE/remote.git#main", 1,
        "error SG0758: The branch 'main' of 'BESIDE/remote.git' does not contain a site: it has neither an "
        + "index.html nor a .nojekyll.\n")]
    [InlineData("git:BESIDE/remote.git#a..b", 2,
        "error SG0752: 'a..b' is not a valid branch name.\n  help: Write it as git:REMOTE#gh-pages.\n")]
    [InlineData("folder:SITE/content", 1,
        "error SG0711: The output folder 'SITE/content' is inside the site's source, or contains it.\n")]
    [InlineData("folder:BESIDE", 1, "error SG0711: ")]
    [InlineData("folder:BESIDE/remote.git", 1,
        "error SG0710: The folder 'BESIDE/remote.git' holds files that SiteGen did not write, so nothing is written "
        + "there.\n  help: Name another folder, or empty this one yourself.\n")]
    [InlineData("pagse", 2, "error SG0751: There is no publish target 'pagse'.\n  help: Did you mean 'pages'?\n")]
    [InlineData("ftp:there", 2,
        "error SG0751: There is no publish target 'ftp:there'.\n  help: Declare targets under 'publish' in site.yaml, "
        + "or write folder:PATH or git:REMOTE#BRANCH.\n")]
    [InlineData("", 2, "error SG0750: No publish target is given.\n  help: Name a target: 'pages', 'server'.\n")]
    public void What_cannot_be_published_is_said_with_a_way_out(string target, int code, string message)
    {
        using var site = CommandSite.Of(Small);
        var remote = BareRepository.Of(site.Beside("remote.git"));
        remote.Commit("main", "README.md", "src/main.c");
        site.Write("site.yaml", "base_url: https://example.org\npublish:\n  pages: {kind: git, remote: "
            + "../remote.git}\n  server: {kind: folder, path: ../www}\n");
        var written = target.Replace("BESIDE", site.Beside("")).Replace("SITE", site.Root);
        var run = target.Length == 0 ? site.Run("publish") : site.Run("publish", written);
        Assert.Equal((code, ""), (run.Code, run.Results));
        Assert.StartsWith(message, run.Messages);
        Assert.DoesNotContain("secret", run.Messages);
        Assert.False(File.Exists(site.Beside("run")));
    }

    [Fact]
    public void A_site_with_errors_is_published_nowhere()
    {
        using var site = CommandSite.Of(Small + "\n-- content/bad.md --\n[a](nowhere.md)");
        var run = site.Run("publish", $"folder:{site.Beside("www")}");
        Assert.Equal(1, run.Code);
        Assert.StartsWith("content/bad.md:1:1: error SG0101:", run.Messages);
        Assert.EndsWith("Not published: the site has errors.\n", run.Messages);
        Assert.False(Directory.Exists(site.Beside("www")));
    }

    [Fact]
    public void A_folder_gets_what_changed_and_keeps_what_is_not_the_sites()
    {
        using var site = CommandSite.Of(Small);
        var target = $"folder:{site.Beside("www")}";
        Assert.Matches("^Would publish to the folder 'BESIDE/www': [0-9]+ files added",
            site.Run("publish", target, "--dry-run").Results);
        Assert.False(Directory.Exists(site.Beside("www")));
        Assert.Equal(0, site.Run("publish", target).Code);
        File.WriteAllText(site.Beside("www/of-the-server.txt"), "x");
        var written = File.GetLastWriteTimeUtc(site.Beside("www/404.html"));
        site.Write("content/_index.md", "Changed");
        Assert.Matches("^Published to the folder 'BESIDE/www': 0 files added, [1-9][0-9]* changed, 0 deleted.\n$",
            site.Run("publish", target).Results);
        Assert.Equal("Nothing to publish: the folder 'BESIDE/www' already has this site.\n", site.Run("publish", target)
            .Results);
        Assert.Equal(written, File.GetLastWriteTimeUtc(site.Beside("www/404.html")));
        Assert.True(File.Exists(site.Beside("www/of-the-server.txt")));
    }

    [Fact]
    public void Without_the_sites_address_there_is_a_warning_and_the_option_gives_it()
    {
        using var site = CommandSite.Of("-- content/a.md --\nA");
        Assert.StartsWith("site.yaml: warning SG0753: The site's address is unknown",
            site.Run("publish", $"folder:{site.Beside("www")}").Messages);
        var run = site.Run("publish", $"folder:{site.Beside("www")}", "--base-url", "https://me.example.org/site/");
        Assert.Equal("", run.Messages);
        Assert.Contains("href=\"/site/", File.ReadAllText(site.Beside("www/a/index.html")));
    }

    [Fact]
    public void From_an_empty_folder_to_a_published_part()
    {
        using var site = new CommandSite();
        var remote = BareRepository.Of(site.Beside("remote.git"));
        Assert.Equal(0, site.RunAnywhere([], ["new", "site", site.Root]).Code);
        Assert.Equal("SITE/content/posts/publish-it.md\n", site.Run("new", "part", "Publish it").Results);
        site.Write("content/posts/publish-it.md", site.Read("content/posts/publish-it.md")
            .Replace("draft: true\n", ""));
        Assert.Equal((0, ""), (site.Run("build", "--strict").Code, site.Run("build", "--strict").Messages));
        Assert.Equal(0, site.Run("publish", $"git:{remote.Path}", "--base-url", "https://example.org/x").Code);
        var page = remote.Text("posts/publish-it/index.html");
        Assert.Contains("Publish it", page);
        Assert.Contains("href=\"/x/posts/hello/\"", page);
    }

    /// <summary>A commit on top of the branch that the branch does not have yet.</summary>
    private static string Second(BareRepository remote)
    {
        remote.Commit("other", "theirs.html");
        return remote.Tip("other");
    }

    private static List<string> Snapshot(string folder) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file =>
                $"{file} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}")];
}
