using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;

namespace SiteGen.Bench.Running;

/// <summary>What a worker process found out.</summary>
public sealed record WorkerReport(
    WorkerStart Start, CalibratedLoops? Loops, ImmutableArray<double> Warmups, ImmutableArray<WorkerValue> Values, string? Checksum, ImmutableArray<WorkerFact> Facts, WorkerFinish Finish)
{
    private const int ByteLimit = 16 * 1024 * 1024;

    /// <summary>Believes nothing that its end mark does not vouch for.</summary>
    public static (WorkerReport? Report, string? Problem) Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return (null, "The report is empty.");
        if (bytes.Length > ByteLimit) return (null, $"The report is larger than {ByteLimit / 1024 / 1024} MiB.");
        if (bytes[^1] != '\n') return (null, "The report is cut in the middle of a line.");
        var markStart = bytes[..^1].LastIndexOf((byte)'\n') + 1;
        try
        {
            return WhyNotWhole(bytes[..markStart], bytes[markStart..]) is { } problem ? (null, problem) : Read(bytes[..markStart]);
        }
        catch (Exception invalid) when (invalid is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return (null, $"The report is not what a worker writes: {invalid.Message}");
        }
    }

    private static string? WhyNotWhole(ReadOnlySpan<byte> body, ReadOnlySpan<byte> mark)
    {
        var end = Line(mark);
        if (end.GetProperty("kind").GetString() != "end") return "The report has no end mark.";
        if (end.GetProperty("lines").GetInt32() != body.Count((byte)'\n')) return "The report has another number of lines than its end mark says.";
        return end.GetProperty("sha256").GetString() == Convert.ToHexStringLower(SHA256.HashData(body)) ? null : "The report was changed after it was written.";
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
            var line = Line(body[range]);
            switch (line.GetProperty("kind").GetString())
            {
                case "start": start = new WorkerStart(line.GetProperty("gil").GetBoolean(), line.GetProperty("jit").GetBoolean(), line.GetProperty("canary").GetInt32()); break;
                case "loops": loops = new CalibratedLoops(line.GetProperty("loops").GetInt64(), line.GetProperty("wall").GetDouble()); break;
                case "warmup": warmups.Add(line.GetProperty("value").GetDouble()); break;
                case "value": values.Add(Value(line)); break;
                case "checksum": checksum = line.GetProperty("value").GetString(); break;
                case "fact": facts.Add(new WorkerFact(line.GetProperty("name").GetString()!, line.GetProperty("value"), line.GetProperty("detail").GetString()!)); break;
                case "finish": finish = new WorkerFinish(line.GetProperty("gil").GetBoolean(), Bytes(line, "peakBytes"), Bytes(line, "proportionalBytes")); break;
            }
        }
        if (start is null || finish is null) return (null, "The report does not say in which state it began and ended.");
        var report = new WorkerReport(start, loops, warmups.ToImmutable(), values.ToImmutable(), checksum, facts.ToImmutable(), finish);
        return report.IsPossible ? (report, null) : (null, "The report has a number that no measurement can have.");
    }

    // A session with such a number is refused as a whole, so it must not come in.
    private bool IsPossible =>
        Loops is null or { Loops: >= 1 }
        && Warmups.All(static warmup => warmup >= 0 && double.IsFinite(warmup))
        && Values.All(static value => value is { PerLoop: > 0, CpuPerLoop: >= 0 } && double.IsFinite(value.PerLoop) && double.IsFinite(value.CpuPerLoop));

    private static WorkerValue Value(JsonElement line) =>
        new(line.GetProperty("value").GetDouble(), line.GetProperty("cpu").GetDouble(), line.GetProperty("involuntarySwitches").GetInt64(), line.GetProperty("wall").GetDouble());

    private static long? Bytes(JsonElement line, string name) => line.GetProperty(name) is { ValueKind: JsonValueKind.Number } bytes ? bytes.GetInt64() : null;

    private static JsonElement Line(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        return JsonElement.ParseValue(ref reader);
    }
}

/// <param name="CanaryHits">How often compiled code was seen running.</param>
public sealed record WorkerStart(bool Gil, bool Jit, int CanaryHits);

/// <param name="Wall">Seconds of the last, longest try.</param>
public sealed record CalibratedLoops(long Loops, double Wall);

/// <param name="PerLoop">Seconds or bytes.</param>
/// <param name="CpuPerLoop">Seconds of all its threads and ended children.</param>
/// <param name="Wall">Seconds for all loops.</param>
public sealed record WorkerValue(double PerLoop, double CpuPerLoop, long InvoluntarySwitches, double Wall);

public sealed record WorkerFact(string Name, JsonElement Value, string Detail);

public sealed record WorkerFinish(bool Gil, long? PeakBytes, long? ProportionalBytes);
