using SiteGen.Bench.Storage;
using Xunit;

namespace SiteGen.Tests.Cli;

/// <summary>What the writers expect of every file system.</summary>
public sealed class DiskTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_look_tells_what_a_path_is_without_following_a_link()
    {
        _folder.Write("file", "abc").Write("folder/a", "")
            .Link("link", "file").Link("to-folder", "folder").Link("dead", "nothing");
        Assert.Equal((FileKind.File, 3L), KindAndLength("file"));
        Assert.Equal((FileKind.Folder, 0L), KindAndLength("folder"));
        Assert.Equal((FileKind.Link, 0L), KindAndLength("link"));
        Assert.Equal((FileKind.Link, 0L), KindAndLength("to-folder"));
        Assert.Equal((FileKind.Link, 0L), KindAndLength("dead"));
        Assert.Equal(default, Disk.Real.Look(_folder.At("missing")));
        var (file, folder) = (_folder.At("file"), _folder.At("folder"));
        Assert.Equal(File.GetLastWriteTimeUtc(file), Disk.Real.Look(file).WrittenUtc);
        Assert.Equal(Directory.GetLastWriteTimeUtc(folder), Disk.Real.Look(folder).WrittenUtc);
    }

    [Fact]
    public void A_lock_is_held_by_one_until_it_is_disposed_of()
    {
        _folder.Write("marker", "");
        using (var held = Disk.Real.Lock(_folder.At("marker")))
        {
            Assert.NotNull(held);
            Assert.Null(Disk.Real.Lock(_folder.At("marker")));
        }
        using (var again = Disk.Real.Lock(_folder.At("marker"))) Assert.NotNull(again);
        Assert.ThrowsAny<IOException>(() => Disk.Real.Lock(_folder.At("missing")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_new_file_takes_the_place_of_a_leftover_and_of_a_link(bool survivesPowerCut)
    {
        _folder.Write("left", "A longer text").Write("other", "Not ours").Link("link", "other");
        Disk.Real.WriteNew(_folder.At("left"), "New"u8, survivesPowerCut);
        Disk.Real.WriteNew(_folder.At("link"), "New"u8, survivesPowerCut);
        Assert.Equal(("New", "New", "Not ours"), (Text("left"), Text("link"), Text("other")));
        Assert.Equal((FileKind.File, 3L), KindAndLength("link"));
    }

    [Fact]
    public void Files_and_folders_are_moved_and_deleted()
    {
        _folder.Write("a", "A").Write("b", "B").Write("folder/c", "C");
        Assert.ThrowsAny<IOException>(() => Disk.Real.Move(_folder.At("a"), _folder.At("b"), overwrite: false));
        Disk.Real.Move(_folder.At("a"), _folder.At("b"));
        Assert.Equal("A", Text("b"));
        Disk.Real.MoveFolder(_folder.At("folder"), _folder.At("moved"));
        Assert.Equal(["b", "moved"], Disk.Real.List(_folder.Path).Order(StringComparer.Ordinal));
        Assert.ThrowsAny<IOException>(() => Disk.Real.DeleteFolder(_folder.At("moved")));
        Disk.Real.Delete(_folder.At("moved/c"));
        Disk.Real.Delete(_folder.At("moved/c"));
        Disk.Real.DeleteFolder(_folder.At("moved"));
        Disk.Real.Delete(_folder.At("moved/c"));
        Disk.Real.CreateFolder(_folder.At("x/y"));
        Disk.Real.CreateFolder(_folder.At("x/y"));
        Assert.Equal(["b", "x"], Disk.Real.List(_folder.Path).Order(StringComparer.Ordinal));
        Assert.Equal("A"u8.ToArray(), Disk.Real.Read(_folder.At("b")));
    }

    [Fact]
    public void Temporary_names_are_told_from_others_and_from_each_other()
    {
        var names = Enumerable.Range(0, 100).AsParallel().Select(_ => Temporaries.In(_folder.Path)).ToList();
        Assert.Equal(100, names.Distinct().Count());
        Assert.All(names, name => Assert.Equal(_folder.Path, Path.GetDirectoryName(name)));
        var pattern = $"^\\.sitegen-new-{Environment.ProcessId}-[0-9]+$";
        Assert.All(names, name => Assert.Matches(pattern, Path.GetFileName(name)));
        Assert.All(names, static name => Assert.True(Temporaries.Is(Path.GetFileName(name))));
        Assert.False(Temporaries.Is("a.sitegen-new-1-1"));
        Assert.False(Temporaries.Is(".sitegen-lock"));
    }

    [Fact]
    public void Only_what_a_dead_process_left_is_swept_away()
    {
        const int dead = 2_000_000_000;
        string[] kept =
        [
            $".sitegen-new-{Environment.ProcessId}-1", $".sitegen-new-{dead}", $".sitegen-new-{dead}-1-2",
            ".sitegen-new-x-1",
            $".sitegen-new-+{dead}-1", ".sitegen-new-99999999999-1", $"sitegen-new-{dead}-1", $"a.sitegen-new-{dead}-1",
        ];
        string[] left = [$".sitegen-new-{dead}-1", $".sitegen-new-{dead}-77"];
        foreach (var name in kept.Concat(left)) _folder.Write(name, "");
        Temporaries.Sweep(Disk.Real, _folder.Path);
        Assert.Equal(kept.Order(StringComparer.Ordinal), _folder.Contents("").Keys);
    }

    [Fact]
    public void A_failure_to_clean_up_is_told_and_a_bug_is_not_hidden()
    {
        Assert.True(Temporaries.Discard(static () => { }));
        Assert.False(Temporaries.Discard(static () => throw new IOException()));
        Assert.False(Temporaries.Discard(static () => throw new UnauthorizedAccessException()));
        Assert.Throws<InvalidOperationException>(
            () => Temporaries.Discard(static () => throw new InvalidOperationException()));
    }

    [Fact]
    public void Folders_that_were_made_are_noted_from_the_top()
    {
        var created = new List<string>();
        Directory.CreateDirectory(_folder.At("a"));
        WholeFile.CreateFolder(Disk.Real, _folder.At("a/b/c"), created);
        Assert.Equal([_folder.At("a/b"), _folder.At("a/b/c")], created);
        WholeFile.CreateFolder(Disk.Real, _folder.At("a/b/c"), created);
        Assert.Equal(2, created.Count);
        Assert.True(Directory.Exists(_folder.At("a/b/c")));
    }

    private string Text(string path) => File.ReadAllText(_folder.At(path));

    private (FileKind, long) KindAndLength(string path)
    {
        var look = Disk.Real.Look(_folder.At(path));
        return (look.Kind, look.Length);
    }
}
