using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace SiteGen.Foundation;

/// <summary>Keeps the results of a pure step while its salt and everything that it read stay the same.</summary>
/// <remarks>Forgetting may cost time but never changes a byte. Safe for use by many threads.</remarks>
public sealed class Memo<TKey, TValue>
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Remembered> _entries = new();

    /// <param name="Reads">Every look-up that the value depends on.</param>
    /// <param name="Changed">
    /// The reads that had changed since the previous value; empty for the first value, and when only the salt changed.
    /// </param>
    public sealed record Remembered(
        Fingerprint Salt, TValue Value, ImmutableArray<Read> Reads, ImmutableArray<Read> Changed);

    /// <param name="salt">
    /// A fingerprint of every input that <paramref name="make"/> does not take through its reads.
    /// </param>
    /// <param name="isEnough">
    /// Returns false for a valid value that must be made again because <see cref="Shrink"/> discarded a needed part.
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

    /// <returns>The kept value, if it is still valid.</returns>
    public Remembered? Find(TKey key, Fingerprint salt, Snapshot snapshot) =>
        _entries.TryGetValue(key, out var known) && known.Salt == salt && StillHolds(known.Reads, snapshot) ? known
            : null;

    /// <summary>Returns the last value, valid or not.</summary>
    public Remembered? Last(TKey key) => _entries.GetValueOrDefault(key);

    public int Count => _entries.Count;

    public void KeepOnly(IReadOnlySet<TKey> keys)
    {
        foreach (var key in _entries.Keys)
        {
            if (!keys.Contains(key)) _entries.TryRemove(key, out _);
        }
    }

    /// <summary>Discards a part of every value.</summary>
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
