using System.Collections.Immutable;
using YamlDotNet.Core;

namespace SiteGen.Foundation.Yaml;

/// <summary>Converts places in a block of YAML to lines and columns of its file.</summary>
/// <remarks>
/// Uses the offset alone: the parser's own lines and columns are wrong for empty values and at the end.
/// </remarks>
internal sealed class YamlPlaces(string text, SourcePath path, int firstLine)
{
    private readonly ImmutableArray<int> _lineStarts =
        [0, .. Enumerable.Range(0, text.Length).Where(index => text[index] == '\n').Select(static index => index + 1)];

    public SourceLocation Start { get; } = new(path, firstLine, 1);

    public SourceLocation At(Mark mark) => At((int)mark.Index);

    public SourceLocation At(int offset)
    {
        var line = LineIndex(offset);
        return new SourceLocation(path, firstLine + line, Math.Min(offset, text.Length) - _lineStarts[line] + 1);
    }

    public bool IsIndentedWithTab(Mark mark) => IsIndentedWithTab(LineIndex((int)mark.Index), (int)mark.Index);

    /// <summary>
    /// Returns the first tab in the indentation of a line, from this place on; null when there is none.
    /// </summary>
    public SourceLocation? FirstTab(int offset)
    {
        for (var line = LineIndex(offset); line < _lineStarts.Length; line++)
        {
            var start = _lineStarts[line];
            var indent = text.AsSpan(start).IndexOfAnyExcept(' ', '\t');
            var end = indent < 0 ? text.Length : start + indent;
            if (IsIndentedWithTab(line, end)) return At(start + text.AsSpan(start).IndexOf('\t'));
        }
        return null;
    }

    public bool IsBrace(SourceLocation at)
    {
        var offset = _lineStarts[at.Line - firstLine] + at.Column - 1;
        return offset < text.Length && text[offset] == '{';
    }

    private bool IsIndentedWithTab(int line, int end)
    {
        var indent = text.AsSpan(_lineStarts[line]..Math.Clamp(end, _lineStarts[line], text.Length));
        return indent.Contains('\t') && indent.IndexOfAnyExcept(' ', '\t') < 0;
    }

    private int LineIndex(int offset)
    {
        var found = _lineStarts.BinarySearch(Math.Clamp(offset, 0, text.Length));
        return found >= 0 ? found : ~found - 1;
    }
}
