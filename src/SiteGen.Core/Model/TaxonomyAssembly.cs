using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Configuration;
using SiteGen.Foundation;

namespace SiteGen.Model;

/// <summary>Sorts pages by the terms and authors that they name.</summary>
public static class TaxonomyAssembly
{
    public const string AuthorsFolder = "authors";

    public static (FrozenDictionary<string, Taxonomy> Taxonomies, ImmutableArray<Diagnostic> Diagnostics) Assemble(
        SiteConfig config, IReadOnlyCollection<Page> newestFirst, IReadOnlyDictionary<SourcePath, Page> supplements)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var taxonomies = config.Taxonomies.Select(taxonomy => Assemble(taxonomy, newestFirst, supplements, diagnostics))
            .ToDictionary(static taxonomy => taxonomy.Config.Name, StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);
        return (taxonomies, diagnostics.ToImmutable());
    }

    private static Taxonomy Assemble(
        TaxonomyConfig taxonomy, IReadOnlyCollection<Page> pages, IReadOnlyDictionary<SourcePath, Page> supplements, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var folder = SiteModel.ContentFolder / taxonomy.Name;
        var url = UrlPath.Home.Child(Slug.Of(taxonomy.Name));
        var groups = new Dictionary<string, (string Title, List<Page> Pages)>(StringComparer.Ordinal);
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            foreach (var term in page.Front.Terms.GetValueOrDefault(taxonomy.Name, []))
            {
                if (!keys.TryGetValue(term.Value, out var key)) keys[term.Value] = key = Slug.Of(term.Value);
                if (key.Length == 0)
                {
                    diagnostics.Add(ModelProblems.NameWithoutAddress(term.Location, "term", term.Value));
                    continue;
                }
                if (!groups.TryGetValue(key, out var group)) groups[key] = group = (term.Value, []);
                if (group.Title != term.Value) diagnostics.Add(ModelProblems.NamesAlike(term.Location, "term", term.Value, group.Title));
                if (group.Pages.Count == 0 || group.Pages[^1] != page) group.Pages.Add(page);
            }
        }
        var terms = groups.ToDictionary(static group => group.Key, group =>
        {
            var index = supplements.GetValueOrDefault(folder / group.Key / "_index.md");
            return new Term(group.Key, index?.Title ?? group.Value.Title, url.Child(group.Key), index, [.. group.Value.Pages]);
        }, StringComparer.Ordinal);
        return new Taxonomy(taxonomy, url, supplements.GetValueOrDefault(folder / "_index.md"), terms.ToFrozenDictionary(StringComparer.Ordinal));
    }

    public static (FrozenDictionary<string, Author> Authors, ImmutableArray<Diagnostic> Diagnostics) AssembleAuthors(
        SiteConfig config, IReadOnlyCollection<Page> newestFirst, IReadOnlyDictionary<SourcePath, Page> supplements)
    {
        var declared = config.Authors.ToDictionary(static author => author.Id, StringComparer.Ordinal);
        var named = newestFirst.SelectMany(static page => page.Front.Authors).DistinctBy(static author => author.Value, StringComparer.Ordinal).ToList();
        var unknown = named.Where(author => !declared.ContainsKey(author.Value)).ToList();
        var pages = newestFirst.SelectMany(page => AuthorsOf(config, page).Select(id => (Id: id, Page: page))).ToLookup(static pair => pair.Id, static pair => pair.Page, StringComparer.Ordinal);
        var authors = config.Authors.Concat(unknown.Select(static author => new AuthorConfig(author.Value, author.Value, null, null, [])))
            .Where(static author => Slug.Of(author.Id).Length > 0)
            .ToDictionary(static author => author.Id, author => new Author(
                author, UrlPath.Home.Child(AuthorsFolder).Child(Slug.Of(author.Id)),
                supplements.GetValueOrDefault(SiteModel.ContentFolder / AuthorsFolder / Slug.Of(author.Id) / "_index.md"),
                [.. pages[author.Id]]), StringComparer.Ordinal);
        var diagnostics = declared.Count == 0 ? [] : unknown.Select(author => ModelProblems.UnknownAuthor(author.Location, author.Value, Nearest.Find(author.Value, declared.Keys)));
        return (authors.ToFrozenDictionary(StringComparer.Ordinal), [.. diagnostics]);
    }

    /// <summary>The ids of a page's authors: its own, or the site's.</summary>
    public static IEnumerable<string> AuthorsOf(SiteConfig config, Page page) =>
        !page.Front.Authors.IsEmpty ? page.Front.Authors.Select(static author => author.Value)
        : config.Author is { } author && page.IsArticle ? [author]
        : [];
}
