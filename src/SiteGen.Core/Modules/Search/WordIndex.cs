using System.Collections.Immutable;

namespace SiteGen.Modules.Search;

/// <summary>The places of a word on a page.</summary>
internal enum WordPlace
{
    Text,
    Description,
    RowName,
    Heading,
    Address,
    Title,
}

/// <summary>A word and the pages that contain it.</summary>
/// <param name="Pages">
/// One number for each page, in order: 32 times the difference from the previous page's number, plus the level of the
/// word's weight on the page, 0 to 31.
/// </param>
internal sealed record IndexedWord(string Word, List<int> Pages);

/// <summary>Gathers the words of all pages, one page after another.</summary>
internal sealed class WordIndex
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly Dictionary<string, List<int>> _filters = new(StringComparer.Ordinal);
    private readonly List<(int Headings, int Text)> _lengths = [];

    public WordIndex() => _bySpan = _entries.GetAlternateLookup<ReadOnlySpan<char>>();

    private int CurrentPage => _lengths.Count - 1;

    /// <summary>The state of a word: the finished pages, and the page that is being read.</summary>
    private sealed class Entry
    {
        public List<int> Pages { get; } = [];
        public int LastPage { get; set; }
        public int Page { get; set; } = -1;
        public WordWeight Weight { get; } = new();

        public void Finish(List<(int Headings, int Text)> lengths)
        {
            if (Page < 0) return;
            var (headings, text) = lengths[Page];
            Pages.Add(((Page - LastPage) * WordWeight.LevelCount) + Weight.Level(headings, text));
            LastPage = Page;
        }
    }

    public void Add(PageEntry entry)
    {
        _lengths.Add((0, 0));
        Add(entry.Title, WordPlace.Title);
        Add(entry.Address, WordPlace.Address);
        if (entry.Description is { } description) Add(description, WordPlace.Description);
        if (entry.Series is { } series) Add(series.Title, WordPlace.Description);
        foreach (var term in entry.Terms) Add(term, WordPlace.Description);
        foreach (var filter in entry.Filters)
        {
            if (!_filters.TryGetValue(filter, out var pages)) _filters[filter] = pages = [];
            if (pages.Count == 0 || pages[^1] != CurrentPage) pages.Add(CurrentPage);
        }
        foreach (var section in entry.Sections)
        {
            var headings = Add(section.Heading, WordPlace.Heading);
            foreach (var name in section.RowNames) Add(name, WordPlace.RowName);
            var text = Add(section.Text, WordPlace.Text);
            _lengths[CurrentPage] = (_lengths[CurrentPage].Headings + headings, _lengths[CurrentPage].Text + text);
        }
    }

    /// <summary>
    /// Returns all words in ordinal order, in <paramref name="count"/> parts of about the same size; a part may be
    /// empty.
    /// </summary>
    public ImmutableArray<ImmutableArray<IndexedWord>> Finish(int count)
    {
        foreach (var entry in _entries.Values) entry.Finish(_lengths);
        var words = _entries.Select(static entry => new IndexedWord(entry.Key, entry.Value.Pages))
            .Concat(_filters.Select(static filter => new IndexedWord(filter.Key, Runs(filter.Value))))
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

    /// <summary>
    /// Encodes pages without levels: each number has, instead of a level, the number of further pages that follow
    /// directly.
    /// </summary>
    private static List<int> Runs(List<int> pages)
    {
        var (runs, last) = (new List<int>(), 0);
        for (var at = 0; at < pages.Count;)
        {
            var length = 1;
            while (at + length < pages.Count && length < WordWeight.LevelCount
                && pages[at + length] == pages[at] + length)
                length++;
            runs.Add(((pages[at] - last) * WordWeight.LevelCount) + length - 1);
            last = pages[at] + length - 1;
            at += length;
        }
        return runs;
    }

    private static long SizeOf(IndexedWord word) => word.Word.Length + (4L * word.Pages.Count);

    /// <returns>The number of words.</returns>
    private int Add(string text, WordPlace place)
    {
        var length = place == WordPlace.Text ? 0 : SearchWords.Count(text);
        var count = 0;
        SearchWords.Each(text, word =>
        {
            count++;
            EntryOf(word).Weight.Add(place, length);
        });
        return count;
    }

    private Entry EntryOf(ReadOnlySpan<char> word)
    {
        if (!_bySpan.TryGetValue(word, out var entry)) _bySpan[word] = entry = new Entry();
        if (entry.Page == CurrentPage) return entry;
        entry.Finish(_lengths);
        entry.Page = CurrentPage;
        entry.Weight.Clear();
        return entry;
    }
}
