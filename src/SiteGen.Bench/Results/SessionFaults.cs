using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Bench.Results;

/// <summary>An invalid value in a session whose fields all have the right types.</summary>
/// <param name="Path">For example <c>results[0].samples[2].values</c>.</param>
/// <param name="IsName">True when a name is unknown or duplicated.</param>
internal sealed record Fault(string Path, string What, bool IsName = false);

internal static class SessionFaults
{
    private static readonly ImmutableArray<string> Exits =
        [SampleExits.Ok, SampleExits.Timeout, SampleExits.Crash, SampleExits.WrongState, SampleExits.WrongAnswer,
            SampleExits.BadReport, SampleExits.Interrupted];

    public static IEnumerable<Fault> Of(BenchSession session) =>
        OfNulls(session) is [_, ..] nulls ? nulls
            : [.. OfWhole(session), .. session.Results.SelectMany(static (cell, index) => OfCell(
                cell, $"results[{index}]"))];

    /// <summary>Finds the faults that are not faults of a single cell.</summary>
    public static IEnumerable<Fault> OfWhole(BenchSession session) => OfNulls(session) is [_, ..] nulls ? nulls :
        [.. OfHeader(session.Session), .. OfNames(session),
            .. session.Events.SelectMany(static (happened, index) => NotUtc(happened.Utc, $"events[{index}].utc"))];

    /// <summary>Finds null items of lists, which the serializer accepts.</summary>
    private static List<Fault> OfNulls(BenchSession session) =>
    [
        .. Nulls(session.Interpreters, "interpreters"), .. Nulls(session.Configurations, "configurations"),
            .. Nulls(session.Results, "results"), .. Nulls(session.Probes, "probes"),
        .. Nulls(session.Comparisons, "comparisons"), .. Nulls(session.Control.Comparisons, "control.comparisons"),
        .. Nulls(session.Suites, "suites"), .. Nulls(session.Events, "events"),
    ];

    private static IEnumerable<Fault> Nulls<T>(ImmutableArray<T> items, string path)
        where T : class? =>
        items.Select((item, index) => (item, index)).Where(static pair => pair.item is null)
            .Select(pair => new Fault($"{path}[{pair.index}]", "is null, but must not be."));

    private static IEnumerable<Fault> OfHeader(SessionHeader header)
    {
        if (!IsFileName(header.Id))
            yield return new("session.id", "is not a name of letters, digits, '-', '_' and '.'.");
        foreach (var fault in NotUtc(header.StartedUtc, "session.startedUtc")
            .Concat(NotUtc(header.FinishedUtc, "session.finishedUtc")))
            yield return fault;
        if (header.FinishedUtc < header.StartedUtc)
            yield return new("session.finishedUtc", "is before the start of the session.");
    }

    private static bool IsFileName(string id) =>
        id is { Length: > 0 and <= 100 } && id[0] != '.'
            && id.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');

    private static IEnumerable<Fault> NotUtc(DateTimeOffset time, string path) =>
        time.Offset == TimeSpan.Zero ? [] : [new(path, "is not in UTC.")];

    private static IEnumerable<Fault> OfNames(BenchSession session)
    {
        var interpreters = session.Interpreters.Select(static interpreter => interpreter.Id)
            .ToHashSet(StringComparer.Ordinal);
        var configurations = session.Configurations.Select(static configuration => configuration.Id)
            .ToHashSet(StringComparer.Ordinal);
        var cells = session.Results.Select(static cell => cell.Key).ToHashSet();
        var compared = session.Comparisons.Select(static (comparison, index) => (comparison, $"comparisons[{index}]"))
            .Concat(session.Control.Comparisons.Select(static (comparison, index) => (
                comparison, $"control.comparisons[{index}]")));
        return
        [
            .. Twice(session.Interpreters, static interpreter => interpreter.Id, "interpreters"),
            .. Twice(session.Configurations, static configuration => configuration.Id, "configurations"),
            .. Twice(session.Results, static cell => cell.Key.ToString(), "results"),
            .. Unknown(session.Configurations, static configuration => configuration.Interpreter, interpreters,
            "configurations", "interpreter"),
            .. Unknown(session.Results, static cell => cell.Configuration, configurations, "results", "configuration"),
            .. Unknown(session.Probes, static probe => probe.Configuration, configurations, "probes", "configuration"),
            .. Twice(session.Suites, static suite => suite.ToString(), "suites"),
            .. Unknown(session.Suites, static suite => suite.Baseline.Configuration, configurations, "suites",
            "configuration"),
            .. Unknown(session.Suites, static suite => suite.Candidate.Configuration, configurations, "suites",
            "configuration"),
            .. compared.SelectMany(entry => Unmeasured(entry.comparison, cells, entry.Item2)),
        ];
    }

    /// <param name="name">Returns null for an item that may occur more than once.</param>
    private static IEnumerable<Fault> Twice<T>(ImmutableArray<T> items, Func<T, string?> name, string path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return items.Select((item, index) => (Name: name(item), Path: $"{path}[{index}]"))
            .Where(item => item.Name is not null && !seen.Add(item.Name))
            .Select(static item => new Fault(item.Path, $"is a duplicate: {item.Name}.", IsName: true));
    }

    private static IEnumerable<Fault> Unknown<T>(
        ImmutableArray<T> items, Func<T, string> name, HashSet<string> known, string path, string field) =>
        items.Select((item, index) => (Name: name(item), Path: $"{path}[{index}].{field}"))
            .Where(item => !known.Contains(item.Name))
            .Select(item => new Fault(item.Path, $"is '{item.Name}', but there is no such {field}.", IsName: true));

    private static IEnumerable<Fault> Unmeasured(Comparison comparison, HashSet<CellKey> cells, string path)
    {
        if (!cells.Contains(comparison.Baseline))
            yield return new($"{path}.baseline", $"is {comparison.Baseline}, which is not in 'results'.", IsName: true);
        if (!cells.Contains(comparison.Candidate))
            yield return new($"{path}.candidate", $"is {comparison.Candidate}, which is not in 'results'.",
                IsName: true);
    }

    public static IEnumerable<Fault> OfCell(Cell cell, string path)
    {
        if (Nulls(cell.Samples, $"{path}.samples").ToList() is [_, ..] nulls)
        {
            foreach (var fault in nulls) yield return fault;
            yield break;
        }
        if ((cell.Measure, cell.Unit) is not (("time", "second") or ("memory", "byte")))
            yield return new($"{path}.unit",
                $"is '{cell.Unit}' for the measure '{cell.Measure}'; time is in seconds, and memory in bytes.");
        if (cell.WorkloadVersion < 1) yield return new($"{path}.workloadVersion", "is less than 1.");
        if (cell.Threads < 1) yield return new($"{path}.threads", "is less than 1.");
        if (cell.Sampling is not (null or Samplings.Turns or Samplings.Processes))
            yield return new($"{path}.sampling",
                $"is '{cell.Sampling}', but must be '{Samplings.Turns}' or '{Samplings.Processes}'.");
        if (cell.Loops < 1) yield return new($"{path}.loops", "is less than 1.");
        for (var i = 0; i < cell.Samples.Length; i++)
            foreach (var fault in OfSample(cell.Samples[i]))
                yield return fault with { Path = $"{path}.samples[{i}].{fault.Path}" };
        // A failed worker is started again at its position.
        var seen = new HashSet<(int, int, int)>(cell.Samples.Length);
        for (var i = 0; i < cell.Samples.Length; i++)
        {
            if (cell.Samples[i] is { IsOk: true } sample && !seen.Add((sample.Block, sample.Order, sample.Attempt)))
                yield return new($"{path}.samples[{i}]",
                    $"is a duplicate: block {sample.Block}, position {sample.Order}, attempt {sample.Attempt}.",
                    IsName: true);
        }
    }

    /// <returns>Faults with paths relative to the sample.</returns>
    private static IEnumerable<Fault> OfSample(Sample sample)
    {
        if (sample.Block < 0) yield return new("block", "is negative.");
        if (sample.Order < 0) yield return new("order", "is negative.");
        if (sample.Attempt < 0) yield return new("attempt", "is negative.");
        if (!Exits.Contains(sample.Exit))
            yield return new("exit", $"is '{sample.Exit}', but must be one of {string.Join(", ", Exits)}.");
        if (sample.IsOk && sample.Values.IsEmpty) yield return new("values", "is empty, although the sample is good.");
        foreach (var fault in NotUtc(sample.StartedUtc, "startedUtc").Concat(OfNumbers(sample))) yield return fault;
    }

    private static IEnumerable<Fault> OfNumbers(Sample sample)
    {
        if (FirstBad(sample.Values, Measurable.Is) is { } value)
            yield return new($"values[{value}]", WhyNoValue(sample.Values[value]));
        if (FirstBad(sample.Warmups, Measurable.IsOrZero) is { } warmup)
            yield return new($"warmups[{warmup}]", WhyNoTime(sample.Warmups[warmup]));
        if (FirstBad(sample.Cpu, Measurable.IsOrZero) is { } cpu)
            yield return new($"cpu[{cpu}]", WhyNoTime(sample.Cpu[cpu]));
        if (sample.DeprivedRounds is { } rounds && !rounds.All(round => round >= 0 && round < sample.Values.Length))
            yield return new("deprivedRounds",
                $"names a round outside its {Counted.Of(sample.Values.Length, "value")}.");
        if (Differs(sample.Cpu.Length, sample.Values.Length))
            yield return new("cpu", $"has {Counted.Of(sample.Cpu.Length, "number")} for "
                + $"{Counted.Of(sample.Values.Length, "value")}.");
        if (Differs(sample.InvoluntarySwitches.Length, sample.Values.Length))
            yield return new("involuntarySwitches",
                $"has {Counted.Of(sample.InvoluntarySwitches.Length, "number")} for "
                + $"{Counted.Of(sample.Values.Length, "value")}.");
    }

    private static string WhyNoValue(double value) =>
        value > 0 ? Measurable.Range : "is not above 0, but every measurement takes time or memory.";

    private static string WhyNoTime(double value) => value < 0 ? "is negative." : Measurable.Range;

    private static bool Differs(int count, int valueCount) => count != 0 && count != valueCount;

    private static int? FirstBad(ImmutableArray<double> numbers, Func<double, bool> isGood)
    {
        for (var i = 0; i < numbers.Length; i++)
            if (!isGood(numbers[i])) return i;
        return null;
    }
}
