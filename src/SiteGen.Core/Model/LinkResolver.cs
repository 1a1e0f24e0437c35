using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Markdown;

namespace SiteGen.Model;

/// <summary>Resolves links: paths of sources, and addresses of the site.</summary>
/// <param name="pages">The address of every page by its source, including pages that are left out.</param>
/// <param name="resources">The addresses of the files beside pages.</param>
public sealed class LinkResolver(
    Urls urls,
    IReadOnlyDictionary<SourcePath, UrlPath> pages,
    IReadOnlyDictionary<SourcePath, UrlPath> resources)
{
    /// <summary>The sources with decomposed names, as macOS gives them, by their composed names.</summary>
    private readonly Lazy<FrozenDictionary<string, SourcePath>> _byComposed = new(() =>
        pages.Keys.Concat(resources.Keys).Where(static source => UnicodeText.Composed(source.Value) != source.Value)
            .Order()
            .DistinctBy(static source => UnicodeText.Composed(source.Value))
            .ToDictionary(static source => UnicodeText.Composed(source.Value))
            .ToFrozenDictionary(StringComparer.Ordinal));

    /// <summary>Names by folder, and pages by name, for suggesting what a broken link meant.</summary>
    private readonly Lazy<ILookup<SourcePath, string>> _namesIn = new(() =>
        pages.Keys.Concat(resources.Keys).ToLookup(static source => source.Folder, static source => source.Name));

    private readonly Lazy<ILookup<string, SourcePath>> _pagesCalled = new(() =>
        pages.Keys.Order().ToLookup(static page => page.Name));

    public ImmutableArray<ResolvedLink> Resolve(ParsedPage page)
    {
        if (page.Body.Links.IsEmpty) return [];
        var links = ImmutableArray.CreateBuilder<ResolvedLink>(page.Body.Links.Length);
        foreach (var link in page.Body.Links) links.Add(Resolve(page.Path, LinkTarget.Of(link)));
        return links.MoveToImmutable();
    }

    /// <param name="from">The source file in which the link is written.</param>
    public ResolvedLink Resolve(SourcePath from, LinkTarget link)
    {
        if (link.Path.Length == 0)
            return new ResolvedLink(
                link.Query.Length == 0 ? link.Suffix : urls.Of(AddressOf(from)) + link.Suffix, from);
        if (FindSource(from, link.Path) is { } source)
        {
            return pages.TryGetValue(source, out var page)
                ? new ResolvedLink(urls.Of(page) + link.Suffix, source)
                : new ResolvedLink(urls.Of(resources[source]) + link.Suffix, null)
                {
                    Address = resources[source],
                    File = source,
                };
        }
        return FindAddress(from, link.Path) is { } address
            ? new ResolvedLink(urls.Of(address) + link.Suffix, null) { Address = address }
            : new ResolvedLink(link.Written, null);
    }

    /// <summary>Returns the source nearest in name to a missing one, as the page would write it.</summary>
    public string? Nearest(SourcePath from, LinkTarget link)
    {
        var (path, written) = (link.Path, link.Written);
        if (WithSigns(from, written) is { } escaped) return escaped;
        var folder = from.Folder.TryResolve(path, out var missing) ? missing.Folder : from.Folder;
        var prefix = path.Contains('/') ? path[..(path.LastIndexOf('/') + 1)] : "";
        if (Foundation.Nearest.Find(path[prefix.Length..], _namesIn.Value[folder]) is { } name) return prefix + name;
        return Elsewhere(missing ?? SourcePath.Root) is { } other ? "/" + other.RelativeTo(SiteModel.ContentFolder)
            : null;
    }

    /// <summary>
    /// Finds a page of the same name in another folder, the nearest folder first. Because every folder may have an
    /// index, finds an index only in a sibling folder with a similar name.
    /// </summary>
    private SourcePath? Elsewhere(SourcePath missing)
    {
        var sources = _pagesCalled.Value[missing.Name];
        if (missing.Name is "_index.md" or "index.md")
        {
            var beside = sources.Where(source => source.Folder != SiteModel.ContentFolder
                && source.Folder.Folder == missing.Folder.Folder).ToList();
            var name = Foundation.Nearest.Find(missing.Folder.Name, beside.Select(static source => source.Folder.Name));
            return beside.FirstOrDefault(source => source.Folder.Name == name);
        }
        var around = missing.Ancestors().ToHashSet();
        return sources.OrderByDescending(source => source.Ancestors().Count(around.Contains)).FirstOrDefault();
    }

    /// <summary>Finds a file whose name contains '#' or '?', which a link has to encode.</summary>
    private string? WithSigns(SourcePath from, string written) =>
        written.AsSpan().IndexOfAny('#', '?') >= 0 && FindSource(from, Uri.UnescapeDataString(written)) is not null
            ? written.Replace("#", "%23", StringComparison.Ordinal).Replace("?", "%3F", StringComparison.Ordinal)
            : null;

    /// <summary>
    /// Returns the address of a page, or the home page's for a file that is not a page, such as site.yaml.
    /// </summary>
    private UrlPath AddressOf(SourcePath from) => pages.TryGetValue(from, out var url) ? url : UrlPath.Home;

    private SourcePath? FindSource(SourcePath from, string path)
    {
        var folder = path.StartsWith('/') ? SiteModel.ContentFolder : from.Folder;
        if (!folder.TryResolve(path.TrimStart('/'), out var source)) return null;
        if (Known(source) is { } exact) return exact;
        if (path.StartsWith('/')) return null;
        return Known(source / "_index.md") ?? Known(source / "index.md") ?? Known(source / "README.md")
            ?? Beside(source);
    }

    // Not joined with '/', which throws: a link may contain a name that no path can begin with, such as 'd:x'.
    private SourcePath? Beside(SourcePath source) =>
        !source.IsRoot && source.Folder.TryResolve(source.Name + ".md", out var page) ? Known(page) : null;

    private SourcePath? Known(SourcePath source)
    {
        if (pages.ContainsKey(source) || resources.ContainsKey(source)) return source;
        return SourcePath.TryParse(UnicodeText.Composed(source.Value), out var composed)
            && (pages.ContainsKey(composed) || resources.ContainsKey(composed)) ? composed
            : _byComposed.Value.TryGetValue(UnicodeText.Composed(source.Value), out var decomposed) ? decomposed
            : null;
    }

    /// <summary>Reads an address from the root, or one relative to the page's own.</summary>
    private UrlPath? FindAddress(SourcePath from, string path)
    {
        if (path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)) return null;
        if (path.StartsWith('/')) return UrlPath.TryParse(path, out var absolute) ? absolute : null;
        var ending = path.EndsWith('/') ? "/" : "";
        return SourcePath.TryParse(AddressOf(from).Value.Trim('/'), out var folder)
            && folder.TryResolve(path, out var joined)
            && UrlPath.TryParse($"/{joined.Value}{ending}", out var relative) ? relative : null;
    }
}
