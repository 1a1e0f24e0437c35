using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Configuration;
using SiteGen.Data;
using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Markdown;

namespace SiteGen.Model;

/// <summary>Makes one site of many parsed pages: addresses, sections, series, terms, links. Cheap, so it always runs in full.</summary>
public static class Assembler
{
    public static SiteModel Assemble(
        SiteConfig config, IReadOnlyCollection<ParsedPage> parsed, IEnumerable<SourcePath> resourceFiles, DataMap data, BuildOptions options, KnownPages known)
    {
        var urls = new Urls(options.BaseUrl ?? config.BaseUrl);
        var (addresses, resources, addressProblems) = Place(parsed, resourceFiles);
        var resolver = new LinkResolver(urls, addresses, resources);
        var supplementFolders = SupplementFolders(config, parsed);
        var folders = SectionFolders.Of(parsed, supplementFolders);
        var cascade = Cascade.Of(parsed);

        known.Enter(Surroundings(urls, options, resources, parsed));
        var all = parsed.Where(page => addresses.ContainsKey(page.Path)).Select(page => known.Get(page, MakePage)).ToList();
        var pages = all.Where(page => Publication.IsIncluded(page.Status, options)).ToDictionary(static page => page.Path);
        var leftOut = all.Where(page => !pages.ContainsKey(page.Path)).Select(page => new LeftOutPage(page, Publication.ReasonFor(page.Status, page.Front, options.Now))).ToImmutableArray();
        var supplements = pages.Values.Where(static page => page.Kind == PageKind.Supplement).ToDictionary(static page => page.Path);
        var indexes = pages.Values.Where(static page => page.Kind is PageKind.Home or PageKind.Section).ToDictionary(static page => page.Path.Folder);
        var newestFirst = pages.Values.Where(static page => page.IsContent).NewestFirst().ToImmutableArray();

        var (series, seriesProblems) = SeriesAssembly.Assemble(pages.Values, leftOut.Where(static page => page.Page.Status != PageStatus.Expired).Select(static page => page.Page), supplements);
        var (taxonomies, termProblems) = TaxonomyAssembly.Assemble(config, newestFirst, supplements);
        var (authors, authorProblems) = TaxonomyAssembly.AssembleAuthors(config, newestFirst, supplements);
        return new SiteModel(
            config, options, urls, pages,
            [.. newestFirst.Where(static page => page.IsArticle)],
            SectionAssembly.Assemble(folders, newestFirst, indexes),
            series, taxonomies, authors, resources,
            BacklinksOf(pages.Values), resolver, data, leftOut,
            [.. addressProblems, .. all.Where(static page => page.Front.Part is not null).Select(static page => FrontMatterProblems.PartWithoutSeries(page.Front.Part!.Value)), .. seriesProblems, .. termProblems, .. authorProblems]);

        Page MakePage(ParsedPage page) => Assembler.MakePage(page, cascade.Fill(page), folders, supplementFolders, resolver, options);
    }

    /// <summary>Everything that a page depends on besides its own file.</summary>
    private static Fingerprint Surroundings(
        Urls urls, BuildOptions options, FrozenDictionary<SourcePath, UrlPath> resources, IReadOnlyCollection<ParsedPage> parsed)
    {
        var builder = new FingerprintBuilder().Add(urls.Origin).Add(urls.BasePath).Add(options.Now.UtcTicks);
        // Also of pages without an address: their folders may be sections.
        foreach (var page in parsed) builder.Add(page.Path.Value).Add(page.Url?.Value);
        foreach (var (path, url) in resources) builder.Add(path.Value).Add(url.Value);
        foreach (var index in parsed.Where(static page => page.IsIndex)) builder.Add(index.Fingerprint);
        return builder.Finish();
    }

    private static (Dictionary<SourcePath, UrlPath> Pages, FrozenDictionary<SourcePath, UrlPath> Resources, List<Diagnostic> Problems) Place(
        IReadOnlyCollection<ParsedPage> parsed, IEnumerable<SourcePath> resourceFiles)
    {
        var problems = new List<Diagnostic>();
        var pages = new Dictionary<SourcePath, UrlPath>();
        SourcePath? home = null;
        foreach (var page in parsed)
        {
            if (page.Url is not { } url) problems.Add(ModelProblems.NoAddress(page.Path, "a name in its path has no letter or digit"));
            else if (!OutputPath.TryOf(url, out _, out var reason)) problems.Add(ModelProblems.NoAddress(page.Path, reason!));
            // The home page has one text, so its second one would have no route to be found by.
            else if (url == UrlPath.Home && home is { } first) problems.Add(ModelProblems.AddressTaken(url.Value, new SourceLocation(page.Path), first));
            else pages[page.Path] = url;
            if (page.Url == UrlPath.Home) home ??= page.Path;
        }
        var bundles = ResourceAddresses.Of(parsed);
        var resources = new Dictionary<SourcePath, UrlPath>();
        foreach (var path in resourceFiles)
        {
            if (bundles.Of(path) is not { } url) problems.Add(ModelProblems.NoAddress(path, "its name or folder has characters that an address cannot have"));
            else if (!OutputPath.TryOf(url, out _, out var reason)) problems.Add(ModelProblems.NoAddress(path, reason!));
            else resources[path] = url;
        }
        return (pages, resources.ToFrozenDictionary(), problems);
    }

    /// <summary>Folders whose <c>_index.md</c> adds text to a page that the site makes anyway: terms, series, authors.</summary>
    private static HashSet<SourcePath> SupplementFolders(SiteConfig config, IEnumerable<ParsedPage> parsed)
    {
        var roots = config.Taxonomies.Select(static taxonomy => taxonomy.Name).Append(SeriesAssembly.Folder).Append(TaxonomyAssembly.AuthorsFolder)
            .Select(static name => SiteModel.ContentFolder / name).ToHashSet();
        return [.. parsed.Where(static page => page.IsIndex).Select(static page => page.Path.Folder).Where(folder => roots.Contains(folder) || roots.Contains(folder.Folder))];
    }

    private static Page MakePage(
        ParsedPage parsed, FrontMatter front, SectionFolders folders, HashSet<SourcePath> supplementFolders, LinkResolver resolver, BuildOptions options)
    {
        var section = folders.Of(parsed.IsBundle && parsed.Path.Folder != SiteModel.ContentFolder ? parsed.Path.Folder : parsed.Path);
        return new Page(
            parsed.Path, parsed, front, KindOf(parsed, front, section, folders, supplementFolders), Publication.StatusOf(front, options.Now), section, parsed.Url!.Value,
            parsed.Title ?? Title.Plain(TitleOf(parsed)), front.Date?.Value, resolver.Resolve(parsed));
    }

    private static string TitleOf(ParsedPage parsed) =>
        parsed.IsIndex || parsed.IsBundle ? Titles.FromName(parsed.Path.Folder.Name) : Titles.FromName(parsed.Path.NameWithoutExtension);

    private static PageKind KindOf(ParsedPage parsed, FrontMatter front, SourcePath section, SectionFolders folders, HashSet<SourcePath> supplementFolders)
    {
        var folder = parsed.Path.Folder;
        if (folder == SiteModel.ContentFolder && (parsed.IsIndex || parsed.IsBundle)) return PageKind.Home;
        if (parsed.IsIndex) return supplementFolders.Contains(folder) ? PageKind.Supplement : PageKind.Section;
        return front.Kind?.Value switch
        {
            "article" => PageKind.Article,
            "doc" => PageKind.Doc,
            "page" => PageKind.Page,
            _ => folders.Docs.Contains(section) ? PageKind.Doc : section == SiteModel.ContentFolder ? PageKind.Page : PageKind.Article,
        };
    }

    private static FrozenDictionary<SourcePath, ImmutableArray<Page>> BacklinksOf(IEnumerable<Page> pages) =>
        pages.Where(static page => !page.Links.IsEmpty).SelectMany(static page => page.Links.Where(link => link.Page is not null && link.Page != page.Path)
                .Select(static link => link.Page!.Value).Distinct().Select(target => (Target: target, From: page)))
            .GroupBy(static link => link.Target, static link => link.From)
            .ToDictionary(static group => group.Key, static group => group.ToImmutableArray()).ToFrozenDictionary();
}
