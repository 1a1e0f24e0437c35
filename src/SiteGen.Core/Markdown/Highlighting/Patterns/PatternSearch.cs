namespace SiteGen.Markdown.Highlighting.Patterns;

/// <summary>Searches a text for a pattern, and remembers what it found until the text is another.</summary>
/// <remarks>
/// A line is searched many times, from left to right: a match that lies ahead, or that there is none, stays true.
/// Used by one thread at a time.
/// </remarks>
internal sealed class PatternSearch(Pattern pattern, PatternMatcher matcher)
{
    /// <summary>The position of a match that does not exist.</summary>
    public const int None = int.MaxValue;

    private int _textId = -1;

    /// <summary>Where the first search in this text began.</summary>
    private int _from;

    /// <summary>No match begins between <see cref="_from"/> and here.</summary>
    private int _clearUntil;

    /// <summary>Where the first known match begins; −1 if none is known yet.</summary>
    private int _start = -1;

    /// <summary>The starts and ends of the match and its groups; 0 and 0 for a group without a match.</summary>
    public int[] Spans { get; private set; } = [];

    /// <summary>Returns where the first match from a position on begins, if that is before a limit.</summary>
    /// <returns>At least <paramref name="limit"/> if there is no such match.</returns>
    public int Find(LineText text, int from, int limit)
    {
        if (_textId != text.Id || from < _from) (_textId, _from, _clearUntil, _start) = (text.Id, from, from, -1);
        if (pattern.IsPositional) return Search(text, from);
        if (_start >= from) return _start;
        _from = from;
        if (pattern.First.IsAtStart && from > 0) return _start = None;
        from = Math.Max(from, _clearUntil);
        return pattern.First.CanBeEmpty ? _start = Search(text, from) : SearchBefore(limit, text, from);
    }

    /// <summary>Searches only if one of the first characters of a match occurs before the limit.</summary>
    private int SearchBefore(int limit, LineText text, int from)
    {
        var until = Math.Min(limit, text.Length);
        from = pattern.First.Next(text.Chars, from, until);
        if (from < until) return _start = Search(text, from);
        _clearUntil = until;
        return until == text.Length ? _start = None : limit;
    }

    private int Search(LineText text, int from) =>
        matcher.Search(pattern.For(text.Buffer), text, from) ? Found() : None;

    private int Found()
    {
        Spans = matcher.Spans();
        return _start = Spans[0];
    }
}
