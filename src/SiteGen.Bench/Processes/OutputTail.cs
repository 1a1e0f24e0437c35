using System.Text;

namespace SiteGen.Bench.Processes;

/// <summary>The last bytes of a stream, whatever its length.</summary>
internal sealed class OutputTail(int byteLimit)
{
    private readonly byte[] _ring = new byte[byteLimit];
    private readonly Lock _gate = new();
    private long _writtenCount;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            _writtenCount += Math.Max(0, bytes.Length - byteLimit);
            foreach (var value in bytes[Math.Max(0, bytes.Length - byteLimit)..])
                _ring[_writtenCount++ % byteLimit] = value;
        }
    }

    public override string ToString()
    {
        lock (_gate)
        {
            if (_writtenCount <= byteLimit) return Encoding.UTF8.GetString(_ring.AsSpan(0, (int)_writtenCount));
            var oldest = (int)(_writtenCount % byteLimit);
            byte[] bytes = [.. _ring.AsSpan(oldest), .. _ring.AsSpan(0, oldest)];
            return Encoding.UTF8.GetString(WithoutHalfCharacter(bytes));
        }
    }

    private static ReadOnlySpan<byte> WithoutHalfCharacter(ReadOnlySpan<byte> bytes)
    {
        var skipped = 0;
        while (skipped < Math.Min(3, bytes.Length) && (bytes[skipped] & 0xC0) == 0x80) skipped++;
        return bytes[skipped..];
    }
}
