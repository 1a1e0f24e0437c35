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

    private readonly ConcurrentDictionary<ImmutableArray<SourcePath>, int[]> _members = new();

    private readonly Lazy<Dictionary<SourcePath, int>> _positions = new(() => site.Articles.Positions());

    /// <summary>
    /// Returns at most <paramref name="count"/> articles, the most related first; among equals, the newer one.
    /// </summary>
    public ImmutableArray<Page> Of(Page page, int count)
    {
        var scores = new double[site.Articles.Length];
        var candidates = new List<int>();
        foreach (var (weight, members) in GroupsOf(page))
        {
            foreach (var member in members)
            {
                if (scores[member] == 0) candidates.Add(member);
                scores[member] += weight;
            }
        }
        if (_positions.Value.TryGetValue(page.Path, out var own)) candidates.Remove(own);
        candidates.Sort((a, b) => scores[b].CompareTo(scores[a]) is not 0 and var byScore ? byScore : a.CompareTo(b));
        var words = page.Parsed.Body.HeadingWords;
        return [.. candidates.Take(LookedAtClosely)
            .OrderByDescending(position => scores[position] + (WordWeight * WordsInCommon(position)))
            .ThenBy(static position => position).Take(count).Select(ArticleAt)];

        int WordsInCommon(int position) => ArticleAt(position).Parsed.Body.HeadingWords.Count(words.Contains);

        Page ArticleAt(int position) => site.Pages[site.Articles[position]];
    }

    private IEnumerable<(double Weight, int[] Members)> GroupsOf(Page page)
    {
        foreach (var (taxonomy, terms) in page.Front.Terms.OrderBy(static terms => terms.Key, StringComparer.Ordinal))
        {
            if (!site.Taxonomies.TryGetValue(taxonomy, out var found)) continue;
            foreach (var key in terms.Select(term => found.Config.KeyOf(term.Value)).Distinct())
            {
                if (found.Terms.TryGetValue(key, out var term))
                    yield return Group(TermWeight, _members.GetOrAdd(term.Pages, all => Members(all)));
            }
        }
        foreach (var key in page.Front.Series.Select(static series => Slug.Of(series.Name.Value)).Distinct())
        {
            if (site.Series.TryGetValue(key, out var series)) yield return Group(SeriesWeight, Members(series.Pages));
        }
    }

    private int[] Members(IEnumerable<SourcePath> keys) =>
        [.. keys.Select(key => _positions.Value.GetValueOrDefault(key, -1)).Where(static place => place >= 0)];

    private static (double Weight, int[] Members) Group(double weight, int[] members) =>
        (weight / Math.Log(1 + members.Length), members);
}
