using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SiteGen.Bench.Analysis;
using SiteGen.Bench.Measurements;
using SiteGen.Bench.Results;
using SiteGen.Bench.Workloads;

namespace SiteGen.Evidence.Claims;

/// <summary>Answers a measure from the newest session that has the data.</summary>
public static partial class Measurer
{
    public static Finding Find(MeasureExpression measure, IEnumerable<BenchSession> newestFirst) =>
        Find(measure, newestFirst, session => Find(measure, session));

    /// <summary>Chooses the session that answers: the newest one whose finding can be quoted.</summary>
    /// <remarks>
    /// A session whose builds cannot be compared yields to an older one. A session with an altered number does not,
    /// because the older one would then be quoted silently.
    /// </remarks>
    /// <param name="findIn">Returns what a session says; null when it lacks part of the measure.</param>
    public static Finding Find(
        MeasureExpression measure, IEnumerable<BenchSession> newestFirst, Func<BenchSession, Finding?> findIn)
    {
        Finding? first = null;
        foreach (var found in newestFirst.Select(findIn).OfType<Finding>())
        {
            if (found is not NoFinding { Absence: not Altered }) return found;
            first ??= found;
        }
        return first ?? new NoFinding(IsImpossible(measure) ? new Impossible() : new Missing(measure.ToString()));
    }

    /// <returns>Null when the session lacks part of the measure.</returns>
    public static Finding? Find(MeasureExpression measure, BenchSession session) => measure.Subject.Kind switch
    {
        _ when measure.Counter is not null || !IsOn(measure.Python, measure, session) => null,
        SubjectKind.Probe => Fact(measure, session),
        _ when measure.Baseline is null => Value(measure, session),
        SubjectKind.Suite => OfSuite(measure, session),
        _ => OfWorkload(measure, session),
    };

    /// <summary>Recomputes a stored ratio from the samples and compares the two.</summary>
    /// <returns>The difference, as a sentence; null when the ratios agree or none was stored.</returns>
    /// <remarks>
    /// Medians and their intervals are compared when a session is read, because they are not resampled.
    /// </remarks>
    public static string? WhyAltered(MeasureExpression measure, Finding finding) =>
        finding is not SessionRatio ratio || !ratio.Members.All(ratio.Session.Comparisons.Contains) ? null
        : measure.Subject.Kind == SubjectKind.Suite
            ? WhyAltered(ratio, SuiteAnalysis.Ratio(ratio.Session, PairsOf(measure)), measure.ToString())
        : SessionAnalysis.WhyNot(ratio.Session, ratio.Members[0]);

    private static string? WhyAltered(SessionRatio suite, SuiteRatio computed, string name) =>
        StoredNumbers.Difference(name, suite.Ratio, computed.Ratio ?? SessionAnalysis.NoRatio)
        ?? suite.Members.Zip(computed.Members, static (stored, member) =>
            StoredNumbers.Difference(stored.Candidate.ToString(), stored.Ratio, member.Ratio)).FirstOrDefault(IsGiven);

    private static bool IsGiven(string? why) => why is not null;

    /// <summary>Returns the interpreters that a measure is about. The session may have others.</summary>
    internal static IEnumerable<Interpreter> InterpretersOf(MeasureExpression measure, BenchSession session)
    {
        var used = session.Configurations.Where(configuration => configuration.Id == measure.Candidate.Configuration
            || configuration.Id == measure.Baseline?.Configuration)
            .Select(static configuration => configuration.Interpreter).ToHashSet(StringComparer.Ordinal);
        return session.Interpreters.Where(interpreter => used.Contains(interpreter.Id));
    }

    /// <summary>Returns true if an interpreter of the measure is the release.</summary>
    internal static bool IsOn(string? python, MeasureExpression measure, BenchSession session) =>
        python is null || InterpretersOf(measure, session).Any(interpreter => interpreter.Version == python);

    /// <summary>Returns the pairs of cells that a comparison is about.</summary>
    public static ImmutableArray<(CellKey Baseline, CellKey Candidate)> PairsOf(MeasureExpression measure)
    {
        var (baseline, candidate) = (measure.Baseline!.Value, measure.Candidate);
        if (measure.Subject.Kind != SubjectKind.Suite)
            return [(Key(measure.Subject.Id, baseline), Key(measure.Subject.Id, candidate))];
        return Suites.Find(measure.Subject.Id) is { } suite
            ? SuitePlan.PairsOf(suite, SideOf(suite, baseline), SideOf(suite, candidate)) : [];
    }

    private static CellKey Key(string workload, Side side) => new(workload, side.Case ?? "", side.Configuration);

    private static SuiteSide SideOf(Suite suite, Side side) => SuitePlan.SideOf(suite, side.Configuration, side.Case);

    private static FactFinding? Fact(MeasureExpression measure, BenchSession session) =>
        session.Probes.FirstOrDefault(probe => probe.Probe == measure.Subject.Id
            && probe.Configuration == measure.Candidate.Configuration) is { } fact ? new FactFinding(fact, session)
            : null;

    private static SessionValue? Value(MeasureExpression measure, BenchSession session)
    {
        var key = Key(measure.Subject.Id, measure.Candidate);
        var cell = session.Results.FirstOrDefault(cell => cell.Key == key);
        if (cell is not null && measure.IsProcessorTime)
            return CellSummary.OfProcessorTime(cell) is { } used ? new SessionValue(Quantity.Time, used, key, session)
                : null;
        return cell?.Summary is { } summary ? new SessionValue(QuantityOf(cell), summary, key, session) : null;
    }

    private static Finding? OfWorkload(MeasureExpression measure, BenchSession session)
    {
        var (baseline, candidate) = PairsOf(measure)[0];
        if (session.Results.FirstOrDefault(cell => cell.Key == candidate) is not { Summary: not null } cell
            || !session.Results.Any(other => other.Key == baseline && other.Summary is not null))
            return null;
        var comparison = SessionAnalysis.Stored(session, baseline, candidate)
            ?? SessionAnalysis.Compare(session, baseline, candidate);
        if (!BuildDifferences.AreAlike(comparison.Comparability))
            return new NoFinding(DifferencesOf(comparison.Comparability));
        return comparison.Verdict == ComparisonVerdicts.Impossible ? null
            : SessionRatio.Of(QuantityOf(cell), comparison.Ratio, [comparison], session);
    }

    private static Finding? OfSuite(MeasureExpression measure, BenchSession session)
    {
        var pairs = PairsOf(measure);
        var cells = session.Results.Where(static cell => cell.Summary is not null)
            .ToDictionary(static cell => cell.Key);
        if (pairs.IsEmpty || !pairs.All(pair => cells.ContainsKey(pair.Baseline) && cells.ContainsKey(pair.Candidate)))
            return null;
        var named = Suites.Find(measure.Subject.Id)!;
        var suite = SuiteAnalysis.Stored(
            session, named, SideOf(named, measure.Baseline!.Value), SideOf(named, measure.Candidate))
            ?? SuiteAnalysis.Ratio(session, pairs);
        if (suite.Members.FirstOrDefault(
            static member => !BuildDifferences.AreAlike(member.Comparability)) is { } mixed) return new NoFinding(
            DifferencesOf(mixed.Comparability));
        return suite.Ratio is { } ratio
            ? SessionRatio.Of(QuantityOf(cells[pairs[0].Candidate]), ratio, suite.Members, session) : null;
    }

    private static Quantity QuantityOf(Cell cell) => cell.Measure == "memory" ? Quantity.Memory : Quantity.Time;

    private static bool IsImpossible(MeasureExpression measure)
    {
        var sides = measure.Baseline is { } baseline ? new[] { measure.Candidate, baseline } : [measure.Candidate];
        return sides.Any(static side => FreeThreadedJit().IsMatch(side.Configuration));
    }

    private static NotComparable DifferencesOf(Comparability comparability) =>
        new(string.Join("; ", comparability.Differences));

    [GeneratedRegex("^3(1[0-5])t-jit$", RegexOptions.CultureInvariant)]
    private static partial Regex FreeThreadedJit();
}
