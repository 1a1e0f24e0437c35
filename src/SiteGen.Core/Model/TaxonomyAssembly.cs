using System.Collections.Immutable;
using SiteGen.Configuration;
using SiteGen.Foundation;
using SiteGen.Markdown;

namespace SiteGen.Model;

/// <summary>Groups pages by their terms and authors.</summary>
public static class TaxonomyAssembly
{
    public const string AuthorsFolder = "authors";

    /// <summary>The address of the page that lists all authors.</summary>
    public static UrlPath AuthorsUrl { get; } = UrlPath.Home.Child(AuthorsFolder);

    public static (Dictionary<string, Taxonomy> Taxonomies, ImmutableArray<Diagnostic> Diagnostics) Assemble(
        SiteConfig config, IReadOnlyCollection<PageHead> newestFirst,
        IReadOnlyDictionary<SourcePath, PageHead> supplements)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var taxonomies = config.Taxonomies.Select(taxonomy => Assemble(taxonomy, newestFirst, supplements, diagnostics))
            .ToDictionary(static taxonomy => taxonomy.Config.Name, StringComparer.Ordinal);
        return (taxonomies, diagnostics.ToImmutable());
    }

    private static Taxonomy Assemble(
        TaxonomyConfig taxonomy, IReadOnlyCollection<PageHead> pages,
        IReadOnlyDictionary<SourcePath, PageHead> supplements, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var folder = SiteModel.ContentFolder / taxonomy.Name;
        var url = UrlPath.Home.Child(Slug.Of(taxonomy.Name));
        var groups = new Dictionary<string, (string Title, List<PageHead> Pages)>(StringComparer.Ordinal);
        var written = new Dictionary<string, (string Title, List<PageHead> Pages, string? Reason)>(
            StringComparer.Ordinal);
        foreach (var page in pages)
        {
            foreach (var term in page.Front.Terms.GetValueOrDefault(taxonomy.Name, []))
            {
                if (!written.TryGetValue(term.Value, out var group)) written[term.Value] = group = GroupOf(term.Value);
                if (group.Reason is { } reason)
                {
                    diagnostics.Add(ModelProblems.NameWithoutAddress(term.Location, "term", term.Value, reason));
                    continue;
                }
                if (group.Title != term.Value)
                    diagnostics.Add(ModelProblems.TermsAlike(term.Location, taxonomy.Name, term.Value, group.Title));
                if (group.Pages.Count == 0 || !ReferenceEquals(group.Pages[^1], page)) group.Pages.Add(page);
            }
        }
        var terms = groups.ToDictionary(static group => group.Key, group =>
        {
            var index = supplements.GetValueOrDefault(folder / group.Key);
            return new Term(group.Key, index?.OwnTitle ?? Title.Plain(group.Value.Title), url.Child(group.Key),
                index?.Path, group.Value.Pages.Keys());
        }, StringComparer.Ordinal);
        return new Taxonomy(taxonomy, url, supplements.GetValueOrDefault(folder)?.Path, terms);

        (string, List<PageHead>, string?) GroupOf(string name)
        {
            var key = taxonomy.KeyOf(name);
            if (OutputPath.WhyNotBelow(url, key) is { } reason) return (name, [], reason);
            if (!groups.TryGetValue(key, out var group)) groups[key] = group = (name, []);
            return (group.Title, group.Pages, null);
        }
    }

    public static (Dictionary<string, Author> Authors, ImmutableArray<Diagnostic> Diagnostics) AssembleAuthors(
        SiteConfig config, IReadOnlyCollection<PageHead> newestFirst,
        IReadOnlyDictionary<SourcePath, PageHead> supplements)
    {
        var declared = config.Authors.Select(static author => author.Id).ToHashSet(StringComparer.Ordinal);
        var unknown = newestFirst.Where(static page => !page.Front.Authors.IsEmpty)
            .SelectMany(static page => page.Front.Authors)
            .DistinctBy(static author => author.Value, StringComparer.Ordinal)
            .Where(author => !declared.Contains(author.Value)).ToList();
        var pages = newestFirst.SelectMany(page => AuthorsOf(config, page).Select(id => (Id: id, Page: page)))
            .ToLookup(static pair => pair.Id, static pair => pair.Page, StringComparer.Ordinal);
        var named = config.Authors.Select(static author => (
            Author: author, Place: new SourceLocation(SiteConfigReader.Path)))
            .Concat(unknown.Select(static author => (
                Author: new AuthorConfig(author.Value, author.Value, null, null, []), Place: author.Location)));
        var authors = new Dictionary<string, Author>(StringComparer.Ordinal);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var bySlug = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (author, place) in named)
        {
            var slug = Slug.Of(author.Id);
            if (NamedAddress.WhyNot(AuthorsUrl, author.Id) is { } reason)
                diagnostics.Add(ModelProblems.NameWithoutAddress(place, "author", author.Id, reason));
            else if (!bySlug.TryAdd(slug, author.Id))
                diagnostics.Add(ModelProblems.NamesAlike(place, "author", author.Id, bySlug[slug]));
            else authors.Add(author.Id,
                new Author(author, AuthorsUrl.Child(slug),
                supplements.GetValueOrDefault(SiteModel.ContentFolder / AuthorsFolder / slug)?.Path, pages[author.Id]
                .Keys()));
        }
        if (declared.Count > 0)
            diagnostics.AddRange(unknown.Select(author => ModelProblems.UnknownAuthor(
                author.Location, author.Value, Nearest.Find(author.Value, declared))));
        return (authors, diagnostics.ToImmutable());
    }

    /// <summary>Returns the ids of a page's authors: its own, or else the site's default for articles.</summary>
    public static IEnumerable<string> AuthorsOf(SiteConfig config, PageHead page) =>
        !page.Front.Authors.IsEmpty ? page.Front.Authors.Select(static author => author.Value)
        : config.Author is { } author && page.IsArticle ? [author]
        : [];
}
