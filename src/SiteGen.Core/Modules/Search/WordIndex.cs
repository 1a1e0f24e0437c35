using System.Collections.Immutable;
using System.Numerics;

namespace SiteGen.Modules.Search;

/// <summary>The places of a word on a page, least significant first.</summary>
internal enum WordPlace
{
    Text,
    Description,
    Heading,
    Title,
}

/// <summary>A word and the pages that contain it.</summary>
/// <param name="Pages">
/// One number for each page, in order: 16 times the difference from the previous page's number, plus 4 times the best
/// place, plus 0 to 3 for the word's occurrences on the page (from 1, 2, 4 and 8).
/// </param>
internal sealed record IndexedWord(string Word, List<int> Pages);

/// <summary>Gathers the words of all pages, one page after another.</summary>
internal sealed class WordIndex
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private int _page = -1;

    public WordIndex() => _bySpan = _entries.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The state of a word: the finished pages, and the page that is being read.</summary>
    private sealed class Entry
    {
        public List<int> Pages { get; } = [];
        public int LastPage { get; set; }
        public int Page { get; set; } = -1;
        public WordPlace Place { get; set; }
        public int Count { get; set; }

        public void Finish()
        {
            if (Page < 0) return;
            Pages.Add(((Page - LastPage) * 16) + ((int)Place * 4) + Math.Min(3, BitOperations.Log2((uint)Count)));
            LastPage = Page;
        }
    }

    public void Add(PageEntry entry)
    {
        _page++;
        Add(entry.Title, WordPlace.Title);
        if (entry.Description is { } description) Add(description, WordPlace.Description);
        if (entry.Series is { } series) Add(series.Title, WordPlace.Description);
        foreach (var term in entry.Terms) Add(term, WordPlace.Description);
        foreach (var section in entry.Sections)
        {
            Add(section.Heading, WordPlace.Heading);
            Add(section.Text, WordPlace.Text);
        }
    }

    /// <summary>
    /// Returns all words in ordinal order, in <paramref name="count"/> parts of about the same size; a part may be
    /// empty.
    /// </summary>
    public ImmutableArray<ImmutableArray<IndexedWord>> Finish(int count)
    {
        foreach (var entry in _entries.Values) entry.Finish();
        var words = _entries.Select(static entry => new IndexedWord(entry.Key, entry.Value.Pages))
            .OrderBy(static word => word.Word, StringComparer.Ordinal).ToList();
        var total = words.Sum(SizeOf);
        var stretches = Enumerable.Range(0, count).Select(static _ => ImmutableArray.CreateBuilder<IndexedWord>())
            .ToList();
        var size = 0L;
        foreach (var word in words)
        {
            stretches[(int)(size * count / total)].Add(word);
            size += SizeOf(word);
        }
        return [.. stretches.Select(static words => words.ToImmutable())];
    }

    private static long SizeOf(IndexedWord word) => word.Word.Length + (4L * word.Pages.Count);

    private void Add(string text, WordPlace place) => SearchWords.Each(text, word =>
    {
        if (!_bySpan.TryGetValue(word, out var entry)) _bySpan[word] = entry = new Entry();
        if (entry.Page != _page)
        {
            entry.Finish();
            (entry.Page, entry.Place, entry.Count) = (_page, place, 0);
        }
        if (place > entry.Place) entry.Place = place;
        entry.Count++;
    });
}
