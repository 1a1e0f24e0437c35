using System.Collections.Immutable;

namespace SiteGen.Bench.Workloads;

public enum ClaimKind
{
    /// <summary>Decided by workloads.</summary>
    Measured,

    /// <summary>Decided by what interpreters report about themselves.</summary>
    Probed,

    /// <summary>A fact that no measurement here can show.</summary>
    External,
}

/// <summary>A published statement about Python, the measurements that decide it, and the values of others.</summary>
/// <param name="Id">For example <c>C4</c>; stable, because articles refer to it.</param>
/// <param name="Statement">A sentence in our own words.</param>
/// <param name="Workloads">Ids; empty unless the claim is measured.</param>
/// <param name="Probes">Names; a measured claim may have some too.</param>
public sealed record PublishedClaim(
    string Id, ClaimKind Kind, string Statement, ImmutableArray<string> Workloads, ImmutableArray<string> Probes,
    ImmutableArray<PublishedValue> Values);

/// <summary>A number that others published. A single number has equal ends.</summary>
/// <param name="What">The measured quantity, and the build or machine.</param>
/// <param name="Definition">
/// The meaning of the number and its better direction: <c>percent slower</c> means different things in different
/// places.
/// </param>
/// <param name="Source">The publisher and the publication, as readers know them.</param>
public sealed record PublishedValue(string What, double Low, double High, string Definition, string Source, string Url);
