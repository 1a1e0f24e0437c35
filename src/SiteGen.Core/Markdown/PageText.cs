using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Markdown;

/// <summary>The start of a run of lines that come from one file.</summary>
/// <param name="LineIndex">The first line of the run in the text, from 0.</param>
/// <param name="FileLine">The number of that line in its file, from 1.</param>
internal readonly record struct LineOrigin(int LineIndex, SourcePath Path, int FileLine);

/// <summary>The Markdown of one page with its includes expanded, and the source of each of its lines.</summary>
internal sealed class PageText(string text, ImmutableArray<LineOrigin> origins)
{
    private readonly int[] _lineStarts = StartsOfLines(text);

    public string Text { get; } = text;

    /// <summary>The page's own file.</summary>
    public SourcePath Path => origins[0].Path;

    /// <summary>
    /// Returns the text with characters that HTML does not allow replaced; all offsets stay the same.
    /// </summary>
    public PageText Allowed() => UnicodeText.Allowed(Text) is var allowed && ReferenceEquals(allowed, Text) ? this
        : new PageText(allowed, origins);

    public bool HasIncludes => origins.Length > 1;

    /// <summary>Returns true when a file boundary lies between two lines of the text, counted from 0.</summary>
    public bool HasBoundary(int startLine, int endLine) => OriginOf(startLine) != OriginOf(endLine);

    public SourceLocation At(int offset)
    {
        var found = Array.BinarySearch(_lineStarts, Math.Clamp(offset, 0, Text.Length));
        var lineIndex = found >= 0 ? found : ~found - 1;
        var origin = OriginOf(lineIndex);
        return new SourceLocation(
            origin.Path, origin.FileLine + lineIndex - origin.LineIndex, Math.Max(offset, 0) - _lineStarts[lineIndex]
            + 1);
    }

    /// <summary>Returns the start of a line, counted from 0.</summary>
    public SourceLocation AtLine(int lineIndex) => At(_lineStarts[lineIndex]);

    private LineOrigin OriginOf(int lineIndex)
    {
        var index = origins.Length - 1;
        while (index > 0 && origins[index].LineIndex > lineIndex) index--;
        return origins[index];
    }

    private static int[] StartsOfLines(string text)
    {
        var starts = new int[text.AsSpan().Count('\n') + 1];
        var line = 1;
        for (var offset = text.IndexOf('\n'); offset >= 0; offset = text.IndexOf('\n', offset + 1))
            starts[line++] = offset + 1;
        return starts;
    }
}
