namespace SiteGen.Markdown.Highlighting.Lines;

/// <summary>Collects the parts of a line, as <see cref="CodeParts"/> writes them.</summary>
internal sealed class PartWriter
{
    private readonly List<byte> _parts = [];
    private int _length;
    private int _start;
    private int _end;
    private byte _class;

    /// <param name="length">The length of the line without its end.</param>
    public void Begin(int length)
    {
        _parts.Clear();
        (_length, _start, _end, _class) = (length, 0, 0, 0);
    }

    /// <summary>Adds everything up to a position that is not yet added.</summary>
    public void Add(ScopeStack scopes, int end)
    {
        end = Math.Min(end, _length);
        if (_end >= end) return;
        if (scopes.TokenClass != _class)
        {
            Close();
            _class = scopes.TokenClass;
        }
        _end = end;
    }

    public byte[] Finish()
    {
        Close();
        return [.. _parts];
    }

    private void Close()
    {
        if (_end > _start) CodeParts.Add(_parts, _end - _start, _class);
        _start = _end;
    }
}
