using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Foundation;

namespace SiteGen.Bench.Results;

/// <param name="Diagnostics">Errors keep a session from being published, warnings do not.</param>
public sealed record Publishability(ImmutableArray<Diagnostic> Diagnostics)
{
    public bool IsPublishable => Reasons.IsEmpty;

    /// <summary>The reasons why it cannot be published, as sentences.</summary>
    public ImmutableArray<string> Reasons { get; } =
        [.. Diagnostics.Where(static diagnostic => diagnostic.Severity == Severity.Error)
            .Select(static diagnostic => diagnostic.Message)];
}

/// <summary>Checks whether a session is good enough for readers.</summary>
public static class SessionCheck
{
    /// <summary>Order statistics of fewer blocks give no interval of 95 %.</summary>
    public const int LeastBlockCount = 6;

    private const double DoubtfulShare = 0.1;
    private const double BadShare = 1.0 / 3;

    private const string Imported = "The session was imported, so its builds and its machine are unknown.";

    private const string MeasureAgain = "Measure again while the machine is otherwise idle.";

    public static Publishability Check(BenchSession session, SourcePath? file = null)
    {
        var at = new SourceLocation(file ?? DiskFile.Shown($"{session.Session.Id}.json"));
        return new Publishability(
        [
            .. OfSession(session, at),
            .. OfMachine(session, at),
            .. session.Results.SelectMany(cell => OfCell(cell, at)),
            .. OfAnswers(session.Results, at),
            .. session.Configurations.Where(configuration => NeedsState(configuration, session))
                .Select(configuration => ResultProblems.NotPublishable(
                    at, $"The state of '{configuration.Id}' was never verified.", "Find out why its samples failed.")),
        ]);
    }

    /// <summary>
    /// Returns true for a configuration whose state no worker reported. Own tools report none, and need none.
    /// </summary>
    private static bool NeedsState(Configuration configuration, BenchSession session) =>
        configuration.Verified is null
        && (session.Results.Where(cell => cell.Configuration == configuration.Id).ToList() is not [_, ..] cells
            || cells.Exists(static cell => cell.Tool is null));

    private static IEnumerable<Diagnostic> OfSession(BenchSession session, SourceLocation at)
    {
        var header = session.Session;
        if (!header.Complete)
            yield return ResultProblems.NotPublishable(
                at, $"The session ended early: {header.StoppedBy ?? "for an unknown reason"}.",
                "Resume it, or measure again.");
        if (header.Profile == "quick")
            yield return ResultProblems.NotPublishable(
                at, "The profile 'quick' only shows that a measurement works; its numbers are not precise enough.",
                "Measure with the profile 'standard' or 'rigorous'.");
        if (header.Profile == Pyperf.PyperfSession.Profile)
            yield return ResultProblems.NotPublishable(at, Imported, "Measure with 'sitegen bench run'.");
        if (session.Results.IsEmpty)
            yield return ResultProblems.NotPublishable(
                at, "Nothing was measured.", "Name workloads and configurations that this machine has.");
        if (!session.Control.IsValid)
            yield return ResultProblems.NotPublishable(
                at, $"The comparison of the baseline with itself is not valid: {session.Control.Why}", MeasureAgain);
        if (header.Runner.Commit is null)
            yield return ResultProblems.Doubtful(
                at, "The runner does not know the commit that it was built from.", "Build it in its repository.");
    }

    private static IEnumerable<Diagnostic> OfMachine(BenchSession session, SourceLocation at)
    {
        var isBattery = string.Equals(session.Machine.PowerSource, "battery", StringComparison.OrdinalIgnoreCase);
        if (isBattery)
            yield return ResultProblems.NotPublishable(
                at, "The machine ran on battery power, which slows processors down.", "Plug it in, and measure again.");
        var steps = session.Results.SelectMany(static cell => cell.Samples)
            .Count(static sample => sample.Flags.Contains(SampleFlags.ClockStep));
        if (steps > 0)
            yield return ResultProblems.NotPublishable(
                at, $"The clock was set, or the machine slept, during {Counted.Of(steps, "sample")}.", MeasureAgain);
        foreach (var happened in session.Events.Where(static happened => happened.Level == "error"))
            yield return ResultProblems.Doubtful(at, $"During the run: {happened.Text}", "See the session's events.");
    }

    private static IEnumerable<Diagnostic> OfCell(Cell cell, SourceLocation at)
    {
        var good = cell.Samples.Where(static sample => sample.IsOk).ToList();
        var blockCount = good.Select(static sample => sample.Block).Distinct().Count();
        var failed = cell.Samples.Count(static sample => sample.IsFailed);
        if (cell.Samples.Any(static sample => sample.Exit == SampleExits.WrongAnswer))
            yield return ResultProblems.NotPublishable(
                at, $"{cell.Key} gave a wrong answer.",
                "Find out what is wrong: the speed of a wrong answer means nothing.");
        if (blockCount < LeastBlockCount)
            yield return ResultProblems.NotPublishable(
                at, $"{cell.Key} has good samples in {Counted.Of(blockCount, "block")}, but needs {LeastBlockCount}.",
                "Measure more blocks, and merge them.");
        if (failed > 0)
            yield return ResultProblems.Doubtful(
                at, $"{cell.Key}: {Counted.Of(failed, "sample")} of {cell.Samples.Length} failed ({Kinds(cell)}).",
                "See 'failure' and 'stderrTail' in the file.");
        if (OfFlags(cell, good, at) is { } flagged) yield return flagged;
    }

    private static Diagnostic? OfFlags(Cell cell, List<Sample> good, SourceLocation at)
    {
        var share = good.Count == 0 ? 0 : good.Count(static sample => !sample.Flags.IsEmpty) / (double)good.Count;
        var what = string.Create(
            CultureInfo.InvariantCulture, $"{cell.Key}: {share * 100:0} % of its good samples were disturbed.");
        return share > BadShare ? ResultProblems.NotPublishable(at, what, MeasureAgain)
            : share > DoubtfulShare ? ResultProblems.Doubtful(at, what, MeasureAgain)
            : null;
    }

    private static IEnumerable<Diagnostic> OfAnswers(ImmutableArray<Cell> cells, SourceLocation at) =>
        from cell in cells
        where cell.Checksum is not null
        group cell by (cell.Workload, cell.Case) into same
        where same.Select(static cell => cell.Checksum).Distinct().Count() > 1
        select ResultProblems.NotPublishable(
            at, $"{same.Key.Workload}{(same.Key.Case.Length == 0 ? "" : $"[{same.Key.Case}]")} gave different answers "
                + $"on {string.Join(", ", same.Select(static cell => cell.Configuration))}.",
                "Find out which answer is right: the speed of a wrong answer means nothing.");

    private static string Kinds(Cell cell) =>
        string.Join(", ", cell.Samples.Where(static sample => sample.IsFailed).Select(static sample => sample.Exit)
            .Distinct().Order(StringComparer.Ordinal));
}
