using Markdig.Helpers;
using Markdig.Syntax;

namespace SiteGen.Markdown.Footnotes;

/// <summary>The notes of a document and the references without a note, collected during parsing.</summary>
internal sealed class FootnoteIndex
{
    private static readonly object Key = new();

    private readonly Dictionary<string, List<FootnoteBlock>> _byLabel = new(StringComparer.OrdinalIgnoreCase);

    public List<FootnoteBlock> Notes { get; } = [];

    public List<(int Offset, string Label)> Undefined { get; } = [];

    public static FootnoteIndex? Find(MarkdownDocument document) => document.GetData(Key) as FootnoteIndex;

    public static FootnoteIndex Of(MarkdownDocument document)
    {
        if (Find(document) is { } index) return index;
        index = new FootnoteIndex();
        document.SetData(Key, index);
        return index;
    }

    public void Add(FootnoteBlock note)
    {
        Notes.Add(note);
        if (!_byLabel.TryGetValue(note.Label, out var notes)) _byLabel[note.Label] = notes = [];
        notes.Add(note);
    }

    /// <summary>
    /// Returns the notes with a label, in document order; there are several when included files share it.
    /// </summary>
    public IReadOnlyList<FootnoteBlock> With(string label) => _byLabel.TryGetValue(label, out var notes) ? notes : [];

    /// <returns>The length of <c>[^label]</c> at the beginning of a text; 0 for anything else.</returns>
    public static int LengthOfLabel(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("[^")) return 0;
        var label = text[2..Math.Min(text.Length, 1_000)];
        var end = label.IndexOfAny("[]\n\\");
        return end > 0 && label[end] == ']' && !label[..end].IsWhiteSpace() ? end + 3 : 0;
    }

    public static int LengthOfLabel(StringSlice slice) => LengthOfLabel(slice.AsSpan());
}
