using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace SiteGen.Foundation;

/// <summary>A 128-bit hash of some content, the same in every run and on every machine.</summary>
public readonly record struct Fingerprint(UInt128 Bits)
{
    public static Fingerprint Of(ReadOnlySpan<byte> bytes) => new(XxHash128.HashToUInt128(bytes));

    public static Fingerprint Of(string text) => Of(MemoryMarshal.AsBytes(text.AsSpan()));

    /// <summary>Returns 32 lowercase hexadecimal digits.</summary>
    public override string ToString() => Bits.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>
/// Combines many values into one fingerprint. Lengths are included, so that ("ab", "c") differs from ("a", "bc").
/// </summary>
public sealed class FingerprintBuilder
{
    private readonly XxHash128 _hash = new();

    public FingerprintBuilder Add(string? text)
    {
        if (text is null) return Add(-1L);
        Add((long)text.Length);
        _hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
        return this;
    }

    public FingerprintBuilder Add(long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        _hash.Append(bytes);
        return this;
    }

    /// <summary>Distinguishes the same moment in different zones.</summary>
    public FingerprintBuilder Add(DateTimeOffset? time) =>
        time is { } known ? Add(known.UtcTicks).Add(known.Offset.Ticks) : Add(-1L);

    public FingerprintBuilder Add(Fingerprint fingerprint) =>
        Add((long)(ulong)fingerprint.Bits).Add((long)(ulong)(fingerprint.Bits >> 64));

    public FingerprintBuilder Add(ReadOnlySpan<byte> bytes)
    {
        Add((long)bytes.Length);
        _hash.Append(bytes);
        return this;
    }

    public Fingerprint Finish() => new(_hash.GetCurrentHashAsUInt128());
}
