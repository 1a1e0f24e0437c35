using System.Collections.Concurrent;

namespace SiteGen.Markdown.Highlighting;

/// <summary>Caches highlighted code by its content, up to a size limit. Discarding an entry only costs time.</summary>
/// <remarks>
/// There are two generations. A full young generation replaces the old one, whose unused entries are discarded.
/// </remarks>
internal sealed class HighlightMemory(int maxChars)
{
    private readonly Lock _gate = new();
    private ConcurrentDictionary<(string, string), string> _young = new();
    private ConcurrentDictionary<(string, string), string> _old = new();
    private int _youngChars;

    public string? Find(string scope, string code)
    {
        if (_young.TryGetValue((scope, code), out var html)) return html;
        if (!_old.TryGetValue((scope, code), out html)) return null;
        Keep(scope, code, html);
        return html;
    }

    public void Keep(string scope, string code, string html)
    {
        if (!_young.TryAdd((scope, code), html)) return;
        if (Interlocked.Add(ref _youngChars, code.Length + html.Length) > maxChars) StartGeneration();
    }

    private void StartGeneration()
    {
        lock (_gate)
        {
            if (_youngChars <= maxChars) return;
            _old = _young;
            _young = new();
            _youngChars = 0;
        }
    }
}
