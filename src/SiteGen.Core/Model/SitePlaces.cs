using System.Collections.Immutable;
using SiteGen.Configuration;
using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Markdown;

namespace SiteGen.Model;

/// <summary>The inputs that decide the places of pages, besides the pages.</summary>
/// <param name="Resources">The files beside pages.</param>
public sealed record PlaceSettings(Urls Urls, ImmutableArray<string> Taxonomies, ImmutableArray<SourcePath> Resources)
{
    public static PlaceSettings Of(SiteConfig config, BuildOptions options, ImmutableArray<SourcePath> resources) =>
        new(new Urls(options.BaseUrl ?? config.BaseUrl),
            [.. config.Taxonomies.Select(static taxonomy => taxonomy.Name)], resources);

    public bool Equals(PlaceSettings? other) =>
        other is not null && Urls == other.Urls && Taxonomies.SequenceEqual(other.Taxonomies) && Resources.AsSpan()
            .SequenceEqual(other.Resources.AsSpan());

    public override int GetHashCode() => throw new NotSupportedException("This type is not used as a key.");
}

/// <summary>Everything that places are computed from.</summary>
/// <param name="Pages">In the order of their paths.</param>
public sealed record PlacesInput(PlaceSettings Settings, IReadOnlyList<ParsedPage> Pages)
{
    /// <remarks>Compares pages without an address too: their folders may be sections.</remarks>
    public bool Equals(PlacesInput? other)
    {
        if (other is null || !Settings.Equals(other.Settings) || Pages.Count != other.Pages.Count) return false;
        for (var index = 0; index < Pages.Count; index++)
        {
            var (one, two) = (Pages[index], other.Pages[index]);
            if (!ReferenceEquals(one, two) && !IsAtSamePlace(one, two)) return false;
        }
        return true;
    }

    public override int GetHashCode() => throw new NotSupportedException("This type is not used as a key.");

    private static bool IsAtSamePlace(ParsedPage before, ParsedPage now) =>
        before.Path == now.Path && before.Place == now.Place && before.Url == now.Url
            && (!now.IsIndex || before.Fingerprint == now.Fingerprint);
}

/// <summary>
/// The places of everything on a site: addresses, sections, the defaults of folders. Independent of page texts.
/// </summary>
public sealed class SitePlaces
{
    private readonly Dictionary<SourcePath, UrlPath> _addresses;
    private readonly HashSet<SourcePath> _supplementFolders;
    private readonly Cascade _cascade;

    public SitePlaces(PlacesInput input)
    {
        var (settings, parsed) = input;
        Settings = settings;
        (_addresses, var resources, var problems) = Place(parsed, settings.Resources);
        (Resources, Problems) = (resources, [.. problems]);
        Links = new LinkResolver(settings.Urls, _addresses, resources);
        _supplementFolders = SupplementFoldersOf(settings.Taxonomies, parsed);
        Folders = SectionFolders.Collect(parsed, _supplementFolders);
        _cascade = Cascade.Of(parsed);
    }

    public PlaceSettings Settings { get; }

    public IReadOnlyDictionary<SourcePath, UrlPath> Resources { get; }

    public LinkResolver Links { get; }

    public SectionFolders Folders { get; }

    public ImmutableArray<Diagnostic> Problems { get; }

    private static (Dictionary<SourcePath, UrlPath> Pages, Dictionary<SourcePath, UrlPath> Resources,
        List<Diagnostic> Problems) Place(
        IReadOnlyList<ParsedPage> parsed, ImmutableArray<SourcePath> resourceFiles)
    {
        var problems = new List<Diagnostic>();
        var pages = new Dictionary<SourcePath, UrlPath>();
        SourcePath? home = null;
        foreach (var page in parsed)
        {
            if (page.Url is not { } url)
                problems.Add(ModelProblems.NoAddress(page.Path, "a name in its path has no letter or digit"));
            else if (page.Output is null) problems.Add(ModelProblems.NoAddress(page.Path, WhyNot(url)));
            // The home page has one text, so a second one would have no route whose address could be checked.
            else if (url == UrlPath.Home && home is { } first)
                problems.Add(ModelProblems.AddressTaken(url.Value, new SourceLocation(page.Path), first));
            else pages[page.Path] = url;
            if (page.Url == UrlPath.Home) home ??= page.Path;
        }
        var bundles = ResourceAddresses.Collect(parsed);
        var resources = new Dictionary<SourcePath, UrlPath>();
        foreach (var path in resourceFiles)
        {
            if (bundles.Of(path) is not { } url)
                problems.Add(ModelProblems.NoAddress(
                    path, "its name or folder has characters that an address cannot have"));
            else if (!OutputPath.TryOf(url, out _, out var reason))
                problems.Add(ModelProblems.NoAddress(path, reason!));
            else resources[path] = url;
        }
        return (pages, resources, problems);
    }

    private static string WhyNot(UrlPath url) => OutputPath.TryOf(url, out _, out var reason) ? "" : reason!;

    /// <summary>
    /// Returns the folders whose <c>_index.md</c> adds text to a page that the site generates anyway: terms, series,
    /// authors.
    /// </summary>
    private static HashSet<SourcePath> SupplementFoldersOf(
        ImmutableArray<string> taxonomies, IEnumerable<ParsedPage> parsed)
    {
        var roots = taxonomies.Append(SeriesAssembly.Folder).Append(TaxonomyAssembly.AuthorsFolder)
            .Select(static name => SiteModel.ContentFolder / name).ToHashSet();
        return [.. parsed.Where(static page => page.IsIndex).Select(static page => page.Folder)
            .Where(folder => roots.Contains(folder) || roots.Contains(folder.Folder))];
    }

    /// <returns>Null when it has no address.</returns>
    public Page? PageOf(ParsedPage parsed, BuildOptions options)
    {
        if (!_addresses.ContainsKey(parsed.Path)) return null;
        var front = _cascade.Fill(parsed);
        var section = Folders.Of(SourceOf(parsed));
        var links = Links.Resolve(parsed);
        var head = new PageHead(
            parsed.Path, parsed.Folder, front, parsed.Head, KindOf(parsed, front, section),
            Publication.StatusOf(front, options.Now), section, parsed.Url!,
            parsed.Title ?? Title.Plain(TitleOf(parsed)), parsed.Title, front.Date?.Value, TargetsOf(links));
        return new Page(head, parsed, links);
    }

    private static ImmutableArray<SourcePath> TargetsOf(ImmutableArray<ResolvedLink> links) =>
        links.IsEmpty ? [] : [.. links.Select(static link => link.Page).OfType<SourcePath>()];

    /// <summary>
    /// Returns the path that decides a page's section: its file, or the folder that it describes or is.
    /// </summary>
    private static SourcePath SourceOf(ParsedPage parsed) => parsed switch
    {
        { IsIndex: true } => parsed.Folder / "_index.md",
        { IsBundle: true } when parsed.Folder != SiteModel.ContentFolder => parsed.Folder,
        _ => parsed.Path,
    };

    private static string TitleOf(ParsedPage parsed) => Titles.FromName(
        parsed.IsIndex ? parsed.Folder.Name : FileDate.Of(PageAddress.NameOf(parsed.Path, parsed.Place)).Name);

    private PageKind KindOf(ParsedPage parsed, FrontMatter front, SourcePath section)
    {
        var folder = parsed.Folder;
        if (parsed.Place.Role == PageRole.NotFound) return PageKind.Supplement;
        if (folder == SiteModel.ContentFolder && (parsed.IsIndex || parsed.IsBundle)) return PageKind.Home;
        if (parsed.IsIndex) return _supplementFolders.Contains(folder) ? PageKind.Supplement : PageKind.Section;
        return front.Kind?.Value switch
        {
            "article" => PageKind.Article,
            "doc" => PageKind.Doc,
            "page" => PageKind.Page,
            _ => Folders.Docs.Contains(section) ? PageKind.Doc : section == SiteModel.ContentFolder
                && !Folders.IsRootBlog ? PageKind.Page : PageKind.Article,
        };
    }
}
