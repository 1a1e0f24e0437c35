using System.Text;
using SiteGen.Bench.Storage;
using Xunit;

namespace SiteGen.Tests.Cli;

/// <summary>Lets the writing of single files fail, or end without cleaning up, at each of its calls.</summary>
public sealed class WholeFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_is_replaced_as_a_whole_or_not_at_all(bool isKilled)
    {
        for (var call = 1; ; call++)
        {
            _folder.Write("data/file.json", "Old");
            var disk = new FaultyDisk(isKilled ? DiskFault.Stops : DiskFault.Fails, call);
            var failure = Record.Exception(() => WholeFile.Replace(disk, _folder.At("data/file.json"), "New text"u8));
            if (!disk.HasFailed) break;
            Assert.NotNull(failure);
            var left = _folder.Contents("data");
            Assert.Contains(left["file.json"], new[] { "Old", "New text" });
            Assert.True(isKilled || left.Count == 1, $"There are {string.Join(", ", left.Keys)} after call {call}.");
            foreach (var temporary in Directory.GetFiles(_folder.At("data"), ".sitegen-new-*")) File.Delete(temporary);
        }
        Assert.Equal("New text", _folder.Contents("data")["file.json"]);
    }

    [Fact]
    public void What_a_killed_process_left_is_deleted_by_the_next_and_that_of_a_living_one_is_not()
    {
        // The number of the first process of a system is never free, and one above the kernel's limit is never taken.
        _folder.Write("data/.sitegen-new-1-1", "").Write("data/.sitegen-new-2000000000-1", "");
        WholeFile.Replace(Disk.Real, _folder.At("data/file.json"), "New"u8);
        var left = _folder.Contents("data").Keys.Where(static name => name.StartsWith('.'));
        Assert.Equal(OperatingSystem.IsWindows() ? [] : [".sitegen-new-1-1"], left);
    }

    [Fact]
    public void Files_are_added_all_or_none()
    {
        for (var call = 1; ; call++)
        {
            var disk = new FaultyDisk(DiskFault.Fails, call);
            var failure = Record.Exception(() => WholeFile.AddAll(disk, Files("a.md", "new/b.md")));
            if (!disk.HasFailed) break;
            Assert.NotNull(failure);
            Assert.False(Path.Exists(_folder.At("site")), $"Something is left after call {call} failed.");
        }
        Assert.Equal(["a.md", "new/b.md"], _folder.Contents("site").Keys);
    }

    [Fact]
    public void A_file_that_is_there_stays_and_no_other_is_added()
    {
        _folder.Write("site/b.md", "Mine");
        Assert.ThrowsAny<IOException>(() => WholeFile.AddAll(Disk.Real, Files("a.md", "b.md")));
        Assert.Equal([KeyValuePair.Create("b.md", "Mine")], _folder.Contents("site"));
    }

    private List<(string, ReadOnlyMemory<byte>)> Files(params string[] names) =>
        [.. names.Select(name => (_folder.At($"site/{name}"), (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(name)))];
}
