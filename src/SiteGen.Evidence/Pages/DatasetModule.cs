using System.Text;
using SiteGen.Bench.Results;
using SiteGen.Foundation;
using SiteGen.Modules;
using SiteGen.Theming;

namespace SiteGen.Evidence.Pages;

/// <summary>
/// Publishes the data: a page and files for each session, and the claims and their provenance for programs.
/// </summary>
internal sealed class DatasetModule(SiteEvidence evidence) : ISiteModule
{
    private static readonly SourceLocation Nowhere = new(SourcePath.Root);

    public IEnumerable<Route> Plan(ThemedSite site)
    {
        if (!evidence.Evidence.Sessions.IsEmpty)
            yield return new PageRoute(DatasetUrl.Index, null, renderer => DatasetViews.Index(renderer, evidence));
        foreach (var session in evidence.Evidence.All)
        {
            var url = DatasetUrl.Of(session);
            yield return new PageRoute(url, null, renderer => DatasetViews.Of(renderer, session, evidence));
            yield return File(url.File($"{session.Session.Id}.json"), session.Integrity.Sha256, renderer =>
                BytesOf(session, renderer));
            yield return File(url.File($"{session.Session.Id}.csv"), session.Integrity.Sha256, _ =>
                Encoding.UTF8.GetBytes(CsvExport.Write(session)));
        }
        if (evidence.Claims.Entries.IsEmpty) yield break;
        yield return FileRoute.Of(
            UrlPath.Home.File("claims.json"), Nowhere, () => MachineFiles.Claims(evidence.Claims));
        yield return FileRoute.Of(
            UrlPath.Home.File("provenance.json"), Nowhere, () => MachineFiles.Provenance(evidence, site));
        yield return new PageRoute(DatasetUrl.Corrections, null, renderer => CorrectionViews.Of(renderer, evidence));
    }

    private static FileRoute File(UrlPath url, string salt, Func<PageRenderer, ReadOnlyMemory<byte>> make) =>
        FileRoute.Keyed(url, Nowhere, () => Fingerprint.Of($"{url} {salt}"), make) with { CannotFail = true };

    /// <summary>Returns the file as it is, or the older state of it that the preview still shows.</summary>
    private ReadOnlyMemory<byte> BytesOf(BenchSession session, PageRenderer renderer) =>
        evidence.Files.TryGetValue(session.Integrity.Sha256, out var path) && renderer.Reads.File(path) is { } file
            ? file.Bytes : SessionJson.Write(session);
}
