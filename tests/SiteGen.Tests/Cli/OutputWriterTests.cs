using SiteGen.Cli.Files;
using Xunit;

namespace SiteGen.Tests.Cli;

public sealed class OutputWriterTests : IDisposable
{
    private static readonly TestSite Site = TestSite.Of("""
        -- content/a.md --
        A
        -- content/posts/b.md --
        B
        """);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_second_build_writes_only_what_changed()
    {
        Assert.NotEmpty(Write(Site).Changes.Added);
        Assert.True(Write(Site).Changes.IsEmpty);
        Write(Site.Edit("content/a.md", "A", "Another"));
        Assert.Contains("Another", _folder.Contents("output")["a/index.html"]);
    }

    [Fact]
    public void A_file_that_is_no_longer_made_is_deleted_with_its_folder()
    {
        Write(Site);
        Write(Site.Without("content/posts/b.md"));
        Assert.False(Directory.Exists(_folder.At("output/posts")));
        Assert.True(File.Exists(_folder.At("output/a/index.html")));
    }

    [Fact]
    public void A_folder_becomes_a_file_and_a_file_a_folder()
    {
        var site = TestSite.Of("-- content/other.md --\nOther");
        var (folder, file) = (site.With("content/a.md", "A page"), site.With("content/a", "A file"));
        Write(folder);
        Write(file);
        Assert.Equal("A file", File.ReadAllText(_folder.At("output/a")));
        Write(folder);
        Assert.Contains("A page", File.ReadAllText(_folder.At("output/a/index.html")));
    }

    [Fact]
    public void Files_of_others_stay()
    {
        Write(Site);
        _folder.Write("output/CNAME", "example.org").Write("output/posts/mine.txt", "Mine.");
        Write(Site.Without("content/posts/b.md"));
        Assert.Equal(("example.org", "Mine."), (_folder.Contents("output")["CNAME"], _folder.Contents("output")["posts/mine.txt"]));
    }

    [Fact]
    public void The_manifest_lists_every_file()
    {
        Write(Site);
        var manifest = OutputManifest.Parse(File.ReadAllBytes(_folder.At("output/build.json")));
        var listed = manifest!.Files.Select(static entry => entry.Path);
        Assert.Equal(listed.Order(StringComparer.Ordinal), _folder.Contents("output").Keys.Except([".sitegen", "build.json"]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("a/../../outside.txt")]
    [InlineData("/outside.txt")]
    [InlineData("")]
    public void A_changed_manifest_deletes_nothing_outside(string path)
    {
        Write(Site);
        _folder.Write("outside.txt", "Not ours.");
        _folder.Write("output/build.json", $$"""{"generator": "", "files": [{"path": "{{path}}", "hash": "", "size": 1, "source": ""}]}""");
        Write(Site);
        Assert.Equal("Not ours.", File.ReadAllText(_folder.At("outside.txt")));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("not JSON")]
    [InlineData("""{"generator": "", "files": [null, {"path": null}, {"path": "a", "hash": ""}, {"path": "a", "hash": ""}]}""")]
    public void A_broken_manifest_does_not_stop_a_build(string manifest)
    {
        _folder.Write("output/.sitegen", "").Write("output/build.json", manifest);
        Write(Site);
        Assert.True(File.Exists(_folder.At("output/a/index.html")));
    }

    [Fact]
    public void Nothing_is_written_or_deleted_through_a_link()
    {
        Write(Site);
        Directory.Delete(_folder.At("output/a"), recursive: true);
        _folder.Write("elsewhere/index.html", "Not ours.").Link("output/a", _folder.At("elsewhere"));
        Assert.Equal("SG0768", Write(Site.Edit("content/a.md", "A", "Another")).Problem?.Code);
        Write(Site.Without("content/a.md"));
        Assert.Equal("Not ours.", File.ReadAllText(_folder.At("elsewhere/index.html")));
    }

    [Fact]
    public void A_link_that_waits_beside_a_file_is_not_written_through()
    {
        Directory.CreateDirectory(_folder.At("output/a"));
        _folder.Write("elsewhere.txt", "Not ours.")
            .Link("output/a/index.html", _folder.At("elsewhere.txt"))
            .Link("output/a/.sitegen-new-0", _folder.At("elsewhere.txt"));
        Write(Site);
        Assert.Equal("Not ours.", File.ReadAllText(_folder.At("elsewhere.txt")));
        Assert.Contains("<p>A</p>", File.ReadAllText(_folder.At("output/a/index.html")));
    }

    [Fact]
    public void A_folder_of_others_is_refused()
    {
        _folder.Write("output/thesis.docx", "Years of work.");
        Assert.StartsWith("error SG0710: ", OutputWriter.WhyNot(_folder.Path, _folder.At("output"))?.ToString(), StringComparison.Ordinal);
        Assert.Null(OutputWriter.WhyNot(_folder.Path, _folder.At("new")));
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("content")]
    [InlineData("content/output")]
    [InlineData("output/../themes")]
    public void A_folder_of_the_source_is_refused(string output) =>
        Assert.Equal("SG0711", OutputWriter.WhyNot(_folder.Path, _folder.At(output))?.Code);

    private WriteOutcome Write(TestSite site) => OutputWriter.Write(site.Build().Result, _folder.At("output"));
}
