using System.Collections.Concurrent;
using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Model;

/// <summary>
/// Finds articles that share terms, series and heading words with a page, newer ones as well as older.
/// </summary>
/// <remarks>
/// A shared term or series counts 1 / ln(1 + number of pages that have it), so that rare ones count more.
/// Only the best candidates by this score are examined further: each shared heading word adds to their score.
/// </remarks>
public sealed class RelatedPages(SiteModel site)
{
    private const int LookedAtClosely = 24;
    private const double SeriesWeight = 1.5, TermWeight = 1, WordWeight = 0.1;

    /// <summary>The articles of each term and series, by its address.</summary>
    private readonly ConcurrentDictionary<UrlPath, ArticleSet> _sets = new();

    private readonly Lazy<Dictionary<SourcePath, int>> _positions = new(() => site.Articles.Positions());

    /// <summary>
    /// Returns at most <paramref name="count"/> articles, the most related first; among equals, the newer one.
    /// </summary>
    public ImmutableArray<Page> Of(Page page, int count)
    {
        var own = _positions.Value.GetValueOrDefault(page.Path, -1);
        var candidates = SharedArticles.Best([.. GroupsOf(page)], own, LookedAtClosely);
        var words = page.Parsed.Body.HeadingWords;
        return [.. candidates
            .OrderByDescending(candidate => candidate.Score + (WordWeight * WordsInCommon(candidate.Position)))
            .ThenBy(static candidate => candidate.Position).Take(count)
            .Select(candidate => ArticleAt(candidate.Position))];

        int WordsInCommon(int position) => ArticleAt(position).Parsed.Body.HeadingWords.Count(words.Contains);

        Page ArticleAt(int position) => site.Pages[site.Articles[position]];
    }

    private IEnumerable<SharedGroup> GroupsOf(Page page)
    {
        foreach (var (taxonomy, terms) in page.Front.Terms.OrderBy(static terms => terms.Key, StringComparer.Ordinal))
        {
            if (!site.Taxonomies.TryGetValue(taxonomy, out var found)) continue;
            foreach (var key in terms.Select(term => found.Config.KeyOf(term.Value)).Distinct())
            {
                if (found.Terms.TryGetValue(key, out var term)) yield return Group(TermWeight, term.Url, term.Pages);
            }
        }
        foreach (var key in page.Front.Series.Select(static series => Slug.Of(series.Name.Value)).Distinct())
        {
            if (site.Series.TryGetValue(key, out var series))
                yield return Group(SeriesWeight, series.Url, series.Pages);
        }
    }

    private SharedGroup Group(double weight, UrlPath url, IEnumerable<SourcePath> pages)
    {
        var articles = _sets.GetOrAdd(url, _ => ArticleSet.Of(
            pages.Select(key => _positions.Value.GetValueOrDefault(key, -1)).Where(static place => place >= 0),
            site.Articles.Length));
        return new SharedGroup(weight / Math.Log(1 + articles.Positions.Length), articles);
    }
}
