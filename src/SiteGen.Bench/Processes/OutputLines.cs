using System.Text;
using System.Threading.Channels;

namespace SiteGen.Bench.Processes;

/// <summary>Cuts the bytes of a stream into lines as they come.</summary>
/// <remarks>A child that answers without being asked, or with a line that never ends, is cut off.</remarks>
internal sealed class OutputLines
{
    private const int LineByteLimit = 64 * 1024;
    private const int UnreadLimit = 64;

    private readonly Channel<string> _lines = Channel.CreateBounded<string>(UnreadLimit);
    private readonly List<byte> _open = [];

    public ChannelReader<string> Reader => _lines.Reader;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        while (bytes.IndexOf((byte)'\n') is >= 0 and var length)
        {
            _open.AddRange(bytes[..length]);
            if (!_lines.Writer.TryWrite(Encoding.UTF8.GetString([.. _open]))) End();
            _open.Clear();
            bytes = bytes[(length + 1)..];
        }
        if (_open.Count + bytes.Length > LineByteLimit) End();
        else _open.AddRange(bytes);
    }

    /// <summary>Nothing more comes; a line without an end is none.</summary>
    public void End() => _lines.Writer.TryComplete();
}
