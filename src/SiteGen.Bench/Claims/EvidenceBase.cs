using System.Collections.Immutable;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Claims;

/// <summary>A session whose numbers are honest and not good enough for readers.</summary>
/// <param name="Why">As a sentence in English.</param>
public sealed record UnquotedSession(BenchSession Session, string Why);

/// <summary>The sessions that a site may quote.</summary>
/// <param name="Sessions">Newest first.</param>
/// <param name="Archive">What was quoted once: for histories. Newest first.</param>
public sealed record EvidenceBase(ImmutableArray<BenchSession> Sessions, ImmutableArray<BenchSession> Archive)
{
    public static EvidenceBase Empty { get; } = new([], []);

    /// <summary>The hashes of those that a preview was asked to show although nothing may quote them.</summary>
    public ImmutableHashSet<string> Drafts { get; init; } = [];

    public bool IsDraft(BenchSession session) => Drafts.Contains(session.Integrity.Sha256);

    /// <summary>Those that may not be quoted, for messages that say why. Newest first.</summary>
    public ImmutableArray<UnquotedSession> Unquoted { get; init; } = [];

    public static EvidenceBase Of(IEnumerable<BenchSession> sessions, IEnumerable<BenchSession> archive) =>
        new(NewestFirst(sessions), NewestFirst(archive));

    public KnownNames Names => KnownNames.Of([.. Sessions, .. Unquoted.Select(static one => one.Session)]);

    private static ImmutableArray<BenchSession> NewestFirst(IEnumerable<BenchSession> sessions) =>
        [.. sessions.OrderByDescending(static session => session.Session.StartedUtc)
            .ThenByDescending(static session => session.Session.Id, StringComparer.Ordinal)];
}
