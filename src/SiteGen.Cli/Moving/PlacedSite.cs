using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Model;

namespace SiteGen.Cli.Moving;

/// <summary>Something that a link leads to: a page or a file by its source, or another address of the site.</summary>
internal readonly record struct Goal(SourcePath? Source, UrlPath? Address);

/// <summary>A planned site with its drafts, and the sources by their addresses.</summary>
internal sealed class PlacedSite
{
    private readonly FrozenDictionary<UrlPath, SourcePath> _sources;

    private PlacedSite(SitePlan plan)
    {
        Plan = plan;
        var model = plan.Site.Model;
        Pages = model.Pages.Values.Concat(model.LeftOut.Select(static page => page.Page))
            .ToDictionary(static page => page.Path);
        _sources = model.Resources.Select(static file => (Url: file.Value, Source: file.Key))
            .Concat(Pages.Values.Select(static page => (page.Url, Source: page.Path)))
            .DistinctBy(static pair => pair.Url)
            .ToDictionary(static pair => pair.Url, static pair => pair.Source).ToFrozenDictionary();
    }

    public SitePlan Plan { get; }

    public SourceTree Tree => Plan.Tree;

    public SiteModel Model => Plan.Site.Model;

    /// <summary>All pages, including those that a build leaves out.</summary>
    public IReadOnlyDictionary<SourcePath, Page> Pages { get; }

    public IEnumerable<Diagnostic> Errors =>
        Pipeline.Problems(Plan, []).Where(static problem => problem.Severity == Severity.Error);

    public static PlacedSite Prepare(SourceTree tree, BuildOptions options, Memory memory) =>
        new(Pipeline.Prepare(tree, options, memory, SiteExtensions.All));

    public UrlPath? AddressOf(SourcePath source) =>
        Pages.TryGetValue(source, out var page) ? page.Url : Model.Resources.GetValueOrDefault(source);

    /// <summary>Returns the page or file at an address, with or without its last slash.</summary>
    public SourcePath? SourceAt(UrlPath address) =>
        _sources.TryGetValue(address, out var source) ? source
        : !address.IsFolder && UrlPath.TryParse(address.Value + "/", out var folder)
            ? _sources.GetValueOrDefault(folder) : null;

    public ResolvedLink Resolve(SourcePath from, string target) =>
        Model.Links.Resolve(from, LinkTarget.Of(
            new Markdown.LinkReference(target, IsImage: false, SourceLocation.Nowhere)));

    /// <returns>Null for a broken link.</returns>
    public Goal? GoalOf(ResolvedLink link) =>
        (link.Page ?? link.File) is { } source ? new Goal(source, null)
        : link.Address is not { } address ? null
        : SourceAt(address) is { } found ? new Goal(found, null) : new Goal(null, address);

    /// <summary>Returns the pages whose headings have other ids in another version of the site.</summary>
    public ImmutableDictionary<(SourcePath Page, string Id), string> RenamedHeadings(PlacedSite now) =>
        (from page in Pages.Values
         where now.Pages.ContainsKey(page.Path)
         let after = now.Pages[page.Path].Parsed.Body.Headings
         where after.Length == page.Parsed.Body.Headings.Length
         from pair in page.Parsed.Body.Headings.Zip(after)
         where pair.First.Id != pair.Second.Id
         select KeyValuePair.Create((page.Path, pair.First.Id), pair.Second.Id)).ToImmutableDictionary();
}
