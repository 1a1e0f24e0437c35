using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Model;

/// <summary>Finds articles that share terms, series and words of their headings with a page; newer ones as well as older.</summary>
/// <remarks>
/// A shared term or series counts 1 / ln(1 + pages that have it), so that what is rare says more.
/// The best by that are looked at closely: each heading word in common adds to them.
/// </remarks>
public sealed class RelatedPages
{
    private const int LookedAtClosely = 24;
    private const double SeriesWeight = 1.5, TermWeight = 1, WordWeight = 0.1;

    private readonly SiteModel _site;
    private readonly FrozenDictionary<SourcePath, int> _positions;
    private readonly ConcurrentDictionary<ImmutableArray<Page>, int[]> _members = new();

    public RelatedPages(SiteModel site)
    {
        _site = site;
        _positions = site.Articles.Select(static (page, position) => (page.Path, position))
            .ToDictionary(static pair => pair.Path, static pair => pair.position).ToFrozenDictionary();
    }

    /// <summary>At most <paramref name="count"/> articles, the nearest first; the newer one among equals.</summary>
    public ImmutableArray<Page> Of(Page page, int count)
    {
        var scores = new double[_site.Articles.Length];
        var candidates = new List<int>();
        foreach (var (weight, members) in GroupsOf(page))
        {
            foreach (var member in members)
            {
                if (scores[member] == 0) candidates.Add(member);
                scores[member] += weight;
            }
        }
        if (_positions.TryGetValue(page.Path, out var self)) candidates.Remove(self);
        candidates.Sort((a, b) => scores[b].CompareTo(scores[a]) is not 0 and var byScore ? byScore : a.CompareTo(b));
        var words = page.Parsed.Body.HeadingWords;
        return [.. candidates.Take(LookedAtClosely)
            .OrderByDescending(position => scores[position] + (WordWeight * _site.Articles[position].Parsed.Body.HeadingWords.Count(words.Contains)))
            .ThenBy(static position => position).Take(count).Select(position => _site.Articles[position])];
    }

    private IEnumerable<(double Weight, int[] Members)> GroupsOf(Page page)
    {
        foreach (var (taxonomy, terms) in page.Front.Terms.OrderBy(static terms => terms.Key, StringComparer.Ordinal))
        {
            foreach (var key in terms.Select(static term => Slug.Of(term.Value)).Distinct())
            {
                if (_site.Taxonomies.TryGetValue(taxonomy, out var found) && found.Terms.TryGetValue(key, out var term)) yield return Group(TermWeight, _members.GetOrAdd(term.Pages, all => Members(all)));
            }
        }
        foreach (var key in page.Front.Series.Select(static series => Slug.Of(series.Name.Value)).Distinct())
        {
            if (_site.Series.TryGetValue(key, out var series)) yield return Group(SeriesWeight, Members(series.Pages));
        }
    }

    private int[] Members(IEnumerable<Page> pages) => [.. pages.Where(page => _positions.ContainsKey(page.Path)).Select(page => _positions[page.Path])];

    private static (double Weight, int[] Members) Group(double weight, int[] members) => (weight / Math.Log(1 + members.Length), members);
}
