using System.Collections.Immutable;

namespace SiteGen.Bench.Workloads;

public enum ClaimKind
{
    /// <summary>Workloads decide.</summary>
    Measured,

    /// <summary>What interpreters say about themselves decides.</summary>
    Probed,

    /// <summary>A fact that no measurement here can show.</summary>
    External,
}

/// <summary>Something that is said about Python, what decides it, and what others measured.</summary>
/// <param name="Id">As in <c>C4</c>; stable, because articles name it.</param>
/// <param name="Statement">One sentence, in our own words.</param>
/// <param name="Workloads">Ids; empty unless it is measured.</param>
/// <param name="Probes">Names; a measured claim may have some too.</param>
public sealed record PublishedClaim(
    string Id, ClaimKind Kind, string Statement, ImmutableArray<string> Workloads, ImmutableArray<string> Probes,
    ImmutableArray<PublishedValue> Values);

/// <summary>A number that others published. A single number has equal ends.</summary>
/// <param name="What">What was measured, on what.</param>
/// <param name="Definition">
/// What the number is and which way is better: <c>percent slower</c> means different things in different places.
/// </param>
/// <param name="Source">Who published it where, as readers know it.</param>
public sealed record PublishedValue(string What, double Low, double High, string Definition, string Source, string Url);
