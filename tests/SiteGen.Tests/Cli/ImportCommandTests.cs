using SiteGen.Cli;
using SiteGen.Cli.Importing.Storage;
using Xunit;

namespace SiteGen.Tests.Cli;

public sealed class ImportCommandTests
{
    private const string Hugo = """
        -- hugo.toml --
        title = "Notes"
        -- content/a.md --
        # A

        Text.
        """;

    [Fact]
    public void A_site_is_written_into_a_new_folder_with_a_report()
    {
        using var site = CommandSite.Of(Hugo);
        var run = Import(site);
        Assert.Equal(ExitCodes.Ok, run.Code);
        Assert.Contains("1 page", run.Results);
        Assert.Equal("# A\n\nText.\n", File.ReadAllText(Path.Combine(site.Beside("new"), "content", "a.md")));
        Assert.StartsWith("# Imported from Hugo", File.ReadAllText(Path.Combine(site.Beside("new"), "IMPORT.md")));
        Assert.Equal(0, site.RunAnywhere([], ["build", "--root", site.Beside("new")]).Code);
    }

    [Fact]
    public void A_folder_that_is_not_empty_is_refused_and_never_emptied()
    {
        using var site = CommandSite.Of(Hugo);
        Directory.CreateDirectory(site.Beside("new"));
        File.WriteAllText(Path.Combine(site.Beside("new"), "mine.txt"), "mine");
        var refused = Import(site);
        Assert.Equal(ExitCodes.Errors, refused.Code);
        Assert.Contains("SG0903", refused.Messages);
        Assert.Equal(["mine.txt"], Directory.GetFileSystemEntries(site.Beside("new")).Select(Path.GetFileName));
        Assert.Equal(ExitCodes.Ok, Import(site, "--force").Code);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(site.Beside("new"), "mine.txt")));
    }

    [Theory]
    [InlineData("hugo", "missing", "new", "SG0901")]
    [InlineData("hgo", "site", "new", "SG0900")]
    [InlineData("mkdocs", "site", "new", "SG0902")]
    [InlineData("hugo", "site", "site/inside", "SG0904")]
    [InlineData("hugo", "site", "", "SG0904")]
    public void What_cannot_be_imported_is_refused(string kind, string from, string to, string code)
    {
        using var site = CommandSite.Of(Hugo);
        var run = site.RunAnywhere([], ["import", kind, site.Beside(from), "--to", site.Beside(to)]);
        Assert.NotEqual(ExitCodes.Ok, run.Code);
        Assert.Contains(code, run.Messages);
        Assert.False(Directory.Exists(site.Beside("new")));
    }

    [Fact]
    public void The_message_names_the_tool_that_the_site_is_of()
    {
        using var site = CommandSite.Of(Hugo);
        Assert.Contains("sitegen import hugo", site.RunAnywhere(
            [], ["import", "mkdocs", site.Root, "--to", site.Beside("new")]).Messages);
    }

    [Fact]
    public void Links_that_lead_out_circles_and_pipes_are_reported_and_the_source_is_unchanged()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights, and there are no pipes.");
        using var outside = new TemporaryFolder();
        outside.Write("secret.txt", "secret");
        using var source = new TemporaryFolder();
        source.Write("site/hugo.toml", "title = \"T\"").Write("site/content/a.md", "A\n")
            .Write("site/static/real.txt", "real").Link("site/static/alias.txt", "real.txt")
            .Link("site/static/out.txt", outside.At("secret.txt")).Link("site/static/dead.txt", "nothing")
            .Link("site/content/circle", source.At("site/content")).Pipe("site/static/pipe");
        using var target = new TemporaryFolder();
        using var site = CommandSite.Of(Hugo);
        var before = Directory.GetFileSystemEntries(source.At("site"), "*", SearchOption.AllDirectories).Order();
        var run = site.RunAnywhere([], ["import", "hugo", source.At("site"), "--to", target.At("new")]);
        Assert.Equal(ExitCodes.Ok, run.Code);
        foreach (var code in new[] { "SG0910", "SG0911", "SG0912" }) Assert.Contains(code, run.Messages);
        Assert.Equal("real", File.ReadAllText(target.At("new/content/alias.txt")));
        Assert.False(File.Exists(target.At("new/content/out.txt")));
        Assert.Equal(before, Directory.GetFileSystemEntries(source.At("site"), "*", SearchOption.AllDirectories)
            .Order());
    }

    [Fact]
    public void Nothing_is_written_through_a_link_in_the_target()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights.");
        using var outside = new TemporaryFolder();
        using var site = CommandSite.Of(Hugo);
        Directory.CreateDirectory(site.Beside("new"));
        Directory.CreateSymbolicLink(Path.Combine(site.Beside("new"), "content"), outside.Path);
        Assert.Contains("SG0905", Import(site, "--force").Messages);
        Assert.Empty(Directory.GetFileSystemEntries(outside.Path));
    }

    [Fact]
    public void Names_that_differ_only_in_case_become_two_files()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems have no such names.");
        using var site = CommandSite.Of(Hugo);
        site.Write("content/B.md", "# Large\n").Write("content/b.md", "# Small\n");
        var run = Import(site);
        Assert.Contains("SG0917", run.Messages);
        Assert.Equal(3, Directory.GetFiles(Path.Combine(site.Beside("new"), "content"), "*.md").Length);
    }

    [Fact]
    public void A_huge_file_is_left_and_named()
    {
        using var site = CommandSite.Of(Hugo);
        Directory.CreateDirectory(Path.Combine(site.Root, "static"));
        using (var huge = File.Create(Path.Combine(site.Root, "static", "film.mp4")))
            huge.SetLength(SourceReader.MaxLength + 1);
        var run = Import(site);
        Assert.Equal(ExitCodes.Ok, run.Code);
        Assert.Contains("SG0913", run.Messages);
        Assert.False(File.Exists(Path.Combine(site.Beside("new"), "content", "film.mp4")));
    }

    [Theory]
    [InlineData("{{< a >}}", "{{< /a >}}")]
    [InlineData("> ", "")]
    [InlineData("[", "](x)")]
    [InlineData("`", "")]
    [InlineData("{{", "")]
    public void A_page_that_nests_without_end_is_imported(string open, string close)
    {
        using var site = CommandSite.Of(Hugo);
        site.Write("content/deep.md", string.Concat(Enumerable.Repeat(open, 3_000)) + "word"
            + string.Concat(Enumerable.Repeat(close, 3_000)) + "\n");
        Assert.Equal(ExitCodes.Ok, Import(site).Code);
        Assert.Contains("word", File.ReadAllText(Path.Combine(site.Beside("new"), "content", "deep.md")));
    }

    [Fact]
    public void A_folder_of_pages_outside_the_site_is_not_read()
    {
        using var site = CommandSite.Of("""
            -- mkdocs.yml --
            site_name: Notes
            docs_dir: ../../outside
            -- docs/index.md --
            Text.
            """);
        Assert.Equal(ExitCodes.Ok, site.RunAnywhere(
            [], ["import", "mkdocs", site.Root, "--to", site.Beside("new")]).Code);
        Assert.True(File.Exists(Path.Combine(site.Beside("new"), "content", "_index.md")));
    }

    [Fact]
    public void Broken_fields_and_bytes_are_reported_and_the_rest_is_imported()
    {
        using var site = CommandSite.Of(Hugo);
        site.Write("content/broken.md", "---\ntitle: [\n---\n\nStill here.\n");
        File.WriteAllBytes(Path.Combine(site.Root, "content", "latin.md"), [0x41, 0xE9, 0x0A]);
        var run = Import(site);
        Assert.Equal(ExitCodes.Ok, run.Code);
        var report = File.ReadAllText(Path.Combine(site.Beside("new"), "IMPORT.md"));
        Assert.Contains("content/broken.md", report);
        Assert.Contains("content/latin.md", report);
        Assert.Contains("Still here.", File.ReadAllText(Path.Combine(site.Beside("new"), "content", "broken.md")));
    }

    [Fact]
    public void Only_reading_and_writing_know_the_disk()
    {
        var folder = Path.Combine(TestSite.Folder("../.."), "src", "SiteGen.Cli", "Importing");
        var others = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(static file => Path.GetFileName(Path.GetDirectoryName(file)) != "Storage");
        string[] banned = ["System.IO", " File.", "(File.", "Directory.", "Disk", "Console",
            "DateTime.Now", "UtcNow", "Process.", "HttpClient"];
        Assert.DoesNotContain(others, file => banned.Any(name =>
            File.ReadAllText(file).Contains(name, StringComparison.Ordinal)));
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(folder, "Storage"), $"{nameof(SourceReader)}.cs"));
    }

    private static CommandRun Import(CommandSite site, params string[] more) =>
        site.RunAnywhere([], ["import", "hugo", site.Root, "--to", site.Beside("new"), .. more]);
}
