using System.Collections.Immutable;
using SiteGen.Bench.Results;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Pages.ClaimPages;
using SiteGen.Evidence.Sources;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;
using SiteGen.Model;

namespace SiteGen.Evidence.Pages;

/// <summary>Lets a site quote measurements: its claims, their verdicts, charts, and the data itself.</summary>
public sealed class EvidenceExtension : ISiteExtension
{
    /// <summary>
    /// The ids of the claims to judge, for a command that needs no others; null for all, with all checks of numbers.
    /// </summary>
    public ImmutableHashSet<string>? Quoted { get; init; }

    public ImmutableArray<string> BlockFunctions => ["claim"];

    public ImmutableArray<string> Assets => ["css/evidence.css", "js/evidence.js"];

    public ImmutableArray<SourcePath> OwnData =>
        [SessionFiles.Folder, ClaimReader.File, ClaimLock.File, DeclarationReader.File];

    /// <summary>Returns the claims of a site that was planned with this extension; none without it.</summary>
    public static SiteClaims ClaimsOf(SitePlan plan) => plan.Found<SiteEvidence>()?.Claims ?? SiteClaims.None;

    private static readonly SourcePath WordsPage = SourcePath.Parse("content/docs/reference/words-for-results.md");

    private static string? WordsUrl(SiteModel site) =>
        site.Pages.TryGetValue(WordsPage, out var page) ? site.Urls.Of(page.Url) : null;

    /// <summary>Reports numbers of claims and their histories that do not follow from their samples.</summary>
    private static IEnumerable<Diagnostic> AlteredIn(SiteClaims claims, SessionShelf shelf)
    {
        var old = Concurrently.Select([.. claims.Entries.Values], entry => Archived(entry.Claim.Measure));
        var newest = claims.Entries.Values.Select(static entry => entry.Finding);
        var none = newest.Concat(old.SelectMany(static found => found)).OfType<NoFinding>();
        return none.Select(static one => one.Absence).OfType<Altered>().Distinct().Select(Problem);

        List<Finding?> Archived(MeasureExpression measure) =>
            [.. claims.Evidence.Archive.Select(session => shelf.Find(measure, session))];

        static Diagnostic Problem(Altered altered) =>
            ResultProblems.Altered(new SourceLocation(SessionFiles.Of(altered.Session)), altered.Why);
    }

    /// <summary>Checks the histories of claims, and the numbers that no claim covers.</summary>
    private static IEnumerable<Diagnostic> BeyondClaims(ExtensionInput input, SiteClaims claims, SessionShelf shelf) =>
        AlteredIn(claims, shelf).Concat(input.Memory.Get(static () => new UnboundNumbers())
            .Check(input.Tree, input.Written.Model, claims));

    private static Dictionary<string, SourcePath> FilesOf(IEnumerable<ShelvedSession> files) =>
        files.Where(static file => file.Session is not null).DistinctBy(static file => file.Session!.Integrity.Sha256)
            .ToDictionary(static file => file.Session!.Integrity.Sha256, static file => file.Path);

    public void ReadAhead(SourceTree tree, ExtensionMemory memory)
    {
        var (shelf, snapshot) = (memory.Get(static () => new SessionShelf()), Snapshot.Of(tree));
        shelf.FilesOf(snapshot);
        shelf.ClaimsOfSite(snapshot);
    }

    public SiteAddition Load(ExtensionInput input)
    {
        var (shelf, model) = (input.Memory.Get(static () => new SessionShelf()), input.Written.Model);
        var snapshot = Snapshot.Of(input.Tree);
        var (evidence, files) = shelf.Read(snapshot, model.Options.IncludesDraftNumbers);
        var claims = SiteClaims.Judge(
            input.Tree, model, shelf.ClaimsOfSite(snapshot), evidence, measure => shelf.Find(measure, evidence),
            Quoted);
        var (words, problems) = EvidenceWords.Of(input.Texts);
        var site = new SiteEvidence(
            claims, evidence, words, shelf, model.Urls, WordsUrl(model), FilesOf(files));
        return new SiteAddition
        {
            Found = site,
            Functions = [.. EvidenceFunctions.Of(site), .. ChartFunctions.Of(site)],
            Fact = site.Fact,
            Describe = site.Describe,
            Around = (page, renderer) => PageEvidence.Of(page, renderer, site),
            Modules = [new DatasetModule(site), new ClaimPageModule(site)],
            Diagnostics =
            [
                .. files.SelectMany(static file => file.Problems), .. shelf.ResultProblems,
                .. claims.Problems, .. Quoted is null ? BeyondClaims(input, claims, shelf) : [], .. problems,
            ],
        };
    }
}
