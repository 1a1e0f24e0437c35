using System.Collections.Immutable;
using System.Text.Json;

namespace SiteGen.Bench.Results.Pyperf;

/// <summary>Where a file breaks the rules of pyperf's format 1.0.</summary>
internal static class PyperfFaults
{
    public const string DefaultUnit = "second";

    private static readonly ImmutableArray<string> WholeFromOne = ["loops", "inner_loops", "calibrate_loops", "recalibrate_loops"];
    private static readonly ImmutableArray<string> WholeFromZero = ["calibrate_warmups", "recalibrate_warmups", "mem_max_rss", "mem_peak_pagefile_usage", "command_max_rss"];
    private static readonly ImmutableArray<string> NumberFromZero = ["duration", "uptime"];
    private static readonly ImmutableArray<string> Texts = ["name", "date", "boot_time"];
    private static readonly ImmutableArray<string> RunsShare = ["name", "unit"];
    private static readonly ImmutableArray<string> Lists = ["tags", "phase"];

    public static IEnumerable<Fault> Of(JsonElement root)
    {
        if (!IsArray(root, "benchmarks", out var benchmarks) || benchmarks.GetArrayLength() == 0) return [new("benchmarks", "is not a list with at least one benchmark.")];
        var faults = OfMetadata(root, "metadata").Concat(benchmarks.EnumerateArray().SelectMany(static (benchmark, index) => OfBenchmark(benchmark, $"benchmarks[{index}]"))).ToList();
        return faults.Count > 0 ? faults : benchmarks.EnumerateArray().SelectMany((benchmark, index) => OfRunsTogether(benchmark, root, $"benchmarks[{index}]")).Concat(OfNames(benchmarks, root));
    }

    /// <summary>The items of a list that may be left out.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement holder, string name) => IsArray(holder, name, out var list) ? list.EnumerateArray() : [];

    private static bool IsArray(JsonElement holder, string name, out JsonElement list)
    {
        list = default;
        return holder.ValueKind == JsonValueKind.Object && holder.TryGetProperty(name, out list) && list.ValueKind == JsonValueKind.Array;
    }

    private static IEnumerable<Fault> OfBenchmark(JsonElement benchmark, string path) =>
        !IsArray(benchmark, "runs", out var runs) || runs.GetArrayLength() == 0 ? [new($"{path}.runs", "is not a list with at least one run.")]
        : OfMetadata(benchmark, $"{path}.metadata").Concat(runs.EnumerateArray().SelectMany((run, index) => OfRun(run, $"{path}.runs[{index}]")));

    private static IEnumerable<Fault> OfRun(JsonElement run, string path)
    {
        if (run.ValueKind != JsonValueKind.Object) return [new(path, "is not an object.")];
        if (IsOther(run, "values")) return [new($"{path}.values", "is not a list.")];
        if (IsOther(run, "warmups")) return [new($"{path}.warmups", "is not a list.")];
        if (!Items(run, "values").Any() && !Items(run, "warmups").Any()) return [new(path, "has neither values nor warmups.")];
        return
        [
            .. OfMetadata(run, $"{path}.metadata"),
            .. Items(run, "values").Index().Where(static value => !(Number(value.Item) > 0)).Select(value => new Fault($"{path}.values[{value.Index}]", "is not a number above 0.")),
            .. Items(run, "warmups").Index().Where(static warmup => !IsWarmup(warmup.Item)).Select(warmup => new Fault($"{path}.warmups[{warmup.Index}]", "is not a pair of loops, from 1, and a number that is not negative.")),
        ];
    }

    private static bool IsOther(JsonElement holder, string name) => holder.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Array;

    private static bool IsWarmup(JsonElement warmup) =>
        warmup.ValueKind == JsonValueKind.Array && warmup.GetArrayLength() == 2 && IsWhole(warmup[0], 1) && Number(warmup[1]) >= 0;

    private static double? Number(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number) ? number : null;

    private static bool IsWhole(JsonElement value, long least) => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) && number >= least;

    private static IEnumerable<Fault> OfMetadata(JsonElement holder, string path)
    {
        if (holder.ValueKind != JsonValueKind.Object || !holder.TryGetProperty("metadata", out var metadata)) return [];
        if (metadata.ValueKind != JsonValueKind.Object) return [new(path, "is not an object.")];
        return metadata.EnumerateObject().Select(pair => (pair.Name, Wrong: WrongMetadata(pair.Name, pair.Value)))
            .Where(static pair => pair.Wrong is not null).Select(pair => new Fault($"{path}.{pair.Name}", pair.Wrong!));
    }

    private static string? WrongMetadata(string name, JsonElement value) =>
        WholeFromOne.Contains(name) ? IsWhole(value, 1) ? null : "is not a whole number from 1."
        : WholeFromZero.Contains(name) ? IsWhole(value, 0) ? null : "is not a whole number from 0."
        : NumberFromZero.Contains(name) ? Number(value) >= 0 ? null : "is not a number from 0."
        : Lists.Contains(name) ? value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(static item => item.ValueKind == JsonValueKind.String) ? null : "is not a list of texts."
        : name == "unit" ? value.ValueKind == JsonValueKind.String && value.GetString() is "second" or "byte" or "integer" ? null : "is not 'second', 'byte' or 'integer'."
        : value.ValueKind == JsonValueKind.String ? IsLine(value.GetString()!) ? null : "is empty, or has more than one line."
        : Texts.Contains(name) ? "is not text."
        : Number(value) is not null ? null : "is neither text nor a number.";

    private static bool IsLine(string text) => text.Trim() is { Length: > 0 } line && line.AsSpan().IndexOfAny('\n', '\r') < 0;

    private static IEnumerable<Fault> OfRunsTogether(JsonElement benchmark, JsonElement root, string path)
    {
        var runs = benchmark.GetProperty("runs").EnumerateArray().ToList();
        if (Text("name", runs[0], benchmark, root) is null) yield return new($"{path}.runs[0]", "has no name, in its metadata or in what is common.");
        for (var i = 1; i < runs.Count; i++)
            foreach (var name in RunsShare)
                if (Differs(name, runs[0], runs[i], benchmark, root) is { } fault) yield return new($"{path}.runs[{i}]", fault);
    }

    private static string? Differs(string name, JsonElement first, JsonElement run, JsonElement benchmark, JsonElement root)
    {
        var wanted = Text(name, first, benchmark, root) ?? (name == "unit" ? DefaultUnit : "");
        var found = Text(name, run, benchmark, root) ?? (name == "unit" ? DefaultUnit : "");
        return wanted == found ? null : $"has the {name} '{found}', and the first run has '{wanted}'.";
    }

    private static IEnumerable<Fault> OfNames(JsonElement benchmarks, JsonElement root)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return benchmarks.EnumerateArray().Select((benchmark, index) => (Name: Text("name", benchmark.GetProperty("runs")[0], benchmark, root), Index: index))
            .Where(entry => entry.Name is not null && !seen.Add(entry.Name)).Select(static entry => new Fault($"benchmarks[{entry.Index}]", $"has the name '{entry.Name}', which another has."));
    }

    private static string? Text(string name, params ReadOnlySpan<JsonElement> nearestFirst)
    {
        foreach (var holder in nearestFirst)
            if (holder.TryGetProperty("metadata", out var metadata) && metadata.TryGetProperty(name, out var text)) return text.GetString()!.Trim();
        return null;
    }
}
