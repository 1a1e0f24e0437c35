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
        Assert.Equal(("example.org", "Mine."),
            (_folder.Contents("output")["CNAME"], _folder.Contents("output")["posts/mine.txt"]));
    }

    [Fact]
    public void The_manifest_lists_every_file()
    {
        Write(Site);
        var manifest = OutputManifest.Parse(File.ReadAllBytes(_folder.At("output/.sitegen-manifest")));
        var listed = manifest!.Files.Select(static entry => entry.Path);
        Assert.Equal(listed.Order(StringComparer.Ordinal), _folder.Contents("output")
            .Keys.Except([".sitegen", ".sitegen-manifest"]).Order(StringComparer.Ordinal));
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
        _folder.Write("output/.sitegen-manifest",
            $$"""{"generator": "", "files": [{"path": "{{path}}", "hash": "", "size": 1, "source": ""}]}""");
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
        Assert.StartsWith("error SG0710: ", OutputWriter.WhyNot(_folder.Path, _folder.At("output"))?.ToString(),
            StringComparison.Ordinal);
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
        Assert.Equal(["posts/b/index.html", "posts/b/index.md"], Write(Site.Without("content/posts/b.md"))
            .Changes.Deleted
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
        var manifest = _folder.Contents("output")[".sitegen-manifest"]
            .Replace("\"format\": 2,", "", StringComparison.Ordinal);
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
    public void A_folder_says_whose_it_is()
    {
        Write(Site);
        var text = _folder.Contents("output")[".sitegen"];
        Assert.Equal("This folder is written by SiteGen; what .sitegen-manifest does not list is left alone.\n", text);
        _folder.Write("output/.sitegen", "Mine");
        Write(Site);
        Assert.Equal("Mine", _folder.Contents("output")[".sitegen"]);
    }

    [Fact]
    public void Only_whole_lines_of_a_journal_count()
    {
        Write(Site);
        _folder.Write("output/b.txt", "Theirs").Write("output/c.txt", "Ours")
            .Write("output/.sitegen-journal", "c.txt\n../d\nb.txt");
        Assert.Equal(["c.txt"], Write(Site).Changes.Deleted);
        Assert.Equal("Theirs", _folder.Contents("output")["b.txt"]);
        Assert.DoesNotContain(".sitegen-journal", _folder.Contents("output").Keys);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_an_interrupted_run_left_is_removed_in_every_folder(bool hasJournal)
    {
        Write(Site);
        _folder.Write("output/a/.sitegen-new-3", "").Write("output/.sitegen-new-7/b/c.txt", "")
            .Write("output/deep/er/.sitegen-new-1", "")
            .Write("output/a/old.html.sitegen-new", "").Write("output/a/mine.txt", "");
        if (hasJournal) _folder.Write("output/.sitegen-journal", "posts/never/came.html\n");
        else File.Delete(_folder.At($"output/{OutputManifest.FileName}"));
        Directory.CreateDirectory(_folder.At("output/posts/never"));
        Write(Site);
        var left = _folder.Contents("output").Keys;
        Assert.DoesNotContain(left, Temporaries.Is);
        Assert.DoesNotContain(left, static path => Temporaries.Is(Path.GetFileName(path)));
        // How older versions called theirs; since there are journals such a name is somebody else's.
        Assert.Equal(hasJournal, left.Contains("a/old.html.sitegen-new"));
        Assert.Contains("a/mine.txt", left);
        Assert.Equal(!hasJournal, Directory.Exists(_folder.At("output/posts/never")));
        Assert.False(Directory.Exists(_folder.At("output/.sitegen-new-7")));
    }

    [Fact]
    public void A_comparison_changes_nothing_and_names_what_a_run_would_change()
    {
        Write(Site);
        var before = _folder.Contents("output");
        var edited = Site.Edit("content/a.md", "A", "Another").Without("content/posts/b.md")
            .With("content/new/z.txt", "").With("content/new/Y.txt", "");
        var changes = OutputWriter.Compare(edited.Build().Result, _folder.At("output")).Changes;
        Assert.Equal(before, _folder.Contents("output"));
        Assert.Equal(["new/Y.txt", "new/z.txt"], changes.Added);
        Assert.Contains("a/index.html", changes.Changed);
        Assert.Contains("posts/b/index.html", changes.Deleted);
        Assert.Equal(changes.Deleted.Order(StringComparer.Ordinal), changes.Deleted);
        var written = Write(edited).Changes;
        Assert.Equal(
            changes.Added.Concat(changes.Changed).Concat(changes.Deleted),
            written.Added.Concat(written.Changed).Concat(written.Deleted));
    }

    [Theory]
    [InlineData("output/", null)]
    [InlineData("outputs", null)]
    [InlineData("contents", null)]
    [InlineData("src/x", "SG0711")]
    [InlineData("data", "SG0711")]
    [InlineData("content/../output/a/..", null)]
    public void A_folder_beside_the_source_may_be_written_to(string output, string? code) =>
        Assert.Equal(code, OutputWriter.WhyNot(_folder.Path, _folder.At(output))?.Code);

    [Fact]
    public void A_folder_in_which_a_first_run_was_killed_is_not_somebody_elses()
    {
        _folder.Write("output/.sitegen-new-1-1", "");
        Assert.Null(OutputWriter.WhyNot(_folder.Path, _folder.At("output")));
        _folder.Write("output/mine.txt", "");
        Assert.Equal("SG0710", OutputWriter.WhyNot(_folder.Path, _folder.At("output"))?.Code);
        _folder.Write("output/.sitegen", "");
        Assert.Null(OutputWriter.WhyNot(_folder.Path, _folder.At("output")));
    }

    [Theory]
    [InlineData("a", "is a symbolic link, and SiteGen does not write through links.")]
    [InlineData("a/index.html", null)]
    public void A_link_is_replaced_by_a_file_and_not_followed_as_a_folder(string link, string? message)
    {
        Write(Site);
        if (File.Exists(_folder.At($"output/{link}"))) File.Delete(_folder.At($"output/{link}"));
        else Directory.Delete(_folder.At($"output/{link}"), recursive: true);
        _folder.Write("elsewhere/index.html", "Not ours.");
        _folder.Link($"output/{link}", _folder.At(message is null ? "elsewhere/index.html" : "elsewhere"));
        var outcome = Write(Site);
        Assert.False(outcome.IsDiskFailure);
        if (message is null) Assert.Null(outcome.Problem);
        else Assert.Equal($"'{_folder.At("output/a")}' {message}", outcome.Problem?.Message);
        Assert.Equal("Not ours.", File.ReadAllText(_folder.At("elsewhere/index.html")));
        Assert.DoesNotContain(
            _folder.Contents("output").Keys, static path => Temporaries.Is(Path.GetFileName(path)));
    }

    [Fact]
    public void A_file_of_the_same_size_that_is_not_known_is_compared_by_content()
    {
        Write(Site);
        var text = _folder.Contents("output")["a/index.html"];
        var manifest = _folder.Contents("output")[OutputManifest.FileName];
        // The manifest tells of another size, so it does not vouch for the file.
        var size = $"\"size\": {System.Text.Encoding.UTF8.GetByteCount(text)},";
        Assert.Contains(size, manifest);
        _folder.Write("output/a/index.html", new string('x', System.Text.Encoding.UTF8.GetByteCount(text)));
        var changed = manifest.Replace(size, "\"size\": 1,", StringComparison.Ordinal);
        _folder.Write($"output/{OutputManifest.FileName}", changed);
        Assert.Contains("a/index.html", Write(Site).Changes.Changed);
        Assert.Equal(text, _folder.Contents("output")["a/index.html"]);
    }

    [Fact]
    public void A_manifest_that_is_lost_is_written_again_and_no_file_is()
    {
        Write(Site);
        var before = _folder.Contents("output");
        File.Delete(_folder.At($"output/{OutputManifest.FileName}"));
        Assert.True(Write(Site).Changes.IsEmpty);
        Assert.Equal(before, _folder.Contents("output"));
        _folder.Write($"output/{OutputManifest.FileName}", before[OutputManifest.FileName] + " ");
        Assert.True(Write(Site).Changes.IsEmpty);
        Assert.Equal(before[OutputManifest.FileName], _folder.Contents("output")[OutputManifest.FileName]);
    }

    private WriteOutcome Write(TestSite site) => OutputWriter.Write(site.Build().Result, _folder.At("output"));
}
