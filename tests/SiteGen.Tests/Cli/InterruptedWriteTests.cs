using SiteGen.Bench.Storage;
using SiteGen.Cli.Files;
using Xunit;

namespace SiteGen.Tests.Cli;

/// <summary>Lets a run fail, or end without cleaning up, at each of its calls to the file system.</summary>
public sealed class InterruptedWriteTests : IDisposable
{
    private static readonly TestSite Common = TestSite.Of("""
        -- content/same.txt --
        The same.
        -- content/changed.md --
        One
        -- content/notes/changed.txt --
        One
        """);

    private static readonly BuildResult Old = Common
        .With("content/gone/gone.txt", "Gone")
        .With("content/old-name.md", "Named")
        .With("content/file", "A file")
        .With("content/folder/a/b.txt", "In a folder")
        .Build().Result;

    private static readonly BuildResult New = Common
        .Edit("content/changed.md", "One", "Two")
        .Edit("content/notes/changed.txt", "One", "Two and more")
        .With("content/new/new.txt", "New")
        .With("content/new-name.md", "Named")
        .With("content/file/a/b.txt", "In a folder")
        .With("content/folder", "A file")
        .Build().Result;

    private readonly TemporaryFolder _folder = new();
    private readonly SortedDictionary<string, string> _old, _new;

    public InterruptedWriteTests()
    {
        (_old, _new) = (Clean(Old, "old"), Clean(New, "new"));
        Assert.Equal(("A file", "In a folder"), (_old["file"], _new["file/a/b.txt"]));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_run_that_is_killed_at_any_call_is_finished_by_the_next() =>
        ForEachCall(DiskFault.Stops, isNewFolder: false, (call, _) =>
        {
            AssertWhole(call);
            Write(New, Disk.Real);
            AssertIs(_new, $"after a run that was killed at call {call}");
        });

    [Fact]
    public void A_run_that_is_killed_at_any_call_can_be_followed_by_that_of_another_site() =>
        ForEachCall(DiskFault.Stops, isNewFolder: false, (call, _) =>
        {
            Write(Old, Disk.Real);
            AssertIs(_old, $"after a run that was killed at call {call}");
        });

    [Fact]
    public void A_run_that_finishes_another_can_be_killed_itself() =>
        ForEachCall(DiskFault.Stops, isNewFolder: false, (call, _) =>
        {
            var second = new FaultyDisk(DiskFault.Stops, 1 + (call * 7 % 150));
            Attempt(second);
            AssertWhole(call);
            Write(New, Disk.Real);
            AssertIs(_new, $"after runs that were killed at call {call} and later");
        });

    [Fact]
    public void A_first_run_that_is_killed_at_any_call_is_finished_by_the_next() =>
        ForEachCall(DiskFault.Stops, isNewFolder: true, (call, _) =>
        {
            AssertWhole(call);
            Assert.Null(OutputWriter.WhyNot(_folder.At("site"), _folder.At("output")));
            Write(New, Disk.Real);
            AssertIs(_new, $"after a run that was killed at call {call}");
        });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_call_that_fails_leaves_the_old_site_or_says_that_it_is_mixed(bool isNewFolder) =>
        ForEachCall(DiskFault.Fails, isNewFolder, (call, outcome) =>
        {
            AssertWhole(call);
            AssertNoTemporaries(call);
            // Only its own name may be left by a run that could not delete it.
            if (outcome!.Problem is null) File.Delete(_folder.At("output/.sitegen-lock"));
            if (outcome.Problem is null) AssertIs(_new, $"though call {call} failed");
            else if (outcome.Problem.Code == "SG0766" && !isNewFolder) AssertIs(_old, $"after call {call} failed");
            else Assert.Contains(outcome.Problem.Code, isNewFolder ? ["SG0766", "SG0767"] : new[] { "SG0767" });
            Write(New, Disk.Real);
            AssertIs(_new, $"after a run in which call {call} failed");
        });

    [Fact]
    public void A_disk_that_fails_for_good_leaves_whole_files_and_the_next_run_finishes() =>
        ForEachCall(DiskFault.FailsForGood, isNewFolder: false, (call, outcome) =>
        {
            AssertWhole(call);
            Assert.Contains(outcome!.Problem?.Code, new[] { "SG0766", "SG0767", null });
            Write(New, Disk.Real);
            AssertIs(_new, $"after a disk that failed from call {call} on");
        });

    /// <summary>Runs until the call is one that a run does not reach.</summary>
    private void ForEachCall(DiskFault fault, bool isNewFolder, Action<int, WriteOutcome?> check)
    {
        for (var call = 1; ; call++)
        {
            if (Directory.Exists(_folder.At("output"))) Directory.Delete(_folder.At("output"), recursive: true);
            if (!isNewFolder) Write(Old, Disk.Real);
            var disk = new FaultyDisk(fault, call);
            var outcome = Attempt(disk);
            if (!disk.HasFailed)
            {
                Assert.True(call > 60, $"A run makes only {call - 1} calls.");
                TestContext.Current.TestOutputHelper?.WriteLine($"Each of {call - 1} calls was tried.");
                return;
            }
            check(call, outcome);
        }
    }

    private WriteOutcome? Attempt(FaultyDisk disk)
    {
        try
        {
            return new OutputWriter(_folder.At("output"), disk, TimeSpan.Zero).Write(New);
        }
        catch (StoppedException)
        {
            return null;
        }
    }

    private void Write(BuildResult site, IDisk disk) =>
        Assert.Null(new OutputWriter(_folder.At("output"), disk, TimeSpan.FromMinutes(1)).Write(site).Problem);

    private SortedDictionary<string, string> Clean(BuildResult site, string name)
    {
        Assert.Null(OutputWriter.Write(site, _folder.At(name)).Problem);
        return Everything(name);
    }

    /// <summary>Every file is the one of the old site or that of the new.</summary>
    private void AssertWhole(int call)
    {
        if (!Directory.Exists(_folder.At("output"))) return;
        foreach (var (path, text) in Everything("output").Where(static file => !IsBookkeeping(file.Key)))
        {
            var isWhole = text == _old.GetValueOrDefault(path) || text == _new.GetValueOrDefault(path);
            Assert.True(isWhole, $"{path} is neither old nor new after call {call}.");
        }
    }

    private void AssertNoTemporaries(int call)
    {
        if (!Directory.Exists(_folder.At("output"))) return;
        var left = Everything("output").Keys.Where(IsTemporary);
        // One that cannot be deleted is left to the next run.
        Assert.True(left.Count() <= 1, $"{string.Join(", ", left)} are left after call {call}.");
    }

    private void AssertIs(SortedDictionary<string, string> site, string when)
    {
        var found = Everything("output");
        var different = site.Except(found).Concat(found.Except(site)).Select(static file => file.Key);
        Assert.True(site.SequenceEqual(found), $"{string.Join(", ", different)} differs {when}.");
    }

    private static bool IsBookkeeping(string path) =>
        IsTemporary(path) || path is ".sitegen-journal" or ".sitegen-lock" || path.EndsWith('/');

    private static bool IsTemporary(string path) => path.Contains(Temporaries.Prefix, StringComparison.Ordinal);

    /// <summary>Every file with its text, and every folder.</summary>
    private SortedDictionary<string, string> Everything(string name)
    {
        var all = _folder.Contents(name);
        foreach (var folder in Directory.GetDirectories(_folder.At(name), "*", SearchOption.AllDirectories))
            all[Path.GetRelativePath(_folder.At(name), folder).Replace('\\', '/') + "/"] = "";
        return all;
    }
}
