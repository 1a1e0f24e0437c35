using System.Collections.Concurrent;
using System.Collections.Immutable;
using SiteGen.Bench.Measurements;
using SiteGen.Bench.Results;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Sources;
using SiteGen.Evidence.Sources.Described;
using SiteGen.Foundation;

namespace SiteGen.Evidence.Pages;

/// <summary>A file under <c>data/bench</c> that is not a session, as a site reads it.</summary>
/// <param name="Files">What its tool wrote, by configuration; empty when no reader recognises it.</param>
internal sealed record ReadResult(
    SourcePath Path, ImmutableArray<ShelvedFile> Files, ImmutableArray<Diagnostic> Problems);

/// <summary>
/// The result files of other tools under <c>data/bench</c>, and the findings computed from them, cached from build to
/// build in the preview.
/// </summary>
internal sealed class ResultShelf
{
    private readonly Memo<SourcePath, ReadResult> _files = new();
    private readonly Memo<SourcePath, ReadDeclarations> _declarations = new();
    private readonly ConcurrentDictionary<string, Finding?> _findings = new(StringComparer.Ordinal);
    private ImmutableArray<ReadResult> _lastFiles = [];
    private ReadDeclarations _lastDeclarations = ReadDeclarations.None;
    private MeasurementBase _last = MeasurementBase.Empty;

    /// <summary>Returns the results, and the same object while no file has changed.</summary>
    public MeasurementBase Read(Snapshot snapshot)
    {
        var declared = _declarations.Get(DeclarationReader.File, default, snapshot, static reads =>
            reads.File(DeclarationReader.File) is { } file ? DeclarationReader.Read(file) : ReadDeclarations.None);
        var files = FilesOf(snapshot, declared.Declarations);
        if (declared == _lastDeclarations && files.Length == _lastFiles.Length
            && files.Zip(_lastFiles).All(static pair => ReferenceEquals(pair.First, pair.Second)))
            return _last;
        _findings.Clear();
        (_lastFiles, _lastDeclarations) = (files, declared);
        return _last = MeasurementBase.Of(
            [.. files.SelectMany(static one => one.Files)], declared);
    }

    /// <summary>Returns the problems of the files that were read last, and of their names.</summary>
    public IEnumerable<Diagnostic> Problems =>
        _lastFiles.SelectMany(static one => one.Problems).Concat(_last.Problems);

    public Finding? Find(MeasureExpression measure, MeasurementBase results) =>
        _findings.GetOrAdd(measure.ToString(), _ => FileMeasurer.Find(measure, results));

    /// <summary>Returns true unless a reader of another tool's files is to try the JSON file.</summary>
    /// <remarks>
    /// A session says its schema in its first line. A file that says neither that nor anything else that is known is
    /// reported by the readers of other tools.
    /// </remarks>
    public static bool IsForSessions(SourceFile file) =>
        file.Path.IsUnder(SessionFiles.Archive) || file.Path.IsUnder(SessionFiles.Drafts)
        || file.Bytes.Span[..Math.Min(file.Bytes.Length, 300)].IndexOf("\"schema\""u8) >= 0;

    private ImmutableArray<ReadResult> FilesOf(Snapshot snapshot, ImmutableArray<Declaration> declarations)
    {
        SourcePath[] paths =
        [
            .. snapshot.Tree.FilesUnder(SessionFiles.Folder).Where(path =>
                ResultFiles.HasEnding(path) && !path.Value.Contains("/.", StringComparison.Ordinal)
                && !path.IsUnder(SessionFiles.Archive) && !path.IsUnder(SessionFiles.Drafts)
                && !(path.Extension == ".json" && IsForSessions(snapshot.Tree.Find(path)!))),
        ];
        return [.. Concurrently.Select(
            paths, path =>
            {
                var columns = declarations.FirstOrDefault(one => one.Columns is not null
                    && one.Files.ConfigurationOf(path) is not null)?.Columns;
                return _files.Get(path, Fingerprint.Of(columns?.ToString() ?? ""), snapshot,
                    reads => Read(reads.File(path)!, columns));
            })];
    }

    private static ReadResult Read(SourceFile file, DescribedColumns? columns)
    {
        if (columns is not null)
        {
            var (files, wrong) = DescribedReader.Read(file, columns);
            return new ReadResult(file.Path, files, wrong);
        }
        var (read, problems) = ResultFiles.Read(file);
        return new ReadResult(file.Path, read is null ? [] : [new ShelvedFile(file.Path, read)], problems);
    }
}
