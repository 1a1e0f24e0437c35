using System.Collections.Concurrent;
using System.Collections.Immutable;
using SiteGen.Bench.Claims;
using SiteGen.Bench.Results;
using SiteGen.Foundation;

namespace SiteGen.Bench.Pages;

/// <summary>A session file as a site reads it.</summary>
/// <param name="Session">Null when it is refused.</param>
public sealed record ShelvedSession(SourcePath Path, BenchSession? Session, ImmutableArray<Diagnostic> Problems);

/// <summary>The sessions under <c>data/bench/</c>, the claims of the site, and what was worked out from them, kept from build to build in the preview.</summary>
internal sealed class SessionShelf
{
    public static readonly SourcePath Folder = SourcePath.Parse("data/bench");
    private static readonly SourcePath Archive = SourcePath.Parse("data/bench/archive");

    private readonly Memo<SourcePath, ShelvedSession> _files = new();
    private readonly Memo<SourcePath, ReadClaims> _claims = new();
    private readonly ConcurrentDictionary<SourcePath, BenchSession> _lastGood = new();
    private readonly ConcurrentDictionary<SourcePath, KnownCells> _cells = new();
    private readonly ConcurrentDictionary<(string Measure, string Session), Finding?> _findings = new();

    /// <summary>What the extension made last, for commands that want the claims of a site that they have built.</summary>
    public SiteEvidence? Last { get; set; }

    public (EvidenceBase Evidence, ImmutableArray<ShelvedSession> Files) Read(Snapshot snapshot)
    {
        var files = FilesOf(snapshot);
        var evidence = EvidenceBase.Of(Good(files, isArchive: false), Good(files, isArchive: true));
        KeepFindingsOf(evidence);
        return (evidence, files);
    }

    /// <summary>A finding holds the whole session that it is from, and one that is measured on is saved again and again.</summary>
    private void KeepFindingsOf(EvidenceBase evidence)
    {
        var seals = evidence.Sessions.Concat(evidence.Archive).Select(static session => session.Integrity.Sha256).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in _findings.Keys.Where(key => !seals.Contains(key.Session))) _findings.TryRemove(gone, out _);
    }

    /// <summary>One after the other: each is read on every core.</summary>
    public ImmutableArray<ShelvedSession> FilesOf(Snapshot snapshot) =>
    [
        .. snapshot.Tree.FilesUnder(Folder).Where(static path => path.Extension == ".json" && !path.Value.Contains("/.", StringComparison.Ordinal))
            .Select(path => _files.Get(path, default, snapshot, reads => Read(reads.File(path)!))),
    ];

    public ReadClaims ClaimsOfSite(Snapshot snapshot) =>
        _claims.Get(ClaimReader.File, default, snapshot, static reads => reads.File(ClaimReader.File) is { } file ? ClaimReader.Read(file) : new ReadClaims([], []));

    /// <summary>From the newest session that can answer.</summary>
    public Finding Find(MeasureExpression measure, EvidenceBase evidence)
    {
        var found = evidence.Sessions.Select(session => Find(measure, session)).OfType<Finding>().ToList();
        return found.FirstOrDefault(static finding => finding is not NoFinding) ?? found.FirstOrDefault() ?? Measurer.Find(measure, []);
    }

    /// <summary>Worked out once for each session.</summary>
    public Finding? Find(MeasureExpression measure, BenchSession session) =>
        _findings.GetOrAdd((measure.ToString(), session.Integrity.Sha256), _ => Measurer.Find(measure, session));

    /// <summary>A file with an error keeps what it said before, so that the preview's page stays readable meanwhile. One that may only not be published does not: a clean build would not quote it either.</summary>
    private IEnumerable<BenchSession> Good(IEnumerable<ShelvedSession> files, bool isArchive) =>
        files.Where(file => file.Path.IsUnder(Archive) == isArchive).Select(GoodOf).OfType<BenchSession>();

    private BenchSession? GoodOf(ShelvedSession file)
    {
        if (file.Session is { } session) return _lastGood[file.Path] = session;
        return file.Problems.Any(static problem => problem.Severity == Severity.Error) ? _lastGood.GetValueOrDefault(file.Path) : null;
    }

    private ShelvedSession Read(SourceFile file)
    {
        var (session, problems) = SessionFile.Read(file, _cells.GetOrAdd(file.Path, static _ => new KnownCells()));
        if (session is null || problems.Any(static problem => problem.Severity == Severity.Error)) return new ShelvedSession(file.Path, null, problems);
        var check = SessionCheck.Check(session, file.Path);
        return check.IsPublishable
            ? new ShelvedSession(file.Path, session, problems)
            : new ShelvedSession(file.Path, null, [.. problems, ClaimProblems.NotQuoted(new SourceLocation(file.Path), check.Reasons)]);
    }
}
