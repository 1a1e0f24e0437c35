using SiteGen.Bench.Results;
using SiteGen.Tests.Cli;
using Xunit;

namespace SiteGen.Bench.Tests.Results;

public sealed class SessionDiskTests
{
    [Fact]
    public void A_session_that_cannot_be_does_not_replace_a_good_one()
    {
        using var folder = new TemporaryFolder();
        var path = folder / "s.json";
        Assert.Empty(SessionFile.Write(SampleSessions.Small, path));
        var cell = SampleSessions.Small.Results[0];
        var impossible = SampleSessions.Small with
        {
            Results = [cell with { Samples = [cell.Samples[0] with { Values = [double.NaN, 1] }] }],
        };
        Assert.Equal("SG0727", Assert.Single(SessionFile.Write(impossible, path)).Code);
        Assert.Empty(SessionFile.Read(path).Diagnostics);
        Assert.Equal([path], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_folder_in_the_place_of_the_file_is_said_and_nothing_is_left_behind()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder / "s.json");
        Assert.Equal("SG0743", Assert.Single(SessionFile.Write(SampleSessions.Small, folder / "s.json")).Code);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_pipe_in_the_place_of_a_session_is_said_and_not_waited_for(bool isLink)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "This system has no pipes in folders.");
        using var folder = new TemporaryFolder();
        using (var made = System.Diagnostics.Process.Start("mkfifo", [folder / "pipe.json"])) made.WaitForExit();
        if (isLink) File.CreateSymbolicLink(folder / "s.json", folder / "pipe.json");
        var problem = Assert.Single(SessionFile.Read(isLink ? folder / "s.json" : folder / "pipe.json").Diagnostics);
        Assert.Equal("SG0743", problem.Code);
        Assert.Contains("a named pipe", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_disk_is_said()
    {
        using var folder = new TemporaryFolder();
        // The third call writes the file; the two before it make and list the folder.
        var disk = new FaultyDisk(DiskFault.Fails, 3);
        var problem = Assert.Single(SessionFile.Write(SampleSessions.Small, folder / "s.json", disk));
        Assert.Equal("SG0743", problem.Code);
        Assert.Contains("No space left", problem.Message);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_file_that_is_not_there_is_said()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("SG0743", Assert.Single(SessionFile.Read(folder / "none.json").Diagnostics).Code);
    }

    [Fact]
    public void Sessions_are_listed_newest_first_and_moved_to_the_archive_once()
    {
        using var folder = new TemporaryFolder();
        var store = new SessionStore(folder.Path);
        Assert.Empty(store.List());
        foreach (var id in (string[])["20260101-0000-a", "20261231-0000-b"])
            Assert.Empty(SessionFile.Write(
                SampleSessions.Small with { Session = SampleSessions.Small.Session with { Id = id } },
                store.PathOf(id)));
        Assert.Equal(["20261231-0000-b", "20260101-0000-a"], store.List().Select(static session => session.Id));
        var older = store.List()[1];
        Assert.Null(store.Archive(older));
        Assert.Equal(["20260101-0000-a"], store.ListArchive().Select(static session => session.Id));
        Assert.Empty(SessionFile.Write(SampleSessions.Small, older.Path));
        Assert.Equal("SG0743", store.Archive(older)!.Code);
    }
}
