using System.Collections.Concurrent;
using System.Collections.Immutable;
using SiteGen.Bench.Analysis;
using SiteGen.Bench.Results;
using SiteGen.Evidence.Claims;
using SiteGen.Foundation;

namespace SiteGen.Evidence.Pages;

/// <summary>A session file as a site reads it.</summary>
/// <param name="Session">The session; null when the file is rejected.</param>
public sealed record ShelvedSession(SourcePath Path, BenchSession? Session, ImmutableArray<Diagnostic> Problems)
{
    /// <summary>The session when its numbers are correct but may not be quoted.</summary>
    public UnquotedSession? Unquoted { get; init; }
}

/// <summary>
/// The sessions under <c>data/bench/</c>, the claims of the site, and the findings computed from them, cached from
/// build to build in the preview.
/// </summary>
internal sealed class SessionShelf
{
    private readonly Memo<SourcePath, ShelvedSession> _files = new();
    private readonly Memo<SourcePath, ReadClaims> _claims = new();
    private readonly ResultShelf _results = new();
    private readonly ConcurrentDictionary<SourcePath, BenchSession> _lastGood = new();
    private readonly ConcurrentDictionary<SourcePath, KnownCells> _cells = new();
    private readonly ConcurrentDictionary<(string Measure, string Session), Finding?> _findings = new();

    /// <summary>The problems of the result files of other tools that were read last.</summary>
    public IEnumerable<Diagnostic> ResultProblems => _results.Problems;

    /// <param name="showsDrafts">True to quote <see cref="EvidenceBase.Drafts"/> as well.</param>
    public (EvidenceBase Evidence, ImmutableArray<ShelvedSession> Files) Read(Snapshot snapshot, bool showsDrafts)
    {
        var all = FilesOf(snapshot);
        var results = _results.Read(snapshot);
        ImmutableArray<ShelvedSession> files = [.. all.Where(static file => !file.Path.IsUnder(SessionFiles.Drafts))];
        ImmutableArray<ShelvedSession> drafts = showsDrafts
            ? [.. all.Where(static file => file.Path.IsUnder(SessionFiles.Drafts)).Select(AsDraft)] : [];
        var tried = Good(drafts, isArchive: false).ToList();
        var evidence = EvidenceBase.Of([.. Good(files, isArchive: false), .. tried], Good(files, isArchive: true)) with
        {
            Results = results,
            Unquoted = UnquotedOf(showsDrafts ? files : all),
            Drafts = [.. tried.Select(static session => session.Integrity.Sha256)],
        };
        KeepFindingsOf(evidence);
        return (evidence, [.. files, .. drafts]);
    }

    /// <summary>Returns the file with its session, even if the session may not be published.</summary>
    private static ShelvedSession AsDraft(ShelvedSession file) => file with
    {
        Session = file.Session ?? file.Unquoted?.Session,
        Problems = [.. file.Problems.Where(static problem => problem.Severity == Severity.Error)],
        Unquoted = null,
    };

    private static ImmutableArray<UnquotedSession> UnquotedOf(IEnumerable<ShelvedSession> files) =>
    [
        .. files.Where(static file => !file.Path.IsUnder(SessionFiles.Archive)).Select(static file => file.Unquoted)
            .OfType<UnquotedSession>()
            .OrderByDescending(static one => one.Session.Session.Id, StringComparer.Ordinal),
    ];

    /// <summary>
    /// Discards the findings of sessions that are gone. A finding keeps its whole session in memory, and a session in
    /// progress is saved many times.
    /// </summary>
    private void KeepFindingsOf(EvidenceBase evidence)
    {
        var seals = evidence.All.Select(static session => session.Integrity.Sha256)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var gone in _findings.Keys.Where(key => !seals.Contains(key.Session)))
            _findings.TryRemove(gone, out _);
    }

    /// <summary>Reads the files one after the other, because reading one file uses every core.</summary>
    public ImmutableArray<ShelvedSession> FilesOf(Snapshot snapshot) =>
    [
        .. snapshot.Tree.FilesUnder(SessionFiles.Folder)
            .Where(path => path.Extension == ".json" && !path.Value.Contains("/.", StringComparison.Ordinal)
                && ResultShelf.IsForSessions(snapshot.Tree.Find(path)!))
            .Select(path => _files.Get(path, default, snapshot, reads => Read(reads.File(path)!))),
    ];

    public ReadClaims ClaimsOfSite(Snapshot snapshot) =>
        _claims.Get(ClaimReader.File, default, snapshot, static reads => reads.File(ClaimReader.File) is { } file
            ? ClaimReader.Read(file) : new ReadClaims([], []));

    /// <summary>Answers a measure from the newest session that has the data.</summary>
    public Finding Find(MeasureExpression measure, EvidenceBase evidence)
    {
        var found = Measurer.Find(measure, evidence.Sessions, session => Find(measure, session));
        return found is not NoFinding { Absence: Missing } ? found
            : UnquotedOf(measure, evidence) ?? _results.Find(measure, evidence.Results) ?? found;
    }

    /// <summary>Computes a finding once for each session, and verifies it.</summary>
    public Finding? Find(MeasureExpression measure, BenchSession session) =>
        _findings.GetOrAdd((measure.ToString(), session.Integrity.Sha256), _ => Proven(measure, session));

    /// <summary>Returns what each session, archived ones included, says of a measure; oldest first.</summary>
    public IEnumerable<(BenchSession Session, Finding Finding)> HistoryOf(
        MeasureExpression measure, EvidenceBase evidence) =>
        from session in evidence.All
        orderby session.Session.StartedUtc
        let finding = Find(measure, session)
        where finding is not (null or NoFinding)
        select (session, finding);

    private static Finding? Proven(MeasureExpression measure, BenchSession session) =>
        Measurer.Find(measure, session) is not { } found ? null
        : Measurer.WhyAltered(measure, found) is { } why ? new NoFinding(new Altered(session.Session.Id, why))
        : found;

    private static NoFinding? UnquotedOf(MeasureExpression measure, EvidenceBase evidence) =>
        evidence.Unquoted.Where(one => Measurer.Find(measure, one.Session) is not (null or NoFinding))
            .Select(static one => new NoFinding(new Unquoted(one.Session.Session.Id, one.Why))).FirstOrDefault();

    /// <summary>
    /// Returns the sessions of valid files. A file with an error keeps its last valid state, so that the page stays
    /// readable in the preview. A file that only may not be published does not, because a clean build would not quote
    /// it either.
    /// </summary>
    private IEnumerable<BenchSession> Good(IEnumerable<ShelvedSession> files, bool isArchive) =>
        files.Where(file => file.Path.IsUnder(SessionFiles.Archive) == isArchive).Select(GoodOf).OfType<BenchSession>();

    private BenchSession? GoodOf(ShelvedSession file)
    {
        if (file.Session is { } session) return _lastGood[file.Path] = session;
        return file.Problems.Any(static problem => problem.Severity == Severity.Error)
            ? _lastGood.GetValueOrDefault(file.Path) : null;
    }

    private ShelvedSession Read(SourceFile file)
    {
        var (session, problems) = SessionFile.Read(file, _cells.GetOrAdd(file.Path, static _ => new KnownCells()));
        if (session is null || problems.Any(static problem => problem.Severity == Severity.Error))
            return new ShelvedSession(file.Path, null, problems);
        if (SessionGate.AtReading(session, file.Path) is [_, ..] altered)
            return new ShelvedSession(file.Path, null, [.. problems, .. altered]);
        session = SessionAnalysis.InTodaysWords(session);
        var check = SessionCheck.Check(session, file.Path);
        if (check.IsPublishable) return new ShelvedSession(file.Path, session, problems);
        var why = ClaimProblems.NotQuoted(new SourceLocation(file.Path), check.Reasons);
        var unquoted = new UnquotedSession(session, check.Reasons[0]);
        return new ShelvedSession(file.Path, null, [.. problems, why]) { Unquoted = unquoted };
    }
}
