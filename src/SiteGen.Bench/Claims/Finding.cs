using System.Collections.Immutable;
using SiteGen.Bench.Analysis;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Claims;

/// <summary>The answer of a site's sessions to a measure.</summary>
public abstract record Finding;

/// <summary>A comparison, or the geometric mean of a suite's comparisons.</summary>
/// <param name="NoiseFloor">
/// The noise floor of this quantity, as a fraction. Narrower intervals are widened to it.
/// </param>
/// <param name="Members">The underlying comparisons; a single one for a workload.</param>
public sealed record RatioFinding(
    Quantity Quantity, RatioEstimate Ratio, double NoiseFloor, ImmutableArray<Comparison> Members,
        BenchSession Session) : Finding
{
    /// <summary>The interval that decides the verdict and the wording everywhere.</summary>
    public DecidingInterval Interval => DecidingInterval.Of(Ratio, NoiseFloor);

    /// <summary>True when there are enough samples for a statement.</summary>
    public bool IsEnough => Ratio.Level > 0 && Members.All(member => member.Count >= ResolutionOfIt.LeastCount);

    /// <summary>
    /// The verdict, one of <see cref="ComparisonVerdicts"/>; the session's page and <c>bench compare</c> show the same.
    /// </summary>
    public string Outcome =>
        Members is [var only] ? only.Verdict : Judgement.Of(Ratio, Members, Measure, ResolutionOfIt);

    private string Measure => Quantity == Quantity.Memory ? "memory" : "time";

    private Resolution ResolutionOfIt => Resolution.Of(Measure, NoiseFloor);

    public static RatioFinding Of(
        Quantity quantity, RatioEstimate ratio, ImmutableArray<Comparison> members, BenchSession session)
    {
        var measure = quantity == Quantity.Memory ? "memory" : "time";
        return new(quantity, ratio, Resolution.Of(measure, session.Control).Floor, members, session);
    }
}

/// <summary>A median with its interval, in seconds or bytes.</summary>
public sealed record ValueFinding(Quantity Quantity, Summary Summary, CellKey Cell, BenchSession Session) : Finding;

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

/// <summary>No session has the measure.</summary>
public sealed record Missing(string Measure) : Absence;

public static class Findings
{
    public static BenchSession? SessionOf(Finding finding) => finding switch
    {
        RatioFinding ratio => ratio.Session,
        ValueFinding value => value.Session,
        FactFinding fact => fact.Session,
        _ => null,
    };
}
