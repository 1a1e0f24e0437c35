using System.Collections.Immutable;
using SiteGen.Bench.Analysis;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Claims;

/// <summary>What the sessions of a site say about a measure.</summary>
public abstract record Finding;

/// <summary>A comparison, or the geometric mean of a suite's comparisons.</summary>
/// <param name="NoiseFloor">Of this quantity: no interval is taken as narrower.</param>
/// <param name="Members">The comparisons behind it; one for a workload.</param>
public sealed record RatioFinding(
    Quantity Quantity, RatioEstimate Ratio, double NoiseFloor, ImmutableArray<Comparison> Members,
        BenchSession Session) : Finding
{
    /// <summary>What decides about it, wherever it is shown.</summary>
    public DecidingInterval Interval => DecidingInterval.Of(Ratio, NoiseFloor);

    /// <summary>Whether there are enough pairs for any word.</summary>
    public bool IsEnough => Ratio.Level > 0 && Members.All(member => member.Count >= ResolutionOfIt.LeastCount);

    /// <summary>
    /// One of <see cref="ComparisonVerdicts"/>: what the session's page and <c>bench compare</c> say of it.
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

/// <summary>Why nothing was found.</summary>
public abstract record Absence;

/// <summary>The configuration cannot exist, so nobody can measure it.</summary>
public sealed record Impossible : Absence;

/// <summary>A ratio of builds that differ shows the builds as much as the versions.</summary>
/// <param name="Differences">As the session has them, joined.</param>
public sealed record NotComparable(string Differences) : Absence;

/// <summary>The newest session that has it stores a number that is not the one that its samples give.</summary>
/// <param name="Why">As a sentence in English.</param>
public sealed record Altered(string Session, string Why) : Absence;

/// <summary>Only a session that may not be quoted has it.</summary>
/// <param name="Why">As a sentence in English.</param>
public sealed record Unquoted(string Session, string Why) : Absence;

/// <summary>No session has it.</summary>
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
