using System.Collections.Immutable;
using System.Text;
using SiteGen.Cli.Files;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Model;

namespace SiteGen.Cli.Importing.Settling;

/// <summary>A link that a build of the new site reports.</summary>
/// <param name="Target">
/// The page that the link leads to, whose heading is then missing; null if there is no such page.
/// </param>
internal sealed record BrokenLink(LinkReference Link, Page? Target);

/// <summary>Holds the problems that a build of the new site reports, before anything is written.</summary>
/// <param name="Links">Broken links by the page that contains them.</param>
/// <param name="Others">All other errors.</param>
internal sealed record TrialBuild(
    IReadOnlyDictionary<SourcePath, ImmutableArray<BrokenLink>> Links, ImmutableArray<Diagnostic> Others)
{
    /// <summary>Returns true for an address at which the new site has a page or a redirect.</summary>
    public required Func<string, bool> IsServed { get; init; }

    /// <remarks>
    /// Equal for equal sites: drafts and future pages are included, so that the time does not matter.
    /// </remarks>
    private static readonly BuildOptions Options = new(new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero))
    {
        IncludesDrafts = true,
        IncludesFuture = true,
    };

    public static TrialBuild Run(IEnumerable<ImportedFile> files)
    {
        var tree = SourceTree.Of(files.Where(static file =>
            !file.Path.Value.StartsWith("data/", StringComparison.Ordinal))
            .Select(SourceOf), defaults: EmbeddedTheme.Files);
        var plan = Pipeline.Prepare(tree, Options, new Memory());
        var pages = plan.Site.Model.Pages;
        var errors = plan.Diagnostics.Where(static problem => problem.Severity == Severity.Error).Distinct().ToList();
        var links = new Dictionary<SourcePath, ImmutableArray<BrokenLink>>();
        foreach (var page in errors.GroupBy(static problem => problem.Location.Path))
        {
            if (!pages.TryGetValue(page.Key, out var found)) continue;
            var places = page.Select(static problem => problem.Location).ToHashSet();
            links[page.Key] =
            [
                .. found.Parsed.Body.Links.Zip(found.Links).Where(link => places.Contains(link.First.Location))
                    .Select(link => new BrokenLink(link.First, TargetOf(link.Second, plan))),
            ];
        }
        return new TrialBuild(links, [.. errors.Where(problem => !links.GetValueOrDefault(problem.Location.Path, [])
            .Any(link => link.Link.Location == problem.Location))])
        {
            IsServed = address => UrlPath.TryParse("/" + address.TrimStart('/'), out var url)
                && plan.Links.IsServed(url),
        };
    }

    private static Page? TargetOf(ResolvedLink link, SitePlan plan) =>
        link.Page is { } path ? plan.Site.Model.Pages.GetValueOrDefault(path)
        : link.Address is { } address ? plan.Links.PageAt(address) : null;

    /// <summary>Returns a file for the trial; a copied one without its content, which no link depends on.</summary>
    private static SourceFile SourceOf(ImportedFile file) => new(file.Path,
        file is WrittenFile written ? Encoding.UTF8.GetBytes(written.Text)
        : file.Path.Extension == ".md" && file is CopiedFile copied ? copied.Source.Bytes() ?? [] : []);
}
