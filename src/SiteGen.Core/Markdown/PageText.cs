using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Markdown;

/// <summary>From this line of the text on, the lines are those of a file.</summary>
/// <param name="LineIndex">A line of the text, from 0.</param>
/// <param name="FileLine">The line of the file, from 1, that it is.</param>
internal readonly record struct LineOrigin(int LineIndex, SourcePath Path, int FileLine);

/// <summary>
/// The Markdown of one page with its includes put in, and the place that each of its lines came from.
/// </summary>
internal sealed class PageText(string text, ImmutableArray<LineOrigin> origins)
{
    private readonly int[] _lineStarts = StartsOfLines(text);

    public string Text { get; } = text;

    /// <summary>The file that the page itself is.</summary>
    public SourcePath Path => origins[0].Path;

    /// <summary>The same with what HTML does not allow replaced; every place stays.</summary>
    public PageText Allowed() => UnicodeText.Allowed(Text) is var allowed && ReferenceEquals(allowed, Text) ? this
        : new PageText(allowed, origins);

    public bool HasIncludes => origins.Length > 1;

    /// <summary>Whether one file ends and another begins between two lines of the text, from 0.</summary>
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

    /// <summary>The beginning of a line, from 0.</summary>
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
