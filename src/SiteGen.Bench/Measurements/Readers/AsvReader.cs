using System.Collections.Immutable;
using System.Text.Json;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Measurements.Readers;

/// <summary>
/// Reads the result files of asv (airspeed velocity): seconds and bytes of one environment at one commit.
/// </summary>
/// <remarks>
/// Format: https://asv.readthedocs.io/en/stable/dev.html#results, file versions 1 and 2. Units are in another file,
/// <c>benchmarks.json</c>, except that the prefix of a name says <c>time_</c> or <c>mem_</c>; so benchmarks that begin
/// with <c>track_</c> are left out. <c>date</c> is the date of the commit and is not read. The machine is a name that
/// the author chose: all runners of a cloud may share it, so it names no single machine.
/// </remarks>
internal static class AsvReader
{
    private const string SeeUnit = "Its unit is in benchmarks.json, which is not read.";

    public static ToolFile? Read(ResultText text)
    {
        if (text.Json is not { } root || !IsResults(root)) return null;
        var columns = root.Items("result_columns").Select(static column => column.Text() ?? "").ToList();
        var entries = root.Member("results")!.Value.Members()
            .Select(member => AsvEntry.Of(member.Name, member.Value, columns)).ToList();
        var values = new ResultValues("asv", Where(root, entries));
        foreach (var entry in entries) Add(values, text, entry);
        return values.Finish();
    }

    private static bool IsResults(JsonElement root) =>
        root.Member("commit_hash")?.Text() is not null && root.Member("params")?.ValueKind == JsonValueKind.Object
        && root.Member("results")?.ValueKind == JsonValueKind.Object;

    private static RunPlace Where(JsonElement root, List<AsvEntry> entries)
    {
        var about = root.Member("params");
        return new RunPlace(
            StatedPlace.Machine(about?.Member("machine")?.Text(), about?.Member("cpu")?.Text(), null),
            entries.Max(static entry => entry.Started),
            StatedPlace.Version(null, root.Member("python")?.Text()));
    }

    private static void Add(ResultValues values, ResultText text, AsvEntry entry)
    {
        if (Kind(entry.Name) is not (var counter, var quantity))
        {
            values.LeaveOut(text.Whole, entry.Name, SeeUnit);
            return;
        }
        if (entry.Cases.IsEmpty) values.LeaveOut(text.Whole, entry.Name, "It failed.");
        foreach (var one in entry.Cases)
            Add(values, text, one, new ToolResult(entry.Name, one.Name, counter, quantity)
            {
                Definition = entry.Version,
            });
    }

    private static void Add(ResultValues values, ResultText text, AsvCase one, ToolResult name)
    {
        if (one.WhyNot is { } why) values.LeaveOut(text.Whole, name.FullName, why);
        else values.Add(
            name with { Processes = one.Samples.IsEmpty ? [] : [one.Samples], Summary = one.Summary }, text.Whole);
    }

    /// <returns>Null for a benchmark whose name does not say its unit.</returns>
    private static (string Counter, Quantity Quantity)? Kind(string name) =>
        name[(name.LastIndexOf('.') + 1)..] switch
        {
            var last when Begins(last, "time_") || Begins(last, "timeraw_") => (ToolResult.Time, Quantity.Time),
            var last when Begins(last, "mem_") || Begins(last, "peakmem_") => (ToolResult.Memory, Quantity.Memory),
            _ => null,
        };

    private static bool Begins(string text, string prefix) => text.StartsWith(prefix, StringComparison.Ordinal);
}

/// <summary>One benchmark of a file, in either version of the format.</summary>
/// <param name="Version">A hash of the benchmark's code; null where the file has none.</param>
/// <param name="Cases">One for each combination of parameters; empty when the benchmark failed as a whole.</param>
internal sealed record AsvEntry(
    string Name, DateTimeOffset? Started, string? Version, ImmutableArray<AsvCase> Cases)
{
    private const int CaseLimit = 10_000;

    public static AsvEntry Of(string name, JsonElement entry, List<string> columns)
    {
        JsonElement? Column(string column) => columns.Count == 0 ? entry.Member(column)
            : columns.IndexOf(column) is >= 0 and var index ? entry.Items().Skip(index).Cast<JsonElement?>()
            .FirstOrDefault() : null;
        var results = columns.Count == 0 && entry.ValueKind != JsonValueKind.Object ? entry : Column("result");
        ImmutableArray<JsonElement> each = results switch
        {
            { ValueKind: JsonValueKind.Array } list => [.. list.Items().Take(CaseLimit)],
            { ValueKind: JsonValueKind.Null } or null => [],
            { } single => [single],
        };
        var names = Names(Column("params"), each.Length);
        var samples = Column("samples")?.Items().ToList() ?? [];
        var stats = Column("stats")?.Items().ToList() ?? [];
        return new AsvEntry(name, StatedPlace.Date(Column("started_at")?.Whole()), Column("version")?.Text(),
            [.. each.Select((result, index) => AsvCase.Of(
                names[index], result, samples.ElementAtOrDefault(index), stats.ElementAtOrDefault(index)))]);
    }

    /// <summary>
    /// Returns the combinations of parameters; the last one varies fastest. Their names are in another file, so they
    /// are numbered from 1, as asv itself does.
    /// </summary>
    private static string[] Names(JsonElement? parameters, int count)
    {
        var values = parameters?.Items().Select(static one => one.Items().Select(Text).ToList()).ToList() ?? [];
        var names = new string[count];
        for (var index = 0; index < count; index++)
        {
            var rest = index;
            var parts = new List<string>();
            for (var number = values.Count; number >= 1; number--)
            {
                var list = values[number - 1];
                if (list.Count == 0) continue;
                parts.Insert(0, FormattableString.Invariant($"param{number}={list[rest % list.Count]}"));
                rest /= list.Count;
            }
            names[index] = string.Join(", ", parts);
        }
        return names;
    }

    // Parameters are written as Python's repr. Signs that separate parameters in a measure cannot be part of one.
    private static string Text(JsonElement value) =>
        (value.Text() ?? value.ToString()).Trim('\'', '"').Replace(',', ';').Replace('[', '(').Replace(']', ')');
}

/// <param name="Name">The parameters; "" without any.</param>
/// <param name="WhyNot">A sentence that says why there is no value.</param>
internal sealed record AsvCase(string Name, ImmutableArray<double> Samples, GivenSummary? Summary, string? WhyNot)
{
    /// <param name="result">
    /// The median; null for a failure, and NaN, which is read as text, for what was skipped.
    /// </param>
    public static AsvCase Of(string name, JsonElement result, JsonElement samples, JsonElement stats)
    {
        if (result.ValueKind == JsonValueKind.Null) return new AsvCase(name, [], null, "It failed.");
        if (result.Number() is not { } median) return new AsvCase(name, [], null, "It was skipped.");
        var summary = new GivenSummary(
            stats.Member("repeat")?.Whole() is > 0 and < int.MaxValue and var count ? (int)count : null,
            stats.Member("mean")?.Number(), stats.Member("std")?.Number(), median);
        return new AsvCase(name, samples.IsList() ? ResultValues.Numbers(samples) : [], summary, null);
    }
}
