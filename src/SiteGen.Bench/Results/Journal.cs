using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using SiteGen.Foundation;

namespace SiteGen.Bench.Results;

/// <summary>The facts that are known before the first sample.</summary>
/// <param name="Plan">The cells to measure, without samples.</param>
/// <param name="BlockCount">The maximum number of blocks of a cell.</param>
public sealed record JournalHeader(
    string Journal, SessionHeader Session, Machine Machine, ImmutableArray<Interpreter> Interpreters,
    ImmutableArray<Configuration> Configurations,
    ImmutableArray<Cell> Plan, int BlockCount)
{
    /// <summary>The full path to which the run writes its session; null in older journals.</summary>
    public string? Output { get; set; }

    /// <summary>The time limit of a worker; null unless the user gave one.</summary>
    public double? TimeoutSeconds { get; set; }

    public const string CurrentFormat = "sitegen.bench-journal/1";

    /// <summary>Returns the session in which nothing is measured yet.</summary>
    public BenchSession Frame() => Results.Journal.Session(this, []);
}

/// <summary>A line of a journal, with exactly one of these members.</summary>
internal sealed record JournalLine
{
    public JournalHeader? Header { get; init; }

    /// <summary>The cell, with one sample.</summary>
    public Cell? Cell { get; init; }

    public ProbedFact? Probe { get; init; }

    /// <summary>The configuration with its verified state.</summary>
    public Configuration? Configuration { get; init; }

    public SessionEvent? Event { get; init; }

    /// <summary>The end of a block whose samples are all above this line.</summary>
    public BlockEnd? BlockEnd { get; init; }

    public string? StoppedBy { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <param name="Session">The incomplete session, without summaries, comparisons and control.</param>
/// <param name="WholeBytes">The offset where the last complete line ends; a resumed journal is truncated there.</param>
/// <param name="IsCut">True when an incomplete line followed.</param>
/// <param name="WholeBlocks">The blocks that were completed.</param>
public sealed record JournalReplay(
    BenchSession Session, JournalHeader Header, long WholeBytes, bool IsCut, ImmutableArray<BlockEnd> WholeBlocks);

/// <param name="Block">From 0, counted for each workload.</param>
public sealed record BlockEnd(string Workload, int Block);

public static class Journal
{
    /// <summary>Reads up to the last complete line: a killed process leaves an incomplete one.</summary>
    /// <returns>No replay when there is no complete header, or when a line in the middle is broken.</returns>
    public static (JournalReplay? Replay, ImmutableArray<Diagnostic> Diagnostics) Read(SourceFile file)
    {
        var bytes = file.Bytes;
        var lines = new List<JournalLine>();
        var start = 0;
        while (bytes.Span[start..].IndexOf((byte)'\n') is >= 0 and var length)
        {
            var isLast = start + length + 1 == bytes.Length;
            if (Line(bytes.Span.Slice(start, length)) is { } line) lines.Add(line);
            // After a power cut, the last line can have its line break but lack its middle.
            else if (isLast) break;
            else return (null, [ResultProblems.Journal(
                new SourceLocation(file.Path, lines.Count + 1, 1),
                "A line in the middle of the journal is not in the runner's format.")]);
            start += length + 1;
        }
        return lines is [{ Header: { } header }, ..] ? Replayed(header, lines, start, bytes.Length, file.Path)
            : (null, [ResultProblems.Journal(
                new SourceLocation(file.Path, 1, 1),
                "The journal does not begin with a complete header, so nothing was measured.")]);
    }

    /// <summary>Reads from disk.</summary>
    public static (JournalReplay? Replay, ImmutableArray<Diagnostic> Diagnostics) Read(string path) =>
        DiskFile.Read(path, SessionFile.ByteLimit, out var problem) is { } file ? Read(file) : (null, [problem!]);

    private static JournalLine? Line(ReadOnlySpan<byte> json)
    {
        try
        {
            StrictJson.Check(json);
            var line = JsonSerializer.Deserialize(json, ResultsJson.Default.JournalLine);
            return line is null || HasNulls(line) ? null : line;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Detects null items of lists, which the serializer accepts.</summary>
    private static bool HasNulls(JournalLine line) =>
        line.Cell?.Samples.Contains(null!) == true
        || line.Header?.Interpreters.Contains(null!) == true
        || line.Header?.Configurations.Contains(null!) == true
        || line.Header?.Plan.Contains(null!) == true;

    private static (JournalReplay? Replay, ImmutableArray<Diagnostic> Diagnostics) Replayed(
        JournalHeader header, List<JournalLine> lines, int wholeBytes, int byteCount, SourcePath path)
    {
        if (header.Journal != JournalHeader.CurrentFormat)
            return (null, [ResultProblems.Version(
                new SourceLocation(path, 1, 1),
                $"The journal has the format '{UnicodeText.Excerpt(header.Journal)}', but this program reads "
                + $"'{JournalHeader.CurrentFormat}'.", "Use the version of the program that wrote it.")]);
        var session = Session(header, lines);
        if (SessionFaults.Of(session).FirstOrDefault() is { Path: not null } fault)
            return (null, [ResultProblems.Journal(
                new SourceLocation(path), $"The journal contains an invalid value: '{fault.Path}' {fault.What}")]);
        return (new JournalReplay(
            session, header, wholeBytes,
            wholeBytes < byteCount, [.. lines.Select(static line => line.BlockEnd).OfType<BlockEnd>()]), []);
    }

    internal static BenchSession Session(JournalHeader header, List<JournalLine> lines) => new()
    {
        Schema = BenchSession.CurrentSchema,
        Session = header.Session with
        {
            Complete = false,
            StoppedBy = lines.LastOrDefault(static line => line.StoppedBy is not null)?.StoppedBy ?? "killed",
            FinishedUtc = LastMoment(header, lines),
        },
        Machine = header.Machine,
        Interpreters = header.Interpreters,
        Configurations = [.. header.Configurations.Select(configuration =>
            lines.LastOrDefault(line => line.Configuration?.Id == configuration.Id)?.Configuration ?? configuration)],
        Results = Cells(lines),
        Probes = [.. lines.Select(static line => line.Probe).OfType<ProbedFact>()],
        Comparisons = [],
        Control = NoControl,
        Events = [.. lines.Select(static line => line.Event).OfType<SessionEvent>()],
        Integrity = new Integrity(SessionSeal.Zeros),
    };

    internal static Control NoControl { get; } = new([], null, null, IsValid: false, "not worked out");

    private static ImmutableArray<Cell> Cells(List<JournalLine> lines) =>
        [.. lines.Select(static line => line.Cell).OfType<Cell>().GroupBy(static cell => cell.Key).Select(CellOf)];

    // The loops of a cell may have been determined after the plan, so its newest line counts.
    private static Cell CellOf(IEnumerable<Cell> lines)
    {
        ImmutableArray<Sample> samples = [.. lines.SelectMany(static cell => cell.Samples)];
        return lines.Last() with
        {
            Samples = samples,
            Checksum = samples.FirstOrDefault(static sample => sample.IsOk)?.Checksum,
        };
    }

    private static DateTimeOffset LastMoment(JournalHeader header, List<JournalLine> lines) =>
        lines.SelectMany(static line => line.Cell?.Samples.Select(static sample => sample.StartedUtc) ?? [])
            .Concat(lines.Select(static line => line.Event).OfType<SessionEvent>()
            .Select(static happened => happened.Utc))
            .Append(header.Session.StartedUtc).Max();
}
