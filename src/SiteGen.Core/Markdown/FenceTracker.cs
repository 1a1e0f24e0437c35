namespace SiteGen.Markdown;

/// <summary>
/// Tracks, line by line, whether text is inside a fenced code block; for steps that run before the parser.
/// </summary>
internal struct FenceTracker
{
    private char _letter;
    private int _length;

    /// <param name="line">The next line. The opening fence counts as inside, the closing one does not.</param>
    public bool IsInside(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        var letter = text.IsEmpty ? '\0' : text[0];
        var length = letter is '`' or '~' ? text.Length - text.TrimStart(letter).Length : 0;
        if (_length == 0 && length >= 3) (_letter, _length) = (letter, length);
        else if (_length > 0 && letter == _letter && length >= _length && length == text.Length) _length = 0;
        return _length > 0;
    }
}
