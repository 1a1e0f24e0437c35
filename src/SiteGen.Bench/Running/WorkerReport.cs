using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Running;

/// <summary>The report of a worker process.</summary>
public sealed record WorkerReport(
    WorkerStart Start, CalibratedLoops? Loops, ImmutableArray<double> Warmups, ImmutableArray<WorkerValue> Values,
    string? Checksum, ImmutableArray<WorkerFact> Facts, WorkerFinish Finish)
{
    private const int ByteLimit = 16 * 1024 * 1024;

    /// <summary>Parses a report, and accepts only what its end mark confirms.</summary>
    public static (WorkerReport? Report, string? Problem) Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return (null, "The report is empty.");
        if (bytes.Length > ByteLimit) return (null, $"The report is larger than {ByteLimit / 1024 / 1024} MiB.");
        if (bytes[^1] != '\n') return (null, "The report is truncated in the middle of a line.");
        var markStart = bytes[..^1].LastIndexOf((byte)'\n') + 1;
        try
        {
            return WhyNotWhole(bytes[..markStart], bytes[markStart..]) is { } problem ? (null, problem)
                : Read(bytes[..markStart]);
        }
        catch (JsonException invalid)
        {
            return (null, $"The report is not in the worker's format: {invalid.Message}");
        }
    }

    private static string? WhyNotWhole(ReadOnlySpan<byte> body, ReadOnlySpan<byte> mark)
    {
        var end = WorkerLine.Parse(mark);
        if (WorkerLine.Text(end, "kind") != "end") return "The report has no end mark.";
        if (WorkerLine.Whole(end, "lines") != body.Count((byte)'\n'))
            return "The number of lines in the report differs from its end mark.";
        return WorkerLine.Text(end, "sha256") == Convert.ToHexStringLower(SHA256.HashData(body))
            ? null : "The report was changed after it was written.";
    }

    private static (WorkerReport?, string?) Read(ReadOnlySpan<byte> body)
    {
        WorkerStart? start = null;
        WorkerFinish? finish = null;
        CalibratedLoops? loops = null;
        string? checksum = null;
        var warmups = ImmutableArray.CreateBuilder<double>();
        var values = ImmutableArray.CreateBuilder<WorkerValue>();
        var facts = ImmutableArray.CreateBuilder<WorkerFact>();
        foreach (var range in body.Split((byte)'\n'))
        {
            if (body[range].IsEmpty) continue;
            var line = WorkerLine.Parse(body[range]);
            switch (WorkerLine.Text(line, "kind"))
            {
                case "start": start = WorkerLine.Start(line); break;
                case "loops": loops = LoopsOf(line); break;
                case "warmup": warmups.Add(WorkerLine.Number(line, "value")); break;
                case "value": values.Add(WorkerLine.Value(line)); break;
                case "checksum": checksum = WorkerLine.Text(line, "value"); break;
                case "fact": facts.Add(FactOf(line)); break;
                case "finish": finish = WorkerLine.Finish(line); break;
            }
        }
        if (start is null || finish is null)
            return (null, "The report does not contain the initial and final state.");
        var report = new WorkerReport(
            start, loops, warmups.ToImmutable(), values.ToImmutable(), checksum, facts.ToImmutable(), finish);
        return report.IsPossible ? (report, null) : (null, "The report has a number that is not a valid measurement.");
    }

    // A session with such a number is rejected as a whole, so the number must not enter one.
    private bool IsPossible =>
        Loops is null or { Loops: >= 1 }
        && Warmups.All(Measurable.IsOrZero)
        && Values.All(static value => value.IsPossible);

    private static CalibratedLoops LoopsOf(JsonElement line) =>
        new(WorkerLine.Whole(line, "loops"), WorkerLine.Number(line, "wall"));

    private static WorkerFact FactOf(JsonElement line) =>
        new(WorkerLine.Text(line, "name"), WorkerLine.Member(line, "value"), WorkerLine.Text(line, "detail"));
}

/// <param name="CanaryHits">The number of times that compiled code was seen running.</param>
public sealed record WorkerStart(bool Gil, bool Jit, int CanaryHits);

/// <param name="Wall">Seconds of the last, longest try.</param>
public sealed record CalibratedLoops(long Loops, double Wall);

/// <param name="PerLoop">Seconds or bytes.</param>
/// <param name="CpuPerLoop">Seconds of all its threads and ended children.</param>
/// <param name="Wall">Seconds for all loops.</param>
public sealed record WorkerValue(double PerLoop, double CpuPerLoop, long InvoluntarySwitches, double Wall)
{
    /// <summary>True when a measurement can have these numbers.</summary>
    public bool IsPossible => Measurable.Is(PerLoop) && Measurable.IsOrZero(CpuPerLoop);

    /// <summary>The CPUs that the work used; null where the system did not count.</summary>
    public double? ShareOfCpu => this is { PerLoop: > 0, CpuPerLoop: > 0 } ? CpuPerLoop / PerLoop : null;
}

public sealed record WorkerFact(string Name, JsonElement Value, string Detail);

public sealed record WorkerFinish(bool Gil, long? PeakBytes, long? ProportionalBytes);
