using SiteGen.Bench.Storage;
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
        var manifest = OutputManifest.Parse(File.ReadAllBytes(_folder.At("output/.sitegen-manifest")));
        var listed = manifest!.Files.Select(static entry => entry.Path);
        Assert.Equal(listed.Order(StringComparer.Ordinal), _folder.Contents("output").Keys.Except([".sitegen", ".sitegen-manifest"]).Order(StringComparer.Ordinal));
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
        _folder.Write("output/.sitegen-manifest", $$"""{"generator": "", "files": [{"path": "{{path}}", "hash": "", "size": 1, "source": ""}]}""");
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
        _folder.Write("output/.sitegen", "").Write("output/.sitegen-manifest", manifest);
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

    [Fact]
    public void A_file_that_somebody_changed_is_written_again()
    {
        Write(Site);
        var page = _folder.At("output/a/index.html");
        var text = File.ReadAllText(page);
        _folder.Write("output/a/index.html", new string('x', text.Length));
        File.SetLastWriteTimeUtc(page, File.GetLastWriteTimeUtc(_folder.At("output/.sitegen-manifest")).AddSeconds(1));
        Assert.Equal(["a/index.html"], Write(Site).Changes.Changed);
        Assert.Equal(text, File.ReadAllText(page));
    }

    [Fact]
    public void A_folder_of_an_older_version_is_understood_and_loses_its_manifest()
    {
        Write(Site);
        Age();
        Assert.True(Write(Site).Changes.IsEmpty);
        Assert.Equal([".sitegen", ".sitegen-manifest"], OwnFiles());
        Age();
        Assert.Equal(["posts/b/index.html", "posts/b/index.md"], Write(Site.Without("content/posts/b.md")).Changes.Deleted
            .Where(static path => path.StartsWith("posts/b/", StringComparison.Ordinal)));
        Assert.Equal([".sitegen", ".sitegen-manifest"], OwnFiles());

        void Age() => File.Move(_folder.At("output/.sitegen-manifest"), _folder.At("output/build.json"));

        IEnumerable<string> OwnFiles() => _folder.Contents("output").Keys
            .Where(static name => name.StartsWith(".sitegen", StringComparison.Ordinal) || name == "build.json");
    }

    [Fact]
    public void Both_manifests_say_which_files_an_interrupted_run_may_have_written()
    {
        Write(Site);
        File.Copy(_folder.At("output/.sitegen-manifest"), _folder.At("output/build.json"));
        _folder.Write("output/.sitegen-manifest", """{"format": 2, "generator": "", "files": []}""");
        _folder.Write("output/.sitegen-journal", "");
        Write(Site.Without("content/posts/b.md"));
        Assert.DoesNotContain("posts/b/index.html", _folder.Contents("output").Keys);
        Assert.DoesNotContain("build.json", _folder.Contents("output").Keys);
    }

    [Fact]
    public void A_file_of_others_that_has_the_old_name_stays()
    {
        Write(Site);
        _folder.Write("output/build.json", """{"job": 7}""");
        Write(Site.Without("content/posts/b.md"));
        Assert.Equal("""{"job": 7}""", _folder.Contents("output")["build.json"]);
    }

    [Fact]
    public void Files_are_compared_by_content_when_the_manifest_was_written_first()
    {
        Write(Site);
        var page = _folder.At("output/a/index.html");
        var text = File.ReadAllText(page);
        // As an older version left them: the manifest is new, a file of the same size is not.
        File.WriteAllText(page, new string('x', text.Length));
        var manifest = _folder.Contents("output")[".sitegen-manifest"].Replace("\"format\": 2,", "", StringComparison.Ordinal);
        _folder.Write("output/.sitegen-manifest", manifest).Write("output/a/index.html.sitegen-new", "Half");
        Write(Site);
        Assert.Equal(text, File.ReadAllText(page));
        Assert.False(File.Exists(_folder.At("output/a/index.html.sitegen-new")));
    }

    [Theory]
    [InlineData("a", "is a file that SiteGen did not write")]
    [InlineData("a/index.html/mine.txt", "is a folder with files that SiteGen did not write")]
    public void What_is_in_the_way_is_found_before_anything_is_written(string file, string message)
    {
        _folder.Write("output/.sitegen", "").Write($"output/{file}", "Mine.");
        var before = _folder.Contents("output");
        var problem = Write(Site).Problem;
        Assert.Equal("SG0768", problem?.Code);
        Assert.Contains(message, problem!.Message);
        Assert.Equal(before, _folder.Contents("output"));
    }

    [Fact]
    public void A_folder_that_another_process_writes_to_is_refused_with_its_number()
    {
        Write(Site);
        using (Disk.Real.Lock(_folder.At("output/.sitegen")))
        {
            _folder.Write("output/.sitegen-lock", "4711\n");
            var impatient = new OutputWriter(_folder.At("output"), Disk.Real, TimeSpan.Zero);
            var problem = impatient.Write(Site.Build().Result).Problem;
            Assert.StartsWith("error SG0765: Process 4711 is writing to the folder", problem?.ToString());
        }
    }

    [Fact]
    public void The_lock_of_a_process_that_ended_is_taken_over()
    {
        Write(Site);
        // Its number may belong to another process by now, such as this one.
        _folder.Write("output/.sitegen-lock", $"{Environment.ProcessId}\n");
        Assert.Null(Write(Site.Edit("content/a.md", "A", "Another")).Problem);
        Assert.False(File.Exists(_folder.At("output/.sitegen-lock")));
    }

    [Fact]
    public async Task A_second_writer_waits_for_the_first()
    {
        Write(Site);
        var held = Disk.Real.Lock(_folder.At("output/.sitegen"))!;
        var disk = new FaultyDisk(DiskFault.Fails, int.MaxValue);
        var writer = new OutputWriter(_folder.At("output"), disk, TimeSpan.FromMinutes(5));
        var second = Task.Run(() => writer.Write(Site.Edit("content/a.md", "A", "Another").Build().Result));
        await disk.LockRefused;
        held.Dispose();
        Assert.Contains("a/index.html", (await second).Changes.Changed);
    }

    private WriteOutcome Write(TestSite site) => OutputWriter.Write(site.Build().Result, _folder.At("output"));
}
