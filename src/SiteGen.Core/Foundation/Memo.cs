using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace SiteGen.Foundation;

/// <summary>Keeps what a pure step made, as long as its salt and everything it read are the same.</summary>
/// <remarks>Forgetting may cost time but never changes a byte. Safe for use by many threads.</remarks>
public sealed class Memo<TKey, TValue>
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Remembered> _entries = new();

    /// <param name="Reads">Everything that was looked up to make the value.</param>
    /// <param name="Changed">
    /// What was different from the time before; empty when it was made for the first time or only its salt changed.
    /// </param>
    public sealed record Remembered(
        Fingerprint Salt, TValue Value, ImmutableArray<Read> Reads, ImmutableArray<Read> Changed);

    /// <param name="salt">Stands for every input that <paramref name="make"/> does not take through its reads.</param>
    /// <param name="isEnough">
    /// Whether a value that still holds is all that is wanted: a part of it may have been let go.
    /// </param>
    public TValue Get(TKey key, Fingerprint salt, Snapshot snapshot, Func<Reads, TValue> make,
        Func<TValue, bool>? isEnough = null)
    {
        var held = Find(key, salt, snapshot);
        if (held is not null && isEnough?.Invoke(held.Value) != false) return held.Value;
        var known = Last(key);
        var reads = new Reads(snapshot.Tree);
        var value = make(reads);
        var changed = held is not null ? held.Changed : known is null ? []
            : known.Reads.Where(read => !read.StillHolds(snapshot)).ToImmutableArray();
        _entries[key] = new Remembered(salt, value, reads.Recorded, changed);
        return value;
    }

    /// <returns>What was kept, if it is still right.</returns>
    public Remembered? Find(TKey key, Fingerprint salt, Snapshot snapshot) =>
        _entries.TryGetValue(key, out var known) && known.Salt == salt && StillHolds(known.Reads, snapshot) ? known
            : null;

    /// <summary>What was kept last, whether or not it is still right.</summary>
    public Remembered? Last(TKey key) => _entries.GetValueOrDefault(key);

    public int Count => _entries.Count;

    public void KeepOnly(IReadOnlySet<TKey> keys)
    {
        foreach (var key in _entries.Keys)
        {
            if (!keys.Contains(key)) _entries.TryRemove(key, out _);
        }
    }

    /// <summary>Lets go of a part of every value.</summary>
    public void Shrink(Func<TValue, TValue> smaller)
    {
        foreach (var (key, known) in _entries)
            _entries.TryUpdate(key, known with { Value = smaller(known.Value) }, known);
    }

    private static bool StillHolds(ImmutableArray<Read> reads, Snapshot snapshot)
    {
        foreach (var read in reads)
        {
            if (!read.StillHolds(snapshot)) return false;
        }
        return true;
    }
}
