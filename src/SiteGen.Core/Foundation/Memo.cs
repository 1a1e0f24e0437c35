using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace SiteGen.Foundation;

/// <summary>Keeps what a pure step made, as long as its salt and everything it read are the same.</summary>
/// <remarks>Forgetting may cost time but never changes a byte. Safe for use by many threads.</remarks>
public sealed class Memo<TKey, TValue>
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Entry> _entries = new();

    private sealed record Entry(Fingerprint Salt, ImmutableArray<Read> Reads, TValue Value);

    /// <param name="salt">Stands for every input that <paramref name="make"/> does not take through its reads.</param>
    public TValue Get(TKey key, Fingerprint salt, SourceTree tree, Func<Reads, TValue> make)
    {
        if (_entries.TryGetValue(key, out var known) && known.Salt == salt && known.Reads.All(read => read.StillHolds(tree)))
            return known.Value;
        var reads = new Reads(tree);
        var value = make(reads);
        _entries[key] = new Entry(salt, reads.Recorded, value);
        return value;
    }

    public void KeepOnly(IReadOnlySet<TKey> keys)
    {
        foreach (var key in _entries.Keys)
        {
            if (!keys.Contains(key)) _entries.TryRemove(key, out _);
        }
    }
}
