using System.Collections.Immutable;
using System.Text.Json;
using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Theming;

namespace SiteGen.Modules.Search;

/// <summary>
/// The search index of one state of a site. The first request gathers the words of all pages for all later ones.
/// </summary>
internal sealed class SiteSearch(ThemedSite site, SearchShape shape)
{
    private readonly Lazy<ImmutableArray<Page>> _pages = new(() => Ordered(site.Model));
    private readonly Lock _making = new();
    private Made? _made;

    /// <summary>
    /// The number of files of texts made at a time; their entries stay in memory until their words are gathered.
    /// </summary>
    private const int FilesInStep = 32;

    /// <param name="Reads">The reads recorded while the file was made.</param>
    private sealed record TextFile(byte[] Bytes, ImmutableArray<Read> Reads);

    /// <param name="Version">
    /// The version of the whole index, which keeps a browser from mixing these files with cached files of another
    /// version.
    /// </param>
    private sealed record Made(
        string Version, ImmutableArray<ImmutableArray<IndexedWord>> Words, ImmutableArray<TextFile> Texts);

    /// <summary>
    /// Returns true for a page that readers and search engines may find. The home page and pages of sections count only
    /// if an author wrote text for them.
    /// </summary>
    public static bool IsSearched(Page page) =>
        page.Front.Indexed != false && page.Front.Searched != false
        && (page.IsContent || (page.Kind is PageKind.Home or PageKind.Section && page.Parsed.Body.WordCount
        + page.Parsed.Body.CjkCount > 0));

    public Fingerprint Salt() => SaltOf(_pages.Value.AsSpan());

    public Fingerprint SaltOfTexts(int file) => SaltOf(PagesOf(file));

    /// <summary>
    /// Returns the file that a search loads first: the number of pages, and the first word of each file of words. For a
    /// small site, it holds the whole index.
    /// </summary>
    public byte[] Overview(PageRenderer renderer)
    {
        var made = Whole(renderer);
        return Written(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("version", made.Version);
            writer.WriteNumber("pages", shape.PageCount);
            writer.WriteNumber("pagesInFile", shape.PagesInFile);
            writer.WriteStartArray("firstWords");
            foreach (var word in FirstWords(made.Words)) writer.WriteStringValue(word);
            writer.WriteEndArray();
            if (shape.IsOneFile)
            {
                writer.WritePropertyName("words");
                Write(writer, made.Words[0]);
                writer.WritePropertyName("texts");
                writer.WriteRawValue(made.Texts[0].Bytes, skipInputValidation: true);
            }
            writer.WriteEndObject();
        });
    }

    public byte[] Words(int file, PageRenderer renderer)
    {
        var words = Whole(renderer).Words[file];
        return Written(writer => Write(writer, words));
    }

    public byte[] Texts(int file, PageRenderer renderer)
    {
        var texts = MadeBy(renderer).Texts[file];
        renderer.Reads.Add(texts.Reads);
        return texts.Bytes;
    }

    /// <summary>
    /// Returns the searched pages, newest last, so that a new article leaves the numbers of the others and most files
    /// unchanged.
    /// </summary>
    private static ImmutableArray<Page> Ordered(SiteModel site)
    {
        var keys = site.Pages.Values.Where(IsSearched).Select(static page => page.Head).NewestFirst().Keys();
        return [.. site.PagesOf(keys.Reverse())];
    }

    private ReadOnlySpan<Page> PagesOf(int file) =>
        _pages.Value.AsSpan()[(file * shape.PagesInFile)..Math.Min(shape.PageCount, (file + 1) * shape.PagesInFile)];

    private Fingerprint SaltOf(ReadOnlySpan<Page> pages)
    {
        var builder = new FingerprintBuilder();
        foreach (var page in pages) PageEntry.AddTo(builder, page, site);
        return builder.Finish();
    }

    /// <summary>Returns the whole index and takes over the reads of every page.</summary>
    private Made Whole(PageRenderer renderer)
    {
        var made = MadeBy(renderer);
        foreach (var texts in made.Texts) renderer.Reads.Add(texts.Reads);
        return made;
    }

    private Made MadeBy(PageRenderer renderer)
    {
        lock (_making) return _made ??= Make(renderer.Reads);
    }

    private Made Make(Reads reads)
    {
        var words = new WordIndex();
        var version = new FingerprintBuilder();
        var texts = ImmutableArray.CreateBuilder<TextFile>(shape.TextFileCount);
        foreach (var step in Enumerable.Range(0, shape.TextFileCount).Chunk(FilesInStep))
        {
            // The caller must work too: it holds the lock, and others may occupy the threads of the pool.
            foreach (var (file, entries) in Concurrently.Select(step, file => Make(file, reads.Apart())))
            {
                texts.Add(file);
                version.Add(file.Bytes);
                foreach (var entry in entries) words.Add(entry);
            }
        }
        var stretches = words.Finish(shape.WordFileCount);
        foreach (var word in stretches.SelectMany(static stretch => stretch))
        {
            version.Add(word.Word);
            foreach (var page in word.Pages) version.Add(page);
        }
        return new Made(version.Finish().ToString()[..16], stretches, texts.MoveToImmutable());
    }

    private (TextFile File, List<PageEntry> Entries) Make(int file, Reads reads)
    {
        var entries = new List<PageEntry>(shape.PagesInFile);
        // A renderer bounds the cost of one output. With its own, no page uses up the budget of the next.
        foreach (var page in PagesOf(file)) entries.Add(PageEntry.Of(page, new PageRenderer(site, reads)));
        var bytes = Written(writer =>
        {
            writer.WriteStartArray();
            foreach (var entry in entries) entry.WriteTo(writer);
            writer.WriteEndArray();
        });
        return (new TextFile(bytes, reads.Recorded), entries);
    }

    /// <summary>
    /// Returns the first word of each file. A word is in the last file whose first word does not follow it, so an empty
    /// file has the first word of the next.
    /// </summary>
    private static string[] FirstWords(ImmutableArray<ImmutableArray<IndexedWord>> words)
    {
        var first = new string[words.Length];
        for (var file = words.Length - 1; file >= 0; file--)
            first[file] = !words[file].IsEmpty ? words[file][0].Word : file + 1 < words.Length ? first[file + 1]
                : "\uFFFF";
        return first;
    }

    private static void Write(Utf8JsonWriter writer, ImmutableArray<IndexedWord> words)
    {
        writer.WriteStartObject();
        writer.WriteString("words", string.Join(' ', words.Select(static word => word.Word)));
        writer.WriteStartArray("pages");
        foreach (var word in words)
        {
            writer.WriteStartArray();
            foreach (var page in word.Pages) writer.WriteNumberValue(page);
            writer.WriteEndArray();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static byte[] Written(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, PageEntry.Json)) write(writer);
        return stream.ToArray();
    }
}
