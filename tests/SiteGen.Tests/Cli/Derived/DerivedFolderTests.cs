using System.Text;
using SiteGen.Bench.Storage;
using SiteGen.Cli.Derived;
using SiteGen.Foundation;
using Xunit;

namespace SiteGen.Tests.Cli.Derived;

/// <summary>Small results lie in a pack, large ones in files of their own; here large begins at 100 bytes.</summary>
public sealed class DerivedFolderTests : IDisposable
{
    private static readonly DerivedLimits Limits = new(Packed: 100, Pack: 1_000, Files: 5_000);

    private static readonly (string Kind, string Text)[] All =
    [
        ("code", ""), ("code", "a"), ("code", "small"), ("code", new string('l', 300)),
        ("pictures", "small"), ("pictures", new string('p', 200)),
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_next_run_finds_what_was_kept()
    {
        KeepAll();
        Assert.Equal(All.Length, CountFound());
        Assert.Equal("*\n", File.ReadAllText(_folder.At("cache/.gitignore")));
    }

    [Fact]
    public void A_result_is_found_under_its_own_kind_and_key_only()
    {
        KeepAll();
        var store = Open();
        Assert.Null(store.Find(new DerivedKey("code", Fingerprint.Of("b"))));
        Assert.Null(store.Find(new DerivedKey("pictures", KeyOf("code", "a").Inputs)));
        Assert.Null(store.Find(new DerivedKey("formulas", KeyOf("code", "a").Inputs)));
    }

    [Fact]
    public void The_same_results_give_the_same_files()
    {
        KeepAll();
        var first = Files();
        Directory.Delete(_folder.At("cache"), recursive: true);
        var store = Open();
        foreach (var (kind, text) in All.Reverse()) store.Keep(KeyOf(kind, text), Bytes(text));
        store.Save();
        Assert.Equal(first, Files());
    }

    [Fact]
    public void A_run_without_new_results_writes_nothing()
    {
        KeepAll();
        var disk = new FaultyDisk(DiskFault.FailsForGood, int.MaxValue);
        var written = File.GetLastWriteTimeUtc(_folder.At("cache/code/pack"));
        var store = new DerivedFolder(_folder.At("cache"), disk, Limits);
        foreach (var (kind, text) in All) Assert.NotNull(store.Find(KeyOf(kind, text)));
        Assert.Null(store.Save());
        Assert.Equal(written, File.GetLastWriteTimeUtc(_folder.At("cache/code/pack")));
    }

    [Fact]
    public void A_changed_byte_loses_a_result_and_never_changes_one()
    {
        KeepAll();
        foreach (var (path, bytes) in Files())
        {
            for (var index = 0; index < bytes.Length; index++)
            {
                var damaged = (byte[])bytes.Clone();
                damaged[index] ^= 0x41;
                _folder.Write(path, damaged);
                var isIgnored = path.EndsWith(".gitignore", StringComparison.Ordinal);
                Assert.True(CountFound() < All.Length || isIgnored, $"Byte {index} of {path} counts for nothing.");
            }
            _folder.Write(path, bytes);
        }
        Assert.Equal(All.Length, CountFound());
    }

    [Fact]
    public void A_file_that_ends_too_early_or_too_late_loses_results_and_never_changes_one()
    {
        KeepAll();
        foreach (var (path, bytes) in Files())
        {
            for (var length = 0; length < bytes.Length; length++)
            {
                _folder.Write(path, bytes[..length]);
                CountFound();
            }
            _folder.Write(path, [.. bytes, 0]);
            CountFound();
            _folder.Write(path, bytes);
        }
        Assert.Equal(All.Length, CountFound());
    }

    [Fact]
    public void What_was_lost_is_kept_again()
    {
        KeepAll();
        foreach (var (path, _) in Files()) _folder.Write(path, "Of another program");
        Assert.Equal(0, CountFound());
        KeepAll();
        Assert.Equal(All.Length, CountFound());
    }

    [Fact]
    public void A_pack_of_another_kind_is_ignored()
    {
        KeepAll();
        File.Copy(_folder.At("cache/pictures/pack"), _folder.At("cache/code/pack"), overwrite: true);
        Assert.Null(Open().Find(KeyOf("code", "small")));
    }

    [Theory]
    [InlineData(DiskFault.Fails)]
    [InlineData(DiskFault.FailsForGood)]
    [InlineData(DiskFault.Stops)]
    internal void A_disk_that_fails_at_any_call_costs_results_and_changes_none(DiskFault fault)
    {
        var call = 1;
        for (; ; call++)
        {
            KeepAll("old");
            var disk = new FaultyDisk(fault, call);
            var problem = RunOn(disk);
            var isKept = CountFound() == All.Length;
            Assert.True(isKept || problem is not null || fault == DiskFault.Stops, $"Nothing was said at {call}.");
            Assert.True(problem is null or { Code: "SG0026", Severity: Severity.Warning });
            KeepAll();
            Assert.Equal(All.Length, CountFound());
            if (fault == DiskFault.Fails)
                Assert.DoesNotContain(Files().Keys, static path => Temporaries.Is(Path.GetFileName(path)));
            Directory.Delete(_folder.At("cache"), recursive: true);
            if (!disk.HasFailed) break;
        }
        Assert.True(call > 20, $"Only {call} calls were made.");
    }

    [Fact]
    public void Results_that_were_not_used_for_longest_are_discarded_beyond_the_limit()
    {
        for (var run = 0; run < 20; run++)
        {
            var store = Open();
            // Used in every run, so never discarded.
            if (store.Find(KeyOf("code", "always")) is null) store.Keep(KeyOf("code", "always"), Bytes("always"));
            if (store.Find(KeyOf("code", "large")) is null) store.Keep(KeyOf("code", "large"), new byte[1_000]);
            store.Keep(KeyOf("code", $"small {run}"), new byte[60]);
            store.Keep(KeyOf("code", $"large {run}"), new byte[1_000]);
            Assert.Null(store.Save());
        }
        var last = Open();
        Assert.NotNull(last.Find(KeyOf("code", "always")));
        Assert.NotNull(last.Find(KeyOf("code", "large")));
        Assert.Equal(
            [16, 17, 18, 19],
            Enumerable.Range(0, 20).Where(run => last.Find(KeyOf("code", $"large {run}")) is not null));
        Assert.NotNull(last.Find(KeyOf("code", "small 19")));
        Assert.Null(last.Find(KeyOf("code", "small 0")));
        Assert.True(Files().Sum(static file => file.Value.Length) < Limits.Pack + Limits.Files + 1_000);
    }

    [Fact]
    public void Files_that_a_killed_run_left_count_towards_the_limit()
    {
        for (var number = 0; number < 10; number++)
            Open().Keep(KeyOf("code", $"left {number}"), new byte[1_000]);
        var store = Open();
        store.Keep(KeyOf("code", "new"), new byte[1_000]);
        Assert.Null(store.Save());
        Assert.Equal(5, Directory.GetFiles(_folder.At("cache/code")).Length);
        Assert.NotNull(Open().Find(KeyOf("code", "new")));
    }

    [Fact]
    public void Two_runs_at_once_keep_the_results_of_both()
    {
        var (first, second) = (Open(), Open());
        foreach (var store in new[] { first, second }) Assert.Null(store.Find(KeyOf("code", "a")));
        first.Keep(KeyOf("code", "a"), Bytes("a"));
        second.Keep(KeyOf("code", "small"), Bytes("small"));
        Assert.Null(first.Save());
        Assert.Null(second.Save());
        var next = Open();
        Assert.NotNull(next.Find(KeyOf("code", "a")));
        Assert.NotNull(next.Find(KeyOf("code", "small")));
    }

    [Fact]
    public void Many_threads_can_find_keep_and_save_at_once()
    {
        var store = Open();
        Parallel.For(0, 200, number =>
        {
            var key = KeyOf("code", $"{number % 10}");
            if (store.Find(key) is { } found) Assert.Equal(Bytes($"{number % 10}"), found);
            else store.Keep(key, Bytes($"{number % 10}"));
            if (number % 20 == 0) Assert.Null(store.Save());
        });
        Assert.Null(store.Save());
        var next = Open();
        Assert.All(Enumerable.Range(0, 10), number => Assert.NotNull(next.Find(KeyOf("code", $"{number}"))));
    }

    [Theory]
    [InlineData("cache", "file")]
    [InlineData("cache/code", "file")]
    [InlineData("cache", "link")]
    [InlineData("cache/code", "link")]
    public void What_is_in_the_way_of_the_folder_is_named_and_left_alone(string path, string other)
    {
        Directory.CreateDirectory(_folder.At("elsewhere"));
        if (other == "file") _folder.Write(path, "Mine");
        else _folder.Link(path, _folder.At("elsewhere"));
        var store = Open();
        Assert.Null(store.Find(KeyOf("code", "a")));
        store.Keep(KeyOf("code", "a"), Bytes("a"));
        store.Keep(KeyOf("code", "large"), new byte[1_000]);
        var kind = other == "file" ? "file" : "symbolic link";
        Assert.Equal($"The cache '{_folder.At(path)}' is not used: it is a {kind} and not a folder.",
            store.Save()?.Message);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.At("elsewhere")));
    }

    [Fact]
    public void A_pipe_in_place_of_a_pack_or_a_result_keeps_nobody_waiting()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no named pipes in folders on Windows.");
        _folder.Pipe("cache/code/pack").Pipe($"cache/code/{KeyOf("code", "large").Inputs}");
        var store = Open();
        Assert.Null(store.Find(KeyOf("code", "a")));
        Assert.Null(store.Find(KeyOf("code", "large")));
        store.Keep(KeyOf("code", "a"), Bytes("a"));
        Assert.Null(store.Save());
        Assert.NotNull(Open().Find(KeyOf("code", "a")));
    }

    private Diagnostic? RunOn(FaultyDisk disk)
    {
        try
        {
            var store = new DerivedFolder(_folder.At("cache"), disk, Limits);
            foreach (var (kind, text) in All)
            {
                if (store.Find(KeyOf(kind, text)) is { } found) Assert.Equal(Bytes(text), found);
                else store.Keep(KeyOf(kind, text), Bytes(text));
            }
            return store.Save();
        }
        catch (StoppedException)
        {
            return null;
        }
    }

    private void KeepAll(string prefix = "")
    {
        var store = Open();
        foreach (var (kind, text) in All) store.Keep(KeyOf(kind, prefix + text), Bytes(prefix + text));
        Assert.Null(store.Save());
    }

    /// <summary>Every result is either found as it was kept or not at all.</summary>
    private int CountFound()
    {
        var store = Open();
        return All.Count(each =>
        {
            var found = store.Find(KeyOf(each.Kind, each.Text));
            if (found is not null) Assert.Equal(Bytes(each.Text), found);
            return found is not null;
        });
    }

    private SortedDictionary<string, byte[]> Files() => new(
        Directory.GetFiles(_folder.At("cache"), "*", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(_folder.Path, path), File.ReadAllBytes), StringComparer.Ordinal);

    private DerivedFolder Open() => new(_folder.At("cache"), Disk.Real, Limits);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static DerivedKey KeyOf(string kind, string text) => new(kind, Fingerprint.Of(kind + text));
}
