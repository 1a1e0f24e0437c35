using System.Numerics;

namespace SiteGen.Bench.Statistics;

/// <summary>
/// The generator xoshiro256**: equal seeds give equal numbers on every machine, which <see cref="Random"/> does not
/// guarantee.
/// </summary>
/// <remarks>
/// Blackman and Vigna (2021), “Scrambled linear pseudorandom number generators”, ACM Transactions on Mathematical
/// Software 47 (4), 36.
/// </remarks>
public struct Xoshiro256
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    public Xoshiro256(ulong seed)
    {
        var seeds = new SplitMix64(seed);
        (_a, _b, _c, _d) = (seeds.Next(), seeds.Next(), seeds.Next(), seeds.Next());
    }

    /// <exception cref="ArgumentOutOfRangeException">
    /// All four are 0, a state that the generator never leaves.
    /// </exception>
    public Xoshiro256(ulong a, ulong b, ulong c, ulong d)
    {
        ArgumentOutOfRangeException.ThrowIfZero(a | b | c | d);
        (_a, _b, _c, _d) = (a, b, c, d);
    }

    public ulong Next()
    {
        var result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        var shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>Returns a number from 0 to count − 1. The bias is below count · 2⁻⁶⁴.</summary>
    public int NextIndex(int count) => (int)Math.BigMul(Next(), (ulong)count, out _);

    /// <summary>Returns a uniform number in [0, 1), with 53 bits.</summary>
    public double NextUnit() => (Next() >> 11) * (1.0 / (1UL << 53));
}
