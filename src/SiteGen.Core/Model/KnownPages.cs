using System.Collections.Concurrent;
using SiteGen.Foundation;
using SiteGen.Markdown;

namespace SiteGen.Model;

/// <summary>The pages of the build before: one is used again when its file is the same and so is everything around it that a page depends on.</summary>
public sealed class KnownPages
{
    private readonly ConcurrentDictionary<SourcePath, Page> _pages = new();
    private Fingerprint _surroundings;

    /// <summary>Forgets every page when addresses, folders' defaults or options are not what they were.</summary>
    public void Enter(Fingerprint surroundings)
    {
        if (surroundings != _surroundings) _pages.Clear();
        _surroundings = surroundings;
    }

    public Page Get(ParsedPage parsed, Func<ParsedPage, Page> make)
    {
        if (_pages.TryGetValue(parsed.Path, out var known) && ReferenceEquals(known.Parsed, parsed)) return known;
        return _pages[parsed.Path] = make(parsed);
    }
}
