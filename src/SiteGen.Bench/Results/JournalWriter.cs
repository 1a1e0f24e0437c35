using System.Text.Json;

namespace SiteGen.Bench.Results;

/// <summary>Appends samples and events line by line, so that a killed session is not lost.</summary>
/// <remarks>
/// A full disk is an <see cref="IOException"/> here: the runner cannot continue without its journal.
/// The journal is locked until the run ends, however it ends, so that two runs never write to the same journal.
/// </remarks>
public sealed class JournalWriter : IDisposable
{
    private readonly FileStream _file;

    private JournalWriter(FileStream file) => _file = file;

    /// <exception cref="IOException">The file exists already, or cannot be written.</exception>
    public static JournalWriter Begin(string path, JournalHeader header)
    {
        var journal = new JournalWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None));
        journal.Append(new JournalLine { Header = header });
        journal._file.Flush(flushToDisk: true);
        return journal;
    }

    /// <summary>Continues after the last complete line.</summary>
    /// <exception cref="IOException">Another run writes to the journal, or has done so since it was read.</exception>
    public static JournalWriter Resume(string path, JournalReplay replay)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None);
        if (!replay.IsCut && file.Length != replay.WholeBytes)
        {
            file.Dispose();
            throw new IOException($"Another run has written to the journal since it was read: '{path}'");
        }
        file.SetLength(replay.WholeBytes);
        file.Seek(0, SeekOrigin.End);
        return new JournalWriter(file);
    }

    /// <param name="cell">The cell of the sample; its own samples and summary are not written.</param>
    public void Sample(Cell cell, Sample sample) =>
        Append(new JournalLine { Cell = cell with { Samples = [sample], Summary = null } });

    public void Probe(ProbedFact fact) => Append(new JournalLine { Probe = fact });

    public void Verified(Configuration configuration) => Append(new JournalLine { Configuration = configuration });

    public void Event(SessionEvent happened) => Append(new JournalLine { Event = happened });

    /// <summary>Ends a block and flushes the journal, so that everything up to here survives a power cut.</summary>
    public void EndBlock(string workload, int block)
    {
        Append(new JournalLine { BlockEnd = new BlockEnd(workload, block) });
        _file.Flush(flushToDisk: true);
    }

    /// <param name="why">A value of <see cref="SessionHeader.StoppedBy"/>.</param>
    public void Stop(string why)
    {
        Append(new JournalLine { StoppedBy = why });
        _file.Flush(flushToDisk: true);
    }

    public void Dispose() => _file.Dispose();

    // Each line is a single write, which the operating system keeps even if the process is killed.
    private void Append(JournalLine line)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, SessionJson.Compact))
            JsonSerializer.Serialize(writer, line, ResultsJson.Default.JournalLine);
        bytes.WriteByte((byte)'\n');
        _file.Write(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        _file.Flush();
    }
}
