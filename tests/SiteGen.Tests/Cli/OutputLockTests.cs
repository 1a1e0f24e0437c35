using SiteGen.Bench.Storage;
using SiteGen.Cli.Files;
using Xunit;

namespace SiteGen.Tests.Cli;

/// <summary>Two writers of one output folder.</summary>
public sealed class OutputLockTests : IDisposable
{
    private static readonly TestSite Site = TestSite.Of("""
        -- content/a.md --
        A
        """);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

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

    [Theory]
    [InlineData("Me\n", "Another process")]
    [InlineData("+7\n", "Another process")]
    [InlineData(null, "Another process")]
    [InlineData("7", "Process 7")]
    public void The_process_that_writes_is_named_if_it_signed(string? signature, string owner)
    {
        Write(Site);
        using var held = Disk.Real.Lock(_folder.At("output/.sitegen"));
        if (signature is not null) _folder.Write("output/.sitegen-lock", signature);
        var outcome = new OutputWriter(_folder.At("output"), Disk.Real, TimeSpan.Zero).Write(Site.Build().Result);
        var message = $"error SG0765: {owner} is writing to the folder '{_folder.At("output")}'.";
        Assert.Equal($"{message}\n  help: Run this again when it has finished.", outcome.Problem?.ToString());
        Assert.False(outcome.IsDiskFailure);
    }

    private WriteOutcome Write(TestSite site) => OutputWriter.Write(site.Build().Result, _folder.At("output"));
}
