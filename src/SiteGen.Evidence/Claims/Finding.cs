using System.Collections.Immutable;
using SiteGen.Bench.Analysis;
using SiteGen.Bench.Measurements;
using SiteGen.Bench.Results;
using SiteGen.Evidence.Sources;

namespace SiteGen.Evidence.Claims;

/// <summary>The answer of a site's sessions to a measure.</summary>
public abstract record Finding;

/// <summary>A ratio of costs: candidate over baseline.</summary>
/// <param name="NoiseFloor">
/// The noise floor of this quantity, as a fraction. Narrower intervals are widened to it.
/// </param>
public abstract record RatioFinding(Quantity Quantity, RatioEstimate Ratio, double NoiseFloor) : Finding
{
    /// <summary>The interval that decides the verdict and the wording everywhere.</summary>
    public DecidingInterval Interval => DecidingInterval.Of(Ratio, NoiseFloor);

    /// <summary>True when there are enough samples for a statement.</summary>
    public abstract bool IsEnough { get; }

    /// <summary>The verdict, one of <see cref="ComparisonVerdicts"/>.</summary>
    public abstract string Outcome { get; }
}

/// <summary>A comparison in a session, or the geometric mean of a suite's comparisons.</summary>
/// <param name="Members">The underlying comparisons; a single one for a workload.</param>
public sealed record SessionRatio(
    Quantity Quantity, RatioEstimate Ratio, double NoiseFloor, ImmutableArray<Comparison> Members,
    BenchSession Session) : RatioFinding(Quantity, Ratio, NoiseFloor)
{
    public override bool IsEnough =>
        Ratio.Level > 0 && Members.All(member => member.Count >= ResolutionOfIt.LeastCount);

    /// <summary>The session's page and <c>bench compare</c> show the same.</summary>
    public override string Outcome =>
        Members is [var only] ? only.Verdict : Judgement.Of(Ratio, Members, Measure, ResolutionOfIt);

    private string Measure => Quantity == Quantity.Memory ? "memory" : "time";

    private Resolution ResolutionOfIt => Resolution.Of(Measure, NoiseFloor);

    public static SessionRatio Of(
        Quantity quantity, RatioEstimate ratio, ImmutableArray<Comparison> members, BenchSession session)
    {
        var measure = quantity == Quantity.Memory ? "memory" : "time";
        return new(quantity, ratio, Resolution.Of(measure, session.Control).Floor, members, session);
    }
}

/// <summary>A ratio of two results that another tool wrote.</summary>
public sealed record FileRatio(
    Quantity Quantity, RatioEstimate Ratio, double NoiseFloor, EvidenceLevel Level, int Count, Measured Baseline,
    Measured Candidate) : RatioFinding(Quantity, Ratio, NoiseFloor)
{
    public override bool IsEnough => Ratio.Level > 0;

    public override string Outcome =>
        !IsEnough ? ComparisonVerdicts.Inconclusive
        : Interval is { IsBelow: false, IsAbove: false }
            ? Interval.IsWithin(SessionAnalysis.Margin) ? ComparisonVerdicts.Equivalent
                : ComparisonVerdicts.Inconclusive
        : Judgement.Direction(Interval.IsBelow, Quantity is Quantity.Time or Quantity.Throughput ? "time" : "memory");
}

/// <summary>A median with its interval, in the base unit of the quantity.</summary>
public abstract record ValueFinding(Quantity Quantity, Summary Summary) : Finding;

public sealed record SessionValue(Quantity Quantity, Summary Summary, CellKey Cell, BenchSession Session)
    : ValueFinding(Quantity, Summary);

public sealed record FileValue(Quantity Quantity, Summary Summary, Measured Measured)
    : ValueFinding(Quantity, Summary)
{
    public EvidenceLevel Level => Measured.Result switch
    {
        { IsExact: true } => EvidenceLevel.Exact,
        { Processes.Length: >= ResultRatio.LeastCount } => EvidenceLevel.Repeated,
        _ when Summary.Interval.Level > 0 => EvidenceLevel.OneProcess,
        { Processes.IsEmpty: true, Summary.Deviation: not null } => EvidenceLevel.Summary,
        _ => EvidenceLevel.OneNumber,
    };
}

public sealed record FactFinding(ProbedFact Fact, BenchSession Session) : Finding;

public sealed record NoFinding(Absence Absence) : Finding;

/// <summary>A reason why nothing was found.</summary>
public abstract record Absence;

/// <summary>The configuration cannot exist, so it cannot be measured.</summary>
public sealed record Impossible : Absence;

/// <summary>The builds differ: their ratio would reflect the builds as much as the versions.</summary>
/// <param name="Differences">The differences that the session lists, joined.</param>
public sealed record NotComparable(string Differences) : Absence;

/// <summary>The newest session that has the measure stores a number that does not follow from its samples.</summary>
/// <param name="Why">The reason, as an English sentence.</param>
public sealed record Altered(string Session, string Why) : Absence;

/// <summary>Only a session that may not be quoted has the measure.</summary>
/// <param name="Why">The reason, as an English sentence.</param>
public sealed record Unquoted(string Session, string Why) : Absence;

/// <summary>The two sides of the comparison may not be compared.</summary>
/// <param name="Why">A value of <see cref="ApartWhy"/>.</param>
/// <param name="Baseline">The baseline's file, or its machine if that is the reason.</param>
/// <param name="Candidate">The same for the candidate.</param>
public sealed record Apart(ApartWhy Why, string Baseline, string Candidate) : Absence;

/// <summary>A reason why results may not be compared.</summary>
public enum ApartWhy
{
    /// <summary>Nothing says that two files are of one machine.</summary>
    UnknownMachine,

    TwoMachines,

    /// <summary>Both sides have the same values: a tool copied one file to the other.</summary>
    SameValues,

    TwoQuantities,

    /// <summary>The benchmark was changed between the two, as its tool says.</summary>
    TwoDefinitions,

    /// <summary>One side is zero, so there is no ratio.</summary>
    Zero,
}

/// <summary>The data is weaker evidence than the claim asks for.</summary>
public sealed record TooWeak(EvidenceLevel Needed, EvidenceLevel Level) : Absence;

/// <summary>The rule is about another quantity than the number.</summary>
public sealed record OtherQuantity(Quantity Measured) : Absence;

/// <summary>No session has the measure.</summary>
public sealed record Missing(string Measure) : Absence;

public static class Findings
{
    public static BenchSession? SessionOf(Finding finding) => finding switch
    {
        SessionRatio ratio => ratio.Session,
        SessionValue value => value.Session,
        FactFinding fact => fact.Session,
        _ => null,
    };

    /// <summary>Returns how much the finding can prove; null for what is not measured, or not a number.</summary>
    public static EvidenceLevel? LevelOf(Finding finding) => finding switch
    {
        SessionRatio ratio => ratio.Members.All(static member => member.Design == Bench.Analysis.Evidence.PairedBlocks)
            ? EvidenceLevel.Interleaved : EvidenceLevel.Repeated,
        SessionValue => EvidenceLevel.Repeated,
        FileRatio ratio => ratio.Level,
        FileValue value => value.Level,
        _ => null,
    };

    /// <summary>Returns the results of other tools that a finding is computed from; empty for a session.</summary>
    public static ImmutableArray<Measured> ResultsOf(Finding finding) => finding switch
    {
        FileRatio ratio => [ratio.Baseline, ratio.Candidate],
        FileValue value => [value.Measured],
        _ => [],
    };
}
