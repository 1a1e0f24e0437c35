using System.Text;
using SiteGen.Foundation;

namespace SiteGen.Cli.Moving;

/// <summary>A replacement in a text file.</summary>
/// <param name="Place">The first character, or the quote before it.</param>
/// <param name="Old">The text to replace; empty for an insertion.</param>
internal sealed record TextEdit(SourceLocation Place, string Old, string New);

/// <summary>Applies edits to files, and keeps line ends and the byte order mark.</summary>
internal static class EditedText
{
    /// <summary>Applies edits that do not overlap.</summary>
    /// <param name="unapplied">The first edit whose old text is not at its place; null without one.</param>
    public static byte[] Apply(ReadOnlyMemory<byte> bytes, IEnumerable<TextEdit> edits, out TextEdit? unapplied)
    {
        var hasMark = bytes.Span.StartsWith(Encoding.UTF8.Preamble);
        var text = Encoding.UTF8.GetString(bytes.Span[(hasMark ? Encoding.UTF8.Preamble.Length : 0)..]);
        var starts = LineStarts(text);
        var placed = edits.Select(edit => (Start: StartOf(text, starts, edit), Edit: edit)).ToList();
        unapplied = placed.Find(static edit => edit.Start < 0).Edit;
        if (unapplied is not null) return [];
        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var written = new StringBuilder(hasMark ? "\uFEFF" : "");
        var done = 0;
        foreach (var (start, edit) in placed.OrderBy(static edit => edit.Start))
        {
            if (start < done)
            {
                unapplied = edit;
                return [];
            }
            written.Append(text, done, start - done).Append(edit.New.Replace("\n", newLine, StringComparison.Ordinal));
            done = start + edit.Old.Length;
        }
        return Encoding.UTF8.GetBytes(written.Append(text, done, text.Length - done).ToString());
    }

    /// <returns>The offset of the old text; −1 when it is not there.</returns>
    private static int StartOf(string text, List<int> starts, TextEdit edit)
    {
        var place = edit.Place;
        if (place.Line < 1 || place.Line > starts.Count) return -1;
        var start = starts[place.Line - 1] + place.Column - 1;
        if (IsAt(text, start, edit.Old)) return start;
        return start < text.Length && text[start] is '"' or '\'' && IsAt(text, start + 1, edit.Old) ? start + 1 : -1;
    }

    private static bool IsAt(string text, int start, string old) =>
        start <= text.Length && string.CompareOrdinal(text, start, old, 0, old.Length) == 0
            && start + old.Length <= text.Length;

    private static List<int> LineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var index = 0; index < text.Length; index++)
        {
            var isEnd = text[index] == '\n' || (text[index] == '\r' && (index + 1 == text.Length
                || text[index + 1] != '\n'));
            if (isEnd) starts.Add(index + 1);
        }
        return starts;
    }
}
