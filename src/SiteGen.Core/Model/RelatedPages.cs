using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Model;

/// <summary>Finds articles that share terms, series and rare heading words with a page; newer ones as well as older.</summary>
/// <remarks>Each shared thing counts 1 / ln(1 + pages that have it), so that what is rare says more.</remarks>
public sealed class RelatedPages
{
    private const int MostPagesOfAWord = 100;
    private const double SeriesWeight = 1.5, TermWeight = 1, WordWeight = 0.5;

    private readonly ImmutableArray<Page> _articles;
    private readonly FrozenDictionary<SourcePath, int> _indexes;
    private readonly List<(double Weight, int[] Members)> _groups = [];
    private readonly List<int>[] _groupsOf;

    public RelatedPages(SiteModel site)
    {
        _articles = site.Articles;
        _indexes = _articles.Select(static (page, index) => (page.Path, index)).ToDictionary(static pair => pair.Path, static pair => pair.index).ToFrozenDictionary();
        _groupsOf = [.. _articles.Select(static _ => new List<int>())];
        foreach (var term in site.Taxonomies.Values.OrderBy(static taxonomy => taxonomy.Config.Name, StringComparer.Ordinal).SelectMany(static taxonomy => taxonomy.InOrder))
            AddGroup(TermWeight, term.Pages);
        foreach (var series in site.Series.Values.OrderBy(static series => series.Key, StringComparer.Ordinal)) AddGroup(SeriesWeight, series.Pages);
        foreach (var word in HeadingWords()) AddGroup(WordWeight, word);
    }

    /// <summary>At most <paramref name="count"/> articles, the nearest first; the newer one among equals.</summary>
    public ImmutableArray<Page> Of(Page page, int count)
    {
        if (!_indexes.TryGetValue(page.Path, out var self)) return [];
        var scores = new Dictionary<int, double>();
        foreach (var group in _groupsOf[self])
        {
            foreach (var member in _groups[group].Members) scores[member] = scores.GetValueOrDefault(member) + _groups[group].Weight;
        }
        scores.Remove(self);
        return [.. scores.OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key).Take(count).Select(pair => _articles[pair.Key])];
    }

    private void AddGroup(double weight, IEnumerable<Page> pages)
    {
        int[] members = [.. pages.Where(page => _indexes.ContainsKey(page.Path)).Select(page => _indexes[page.Path])];
        if (members.Length < 2) return;
        foreach (var member in members) _groupsOf[member].Add(_groups.Count);
        _groups.Add((weight / Math.Log(1 + members.Length), members));
    }

    private IEnumerable<List<Page>> HeadingWords()
    {
        var words = new SortedDictionary<string, List<Page>>(StringComparer.Ordinal);
        foreach (var page in _articles)
        {
            foreach (var word in WordsOf(page))
            {
                if (!words.TryGetValue(word, out var pages)) words[word] = pages = [];
                if (pages.Count <= MostPagesOfAWord) pages.Add(page);
            }
        }
        return words.Values.Where(static pages => pages.Count is > 1 and <= MostPagesOfAWord);
    }

    private static IEnumerable<string> WordsOf(Page page) =>
        page.Parsed.Body.Headings.Select(static heading => heading.Text).Append(page.Title)
            .SelectMany(static text => text.Split([' ', '-', ',', '.', ':', '(', ')', '?', '!'], StringSplitOptions.RemoveEmptyEntries))
            .Where(static word => word.Length > 3).Select(static word => word.ToLowerInvariant()).Distinct();
}
