using System.Collections.Concurrent;
using SiteGen.Foundation;

namespace SiteGen.Tests.Pictures;

/// <summary>Keeps derived results in memory, and counts those that were kept and found.</summary>
internal sealed class CountingStore : IDerivedStore
{
    private readonly ConcurrentDictionary<DerivedKey, byte[]> _kept = new();
    private int _foundCount;

    public int KeptCount => _kept.Count;

    public int FoundCount => _foundCount;

    public byte[]? Find(DerivedKey key)
    {
        if (!_kept.TryGetValue(key, out var bytes)) return null;
        Interlocked.Increment(ref _foundCount);
        return bytes;
    }

    public void Keep(DerivedKey key, ReadOnlySpan<byte> bytes) => _kept[key] = bytes.ToArray();
}
