using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SiteGen.Foundation;

namespace SiteGen.Bench.Results;

/// <summary>Merges two sessions that measured different cells, or different blocks of a cell.</summary>
public static class SessionMerge
{
    private static readonly ImmutableArray<string> Profiles = ["quick", "standard", "rigorous"];

    /// <returns>
    /// The merged session, whose summaries of joined cells, comparisons, suites and control are still to be computed;
    /// or none, and all obstacles.
    /// </returns>
    public static (BenchSession? Session, ImmutableArray<Diagnostic> Diagnostics) Merge(
        BenchSession first, BenchSession second)
    {
        var at = new SourceLocation(DiskFile.Shown($"{second.Session.Id}.json"));
        var obstacles = Obstacles(first, second).Select(what => ResultProblems.NotMerged(at, what)).ToImmutableArray();
        return obstacles.IsEmpty ? (Merged(first, second), []) : (null, obstacles);
    }

    private static IEnumerable<string> Obstacles(BenchSession first, BenchSession second) =>
    [
        .. first.Machine.Id == second.Machine.Id ? (IEnumerable<string>)[]
            : [$"The machines differ: '{first.Machine.Label}' ({first.Machine.Id}) "
                + $"and '{second.Machine.Label}' ({second.Machine.Id})."],
        .. OfInterpreters(first.Interpreters, second.Interpreters),
        .. Common(first.Configurations, second.Configurations, static configuration => configuration.Id)
        .SelectMany(OfConfigurations),
        .. OfWorkloads(first.Results, second.Results),
        .. Common(first.Results, second.Results, static cell => cell.Key).SelectMany(OfCells),
    ];

    private static IEnumerable<(T First, T Second)> Common<T, TKey>(
        ImmutableArray<T> first, ImmutableArray<T> second, Func<T, TKey> key) =>
        first.Join(second, key, key, static (one, other) => (one, other));

    /// <summary>Returns enough of a hash to tell two apart.</summary>
    private static string Short(string hash) => hash[..Math.Min(12, hash.Length)];

    private static IEnumerable<string> OfInterpreters(
        ImmutableArray<Interpreter> first, ImmutableArray<Interpreter> second) =>
    [
        .. from pair in Common(first, second, static interpreter => interpreter.Id)
           where Hash(pair.First) != Hash(pair.Second)
           select $"Interpreter '{pair.First.Id}' is {pair.First.Version} "
               + $"with the hash {Short(pair.First.Sha256)}… in the first session, and {pair.Second.Version} "
               + $"with {Short(pair.Second.Sha256)}… in the second.",
        .. from pair in Common([.. first.Where(static one => one.IsKnown)], second, Hash)
           where pair.First.Id != pair.Second.Id
           select $"The same interpreter is '{pair.First.Id}' in the first session, and '{pair.Second.Id}' in the "
               + "second.",
    ];

    private static (string, string?) Hash(Interpreter interpreter) => (interpreter.Sha256, interpreter.LibpythonSha256);

    private static IEnumerable<string> OfConfigurations((Configuration First, Configuration Second) pair)
    {
        var (first, second) = pair;
        if (first.Interpreter != second.Interpreter)
            yield return $"Configuration '{first.Id}' runs on '{first.Interpreter}' in the first session, and on "
                + $"'{second.Interpreter}' in the second.";
        if (!first.Arguments.SequenceEqual(second.Arguments))
            yield return $"Configuration '{first.Id}' has different arguments in the two sessions.";
        if (!first.Environment.SequenceEqual(second.Environment))
            yield return $"Configuration '{first.Id}' has different environments in the two sessions.";
        if (first.Verified is { } one && second.Verified is { } other
            && (one.GilAtStart, one.GilAtEnd, one.JitEnabled) != (other.GilAtStart, other.GilAtEnd, other.JitEnabled))
            yield return $"Configuration '{first.Id}' was verified in different states of the GIL or the JIT in the "
                + $"two sessions.";
    }

    private static IEnumerable<string> OfWorkloads(ImmutableArray<Cell> first, ImmutableArray<Cell> second) =>
        from versions in Common(
            [.. first.DistinctBy(static cell => cell.Workload)], [.. second.DistinctBy(static cell => cell.Workload)],
                static cell =>
                cell.Workload)
        where versions.First.WorkloadVersion != versions.Second.WorkloadVersion
        select $"Workload '{versions.First.Workload}' has version {versions.First.WorkloadVersion} in the first "
            + $"session, and {versions.Second.WorkloadVersion} in the second.";

    private static IEnumerable<string> OfCells((Cell First, Cell Second) pair)
    {
        var (first, second) = pair;
        if (!HaveSameWork(first, second))
            yield return $"{first.Key} has different parameters, threads or loops in the two sessions.";
        if (first.Checksum is { } one && second.Checksum is { } other && one != other)
            yield return $"{first.Key} gave different answers in the two sessions.";
        var twice = first.Samples.Select(static sample => sample.Block)
            .Intersect(second.Samples.Select(static sample => sample.Block)).Order().ToList();
        if (twice.Count > 0) yield return $"{first.Key} has block {string.Join(", ", twice)} in both sessions.";
    }

    /// <summary>Returns true when two cells measured the same amount of the same work.</summary>
    internal static bool HaveSameWork(Cell first, Cell second) =>
        (first.Measure, first.Unit, first.Threads, first.Loops, first.Sampling)
            == (second.Measure, second.Unit, second.Threads, second.Loops, second.Sampling)
                && HaveSameParams(first, second);

    internal static bool HaveSameParams(Cell first, Cell second) =>
        first.Params.Count == second.Params.Count
            && first.Params.All(param => second.Params.TryGetValue(param.Key, out var other)
            && JsonElement.DeepEquals(param.Value, other));

    private static BenchSession Merged(BenchSession first, BenchSession second) => first with
    {
        Session = Header(first.Session, second.Session),
        Interpreters = [.. first.Interpreters.UnionBy(second.Interpreters, static interpreter => interpreter.Id)],
        Configurations = [.. first.Configurations.Concat(second.Configurations)
            .GroupBy(static configuration => configuration.Id)
            .Select(static same => same.First() with { Verified = same.Select(static one => one.Verified)
            .FirstOrDefault(static state => state is not null) })],
        Results = [.. first.Results.Concat(second.Results).GroupBy(static cell => cell.Key)
            .Select(static same => same.Aggregate(Joined))],
        Probes = [.. first.Probes.UnionBy(second.Probes, static probe => (probe.Probe, probe.Configuration))],
        Comparisons = [],
        Suites = [],
        Control = Journal.NoControl,
        Events = [.. first.Events.Concat(second.Events).Append(Joining(second.Session))
            .OrderBy(static happened => happened.Utc)],
    };

    /// <summary>Returns the event that tells readers that the session was not measured in a single run.</summary>
    private static SessionEvent Joining(SessionHeader second) => new(
        second.FinishedUtc, "info", "merged",
        string.Create(CultureInfo.InvariantCulture,
        $"Joined with {second.Id}, measured from {second.StartedUtc:yyyy-MM-dd HH:mm} to {second.FinishedUtc:HH:mm} "
        + $"UTC with the seed {second.Seed}."));

    private static SessionHeader Header(SessionHeader first, SessionHeader second) => first with
    {
        StartedUtc = first.StartedUtc < second.StartedUtc ? first.StartedUtc : second.StartedUtc,
        FinishedUtc = first.FinishedUtc > second.FinishedUtc ? first.FinishedUtc : second.FinishedUtc,
        // The profile that promises less.
        Profile = Profiles.IndexOf(first.Profile) <= Profiles.IndexOf(second.Profile) ? first.Profile : second.Profile,
        Complete = first.Complete && second.Complete,
        StoppedBy = first.StoppedBy ?? second.StoppedBy,
    };

    private static Cell Joined(Cell first, Cell second) => first with
    {
        Checksum = first.Checksum ?? second.Checksum,
        Samples = [.. first.Samples.Concat(second.Samples).OrderBy(static sample => sample.Block)
            .ThenBy(static sample => sample.Order).ThenBy(static sample => sample.Attempt)],
        Summary = null,
    };
}
