using System.Text;
using System.Threading.Channels;

namespace SiteGen.Bench.Processes;

/// <summary>Splits the bytes of a stream into lines as they arrive.</summary>
/// <remarks>Reading ends when a child writes too many unread lines, or a line that is too long.</remarks>
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

    /// <summary>Marks the end of the lines; a last line without a line break is discarded.</summary>
    public void End() => _lines.Writer.TryComplete();
}
