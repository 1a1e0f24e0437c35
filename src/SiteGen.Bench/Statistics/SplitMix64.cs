namespace SiteGen.Bench.Statistics;

/// <summary>A small generator for which every state is valid; it makes seeds for other generators.</summary>
/// <remarks>Steele, Lea and Flood (2014), “Fast splittable pseudorandom number generators”, OOPSLA, 453–472.</remarks>
public struct SplitMix64(ulong seed)
{
    private ulong _state = seed;

    public ulong Next() => Mix(_state += 0x9E3779B97F4A7C15);

    /// <summary>Returns a seed that depends on the whole text and is equal on every machine.</summary>
    public static ulong Seed(long seed, string text)
    {
        var mixed = Mix((ulong)seed + 0x9E3779B97F4A7C15);
        foreach (var unit in text)
            mixed = Mix((mixed ^ unit) + 0x9E3779B97F4A7C15);
        return mixed;
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
