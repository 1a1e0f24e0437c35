namespace SiteGen.Markdown.Highlighting.Patterns;

/// <summary>Calls the regular expression library. Used by one thread at a time.</summary>
internal sealed unsafe class PatternMatcher
{
    private readonly Oniguruma.Region* _region = Oniguruma.onigwrap_region_new();
    private int _charSize;

    ~PatternMatcher() => Oniguruma.onigwrap_region_free(_region);

    /// <summary>Searches from a position to the end of the text.</summary>
    public bool Search(CompiledPattern pattern, LineText text, int from)
    {
        if (pattern.Code == 0) return false;
        _charSize = pattern.IsWide ? sizeof(char) : sizeof(byte);
        var start = pattern.IsWide ? text.Buffer.Wide : text.Buffer.Narrow;
        var isFound = Oniguruma.Search(pattern.Code, start, from * _charSize, text.Length * _charSize, _region);
        // Their finalizers free what the library uses.
        GC.KeepAlive(pattern);
        GC.KeepAlive(this);
        return isFound;
    }

    /// <summary>Returns the starts and ends of the last match and its groups, in characters.</summary>
    public int[] Spans()
    {
        var spans = new int[_region->Count * 2];
        for (var group = 0; group < _region->Count; group++)
        {
            if (_region->Starts[group] < 0) continue;
            spans[group * 2] = _region->Starts[group] / _charSize;
            spans[(group * 2) + 1] = _region->Ends[group] / _charSize;
        }
        GC.KeepAlive(this);
        return spans;
    }
}
