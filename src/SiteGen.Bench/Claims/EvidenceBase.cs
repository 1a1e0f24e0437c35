using System.Collections.Immutable;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Claims;

/// <summary>The sessions that a site may quote.</summary>
/// <param name="Sessions">Newest first.</param>
/// <param name="Archive">What was quoted once: for histories. Newest first.</param>
public sealed record EvidenceBase(ImmutableArray<BenchSession> Sessions, ImmutableArray<BenchSession> Archive)
{
    public static EvidenceBase Empty { get; } = new([], []);

    public static EvidenceBase Of(IEnumerable<BenchSession> sessions, IEnumerable<BenchSession> archive) => new(NewestFirst(sessions), NewestFirst(archive));

    public KnownNames Names { get; } = KnownNames.Of(Sessions);

    private static ImmutableArray<BenchSession> NewestFirst(IEnumerable<BenchSession> sessions) =>
        [.. sessions.OrderByDescending(static session => session.Session.StartedUtc).ThenByDescending(static session => session.Session.Id, StringComparer.Ordinal)];
}
