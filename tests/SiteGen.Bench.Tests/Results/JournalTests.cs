using System.Text;
using SiteGen.Bench.Results;
using SiteGen.Foundation;
using Xunit;

namespace SiteGen.Bench.Tests.Results;

public sealed class JournalTests
{
    private static readonly SourcePath Name = SourcePath.Parse("data/bench/s.ndjson");

    [Fact]
    public void A_journal_gives_the_session_back_as_not_complete()
    {
        var (replay, diagnostics) = Journal.Read(new SourceFile(Name, Written()));
        Assert.Empty(diagnostics);
        Assert.False(replay!.IsCut);
        Assert.Equal([new BlockEnd("nbody", 0), new BlockEnd("nbody", 1)], replay.WholeBlocks);
        Assert.Equal((false, "killed"), (replay.Session.Session.Complete, replay.Session.Session.StoppedBy));
        Assert.Equal(["nbody on 314: 2", "nbody on 314-jit: 2"],
            replay.Session.Results.Select(static cell => $"{cell.Key}: {cell.Samples.Length}"));
        Assert.Single(replay.Session.Events);
    }

    [Fact]
    public void A_journal_cut_at_any_byte_gives_what_is_whole()
    {
        var bytes = Written();
        var ends = bytes.Index().Where(static letter => letter.Item == '\n').Select(static letter => letter.Index + 1)
            .ToList();
        for (var length = 0; length <= bytes.Length; length++)
        {
            var (replay, diagnostics) = Journal.Read(new SourceFile(Name, bytes.AsMemory(0, length)));
            var whole = ends.LastOrDefault(end => end <= length);
            if (whole == 0) Assert.Equal("SG0729", Assert.Single(diagnostics).Code);
            else Assert.Equal((whole, whole < length), ((int)replay!.WholeBytes, replay.IsCut));
        }
    }

    [Fact]
    public void A_journal_that_was_cut_goes_on_after_its_last_whole_line()
    {
        using var folder = new TemporaryFolder();
        var path = folder / "s.ndjson";
        File.WriteAllBytes(path, Written()[..^5]);
        using (var writer = JournalWriter.Resume(path, Journal.Read(path).Replay!)) writer.Stop("cancelled");
        var (replay, diagnostics) = Journal.Read(path);
        Assert.Empty(diagnostics);
        Assert.Equal(("cancelled", false), (replay!.Session.Session.StoppedBy, replay.IsCut));
    }

    [Fact]
    public void A_broken_line_in_the_middle_is_an_error_at_its_line()
    {
        var text = Encoding.UTF8.GetString(Written()).Split('\n');
        text[2] = text[2][..10];
        var (replay, diagnostics) = Journal.Read(new SourceFile(Name, Encoding.UTF8.GetBytes(string.Join('\n', text))));
        Assert.Null(replay);
        Assert.Equal(("SG0729", 3), (Assert.Single(diagnostics).Code, diagnostics[0].Location.Line));
    }

    [Fact]
    public void A_partial_session_can_be_written_as_one()
    {
        using var folder = new TemporaryFolder();
        var session = Journal.Read(new SourceFile(Name, Written())).Replay!.Session;
        Assert.Empty(SessionFile.Write(session, folder / "s.json"));
        Assert.Empty(SessionFile.Read(folder / "s.json").Diagnostics);
    }

    [Fact]
    public void A_journal_belongs_to_one_run_at_a_time()
    {
        using var folder = new TemporaryFolder();
        var path = folder / "s.ndjson";
        File.WriteAllBytes(path, Written());
        var replay = Journal.Read(path).Replay!;
        using (var first = JournalWriter.Resume(path, replay))
        {
            Assert.Throws<IOException>(() => JournalWriter.Resume(path, replay));
            Assert.Equal("SG0743", Assert.Single(Journal.Read(path).Diagnostics).Code);
            first.Stop("cancelled");
        }
        // It was read before the other run wrote to it.
        Assert.Throws<IOException>(() => JournalWriter.Resume(path, replay));
        Assert.Equal("cancelled", Journal.Read(path).Replay!.Session.Session.StoppedBy);
    }

    private static byte[] Written()
    {
        using var folder = new TemporaryFolder();
        var small = SampleSessions.Small;
        var header = new JournalHeader(
            JournalHeader.CurrentFormat, small.Session, small.Machine, small.Interpreters, small.Configurations,
            [.. small.Results.Select(static cell => cell with { Samples = [] })], 6);
        using (var writer = JournalWriter.Begin(folder / "s.ndjson", header))
        {
            writer.Event(small.Events[0]);
            for (var block = 0; block < 2; block++)
            {
                foreach (var cell in small.Results) writer.Sample(cell, cell.Samples[block]);
                writer.EndBlock("nbody", block);
            }
        }
        return File.ReadAllBytes(folder / "s.ndjson");
    }
}
