using System.Collections.Immutable;
using System.Text.Json;

namespace SiteGen.Bench.Results.Pyperf;

/// <summary>Finds violations of pyperf's format 1.0.</summary>
internal static class PyperfFaults
{
    public const string DefaultUnit = "second";

    private static readonly ImmutableArray<string> WholeFromOne =
    [
        "loops", "inner_loops", "calibrate_loops", "recalibrate_loops", "cpu_count", "sitegen_threads",
        "sitegen_workload_version",
    ];

    private static readonly ImmutableArray<string> WholeFromZero =
        ["calibrate_warmups", "recalibrate_warmups", "mem_max_rss", "mem_peak_pagefile_usage", "command_max_rss"];

    private static readonly ImmutableArray<string> NumberFromZero = ["duration", "uptime"];

    private static readonly ImmutableArray<string> Texts =
    [
        "name", "date", "boot_time", "hostname", "platform", "perf_version", "cpu_model_name", "python_version",
        "python_compiler", "python_config_args", "python_implementation",
    ];

    private static readonly ImmutableArray<string> RunsShare = ["name", "unit"];
    private static readonly ImmutableArray<string> Lists = ["tags", "phase"];

    public static IEnumerable<Fault> Of(JsonElement root)
    {
        if (!root.Items("benchmarks").Any()) return [new("benchmarks", "is not a list with at least one benchmark.")];
        var benchmarks = root.Items("benchmarks")
            .Select(static (item, index) => (Item: item, Path: $"benchmarks[{index}]")).ToList();
        var each = benchmarks.SelectMany(static one => OfBenchmark(one.Item, one.Path));
        var faults = OfMetadata(root, "metadata").Concat(each).ToList();
        return faults.Count > 0 ? faults
            : benchmarks.SelectMany(one => OfRunsTogether(one.Item, root, one.Path)).Concat(OfNames(root));
    }

    /// <returns>Null when it is not a pair of a number of loops and a time or size.</returns>
    public static PyperfWarmup? Warmup(JsonElement warmup) =>
        warmup.Items().ToList() is [var loops, var value] && IsWhole(loops, 1, long.MaxValue)
        && value.Number() is { } number && Measurable.IsOrZero(number)
            ? new PyperfWarmup(loops.Whole()!.Value, number) : null;

    private static IEnumerable<Fault> OfBenchmark(JsonElement benchmark, string path) =>
        !benchmark.Items("runs").Any() ? [new($"{path}.runs", "is not a list with at least one run.")]
        : OfMetadata(benchmark, $"{path}.metadata")
            .Concat(benchmark.Items("runs").SelectMany((run, index) => OfRun(run, $"{path}.runs[{index}]")));

    private static IEnumerable<Fault> OfRun(JsonElement run, string path)
    {
        if (run.ValueKind != JsonValueKind.Object) return [new(path, "is not an object.")];
        if (IsOther(run, "values")) return [new($"{path}.values", "is not a list.")];
        if (IsOther(run, "warmups")) return [new($"{path}.warmups", "is not a list.")];
        if (!run.Items("values").Any() && !run.Items("warmups").Any())
            return [new(path, "has neither values nor warmups.")];
        return
        [
            .. OfMetadata(run, $"{path}.metadata"),
            .. Faults(run.Items("values"), $"{path}.values", WhyNoValue),
            .. Faults(run.Items("warmups"), $"{path}.warmups", WhyNoWarmup),
        ];
    }

    private static IEnumerable<Fault> Faults(
        IEnumerable<JsonElement> items, string path, Func<JsonElement, string?> whyNot) =>
        from one in items.Index()
        let why = whyNot(one.Item)
        where why is not null
        select new Fault($"{path}[{one.Index}]", why);

    private static string? WhyNoWarmup(JsonElement warmup) =>
        Warmup(warmup) is null ? "is not a pair of a number of loops, from 1, and a non-negative number." : null;

    private static string? WhyNoValue(JsonElement value) =>
        value.Number() is not { } number || number <= 0 ? "is not a number above 0."
        : Measurable.Is(number) ? null
        : Measurable.Range;

    private static bool IsOther(JsonElement holder, string name) => holder.Member(name) is { } found && !found.IsList();

    private static bool IsWhole(JsonElement value, long least, long most) =>
        value.Whole() is { } number && number >= least && number <= most;

    private static IEnumerable<Fault> OfMetadata(JsonElement holder, string path)
    {
        if (holder.Member("metadata") is not { } metadata) return [];
        if (metadata.ValueKind != JsonValueKind.Object) return [new(path, "is not an object.")];
        return metadata.Members().Select(pair => (pair.Name, Wrong: WrongMetadata(pair.Name, pair.Value)))
            .Where(static pair => pair.Wrong is not null).Select(pair => new Fault($"{path}.{pair.Name}", pair.Wrong!));
    }

    // Loops times inner loops must fit a long.
    private static string? WrongMetadata(string name, JsonElement value) =>
        WholeFromOne.Contains(name)
            ? IsWhole(value, 1, int.MaxValue) ? null : "is not a whole number from 1 to 2147483647."
        : WholeFromZero.Contains(name) ? IsWhole(value, 0, long.MaxValue) ? null : "is not a non-negative whole number."
        : NumberFromZero.Contains(name) ? value.Number() >= 0 ? null : "is not a non-negative number."
        : Lists.Contains(name)
            ? AreTexts(value) ? null : "is not a list of strings."
        : name == "unit"
            ? value.Text() is "second" or "byte" or "integer" ? null : "is not 'second', 'byte' or 'integer'."
        : value.Text() is { } text ? IsLine(text) ? null : "is empty, or has more than one line."
        : Texts.Contains(name) ? "is not a string."
        : value.Number() is not null ? null : "is neither a string nor a number.";

    private static bool AreTexts(JsonElement value) =>
        value.IsList() && value.Items().All(static item => item.Text() is not null);

    private static bool IsLine(string text) =>
        text.Trim() is { Length: > 0 } line && line.AsSpan().IndexOfAny('\n', '\r') < 0;

    private static IEnumerable<Fault> OfRunsTogether(JsonElement benchmark, JsonElement root, string path)
    {
        var runs = benchmark.Items("runs").ToList();
        if (Text("name", runs[0], benchmark, root) is null)
            yield return new($"{path}.runs[0]", "has no name, neither in its own nor in the common metadata.");
        for (var i = 1; i < runs.Count; i++)
            foreach (var name in RunsShare)
                if (Differs(name, runs[0], runs[i], benchmark, root) is { } fault)
                    yield return new($"{path}.runs[{i}]", fault);
    }

    private static string? Differs(
        string name, JsonElement first, JsonElement run, JsonElement benchmark, JsonElement root)
    {
        var wanted = Text(name, first, benchmark, root) ?? (name == "unit" ? DefaultUnit : "");
        var found = Text(name, run, benchmark, root) ?? (name == "unit" ? DefaultUnit : "");
        return wanted == found ? null : $"has the {name} '{found}', but the first run has '{wanted}'.";
    }

    private static IEnumerable<Fault> OfNames(JsonElement root)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return from one in root.Items("benchmarks").Index()
               let name = Text("name", one.Item.Items("runs").First(), one.Item, root)
               where name is not null && !seen.Add(name)
               select new Fault($"benchmarks[{one.Index}]", $"has the name '{name}', which another benchmark has.");
    }

    private static string? Text(string name, params ReadOnlySpan<JsonElement> nearestFirst)
    {
        foreach (var holder in nearestFirst)
            if (holder.Member("metadata")?.Member(name)?.Text() is { } text) return text.Trim();
        return null;
    }
}
