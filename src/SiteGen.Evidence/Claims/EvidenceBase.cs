using System.Collections.Immutable;
using SiteGen.Bench.Results;
using SiteGen.Evidence.Sources;

namespace SiteGen.Evidence.Claims;

/// <summary>A session whose numbers are correct but may not be shown to readers.</summary>
/// <param name="Why">The reason, as an English sentence.</param>
public sealed record UnquotedSession(BenchSession Session, string Why);

/// <summary>The sessions that a site may quote.</summary>
/// <param name="Sessions">Newest first.</param>
/// <param name="Archive">Sessions that were quoted in the past, for histories. Newest first.</param>
public sealed record EvidenceBase(ImmutableArray<BenchSession> Sessions, ImmutableArray<BenchSession> Archive)
{
    public static EvidenceBase Empty { get; } = new([], []);

    /// <summary>The sessions that may be quoted, and those that were.</summary>
    public IEnumerable<BenchSession> All => Sessions.Concat(Archive);

    /// <returns>Null for an id that no session has.</returns>
    public BenchSession? Find(string? id) => All.FirstOrDefault(session => session.Session.Id == id);

    /// <summary>The hashes of sessions that the preview shows on request although they may not be quoted.</summary>
    public ImmutableHashSet<string> Drafts { get; init; } = [];

    public bool IsDraft(BenchSession session) => Drafts.Contains(session.Integrity.Sha256);

    /// <summary>The sessions that may not be quoted, for messages that give the reason. Newest first.</summary>
    public ImmutableArray<UnquotedSession> Unquoted { get; init; } = [];

    public static EvidenceBase Of(IEnumerable<BenchSession> sessions, IEnumerable<BenchSession> archive) =>
        new(NewestFirst(sessions), NewestFirst(archive));

    /// <summary>The results of other tools.</summary>
    public MeasurementBase Results { get; init; } = MeasurementBase.Empty;

    public KnownNames Names =>
        KnownNames.Of([.. Sessions, .. Unquoted.Select(static one => one.Session)]).With(Results);

    private static ImmutableArray<BenchSession> NewestFirst(IEnumerable<BenchSession> sessions) =>
        [.. sessions.OrderByDescending(static session => session.Session.StartedUtc)
            .ThenByDescending(static session => session.Session.Id, StringComparer.Ordinal)];
}
