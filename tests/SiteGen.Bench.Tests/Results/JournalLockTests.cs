using System.Diagnostics;
using SiteGen.Bench.Results;
using Xunit;

namespace SiteGen.Bench.Tests.Results;

public sealed class JournalLockTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string JournalFile => _folder / "s.ndjson";

    private string LockFile => JournalFile + ".lock";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_second_run_is_told_whose_journal_it_is()
    {
        var (first, _) = JournalLock.Take(JournalFile);
        var (second, holder) = JournalLock.Take(JournalFile);
        Assert.Null(second);
        Assert.Equal((Environment.ProcessId, Environment.MachineName), (holder!.ProcessId, holder.Host));
        first!.Dispose();
        Assert.False(File.Exists(LockFile));
        var (third, nobody) = JournalLock.Take(JournalFile);
        Assert.Null(nobody);
        third!.Dispose();
    }

    [Fact]
    public void The_journal_of_a_process_that_is_gone_is_taken_over()
    {
        using var gone = Process.Start(new ProcessStartInfo("dotnet", "--version") { RedirectStandardOutput = true })!;
        var (id, started) = (gone.Id, new DateTimeOffset(gone.StartTime.ToUniversalTime()));
        gone.WaitForExit();
        AssertTakenOver(new JournalHolder(id, started, Environment.MachineName).Text);
    }

    [Fact]
    public void A_number_that_another_process_has_now_is_not_the_run()
    {
        using var own = Process.GetCurrentProcess();
        AssertTakenOver(
            new JournalHolder(own.Id, own.StartTime.ToUniversalTime().AddDays(-1), Environment.MachineName).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("-1 2026-01-01T00:00:00.0000000+00:00 host")]
    [InlineData("99999999999999999999 2026-01-01T00:00:00.0000000+00:00 host")]
    [InlineData("12 yesterday host")]
    [InlineData("\u0000\u0000\u0000")]
    public void A_lock_that_says_nothing_holds_nothing(string text) => AssertTakenOver(text);

    [Fact]
    public void A_process_on_another_machine_may_be_alive()
    {
        File.WriteAllText(
            LockFile, new JournalHolder(1, DateTimeOffset.UnixEpoch, Environment.MachineName + "-other").Text);
        Assert.Equal(1, JournalLock.HolderOf(JournalFile)!.ProcessId);
    }

    private void AssertTakenOver(string text)
    {
        File.WriteAllText(LockFile, text);
        Assert.Null(JournalLock.HolderOf(JournalFile));
        var (taken, holder) = JournalLock.Take(JournalFile);
        Assert.Null(holder);
        Assert.Equal(Environment.ProcessId, JournalLock.HolderOf(JournalFile)!.ProcessId);
        taken!.Dispose();
    }
}
