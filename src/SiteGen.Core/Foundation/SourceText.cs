using System.Text;

namespace SiteGen.Foundation;

/// <summary>Decodes a file's bytes as text.</summary>
public static class SourceText
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes strict UTF-8, drops the byte order mark, and turns every line end into '\n'.</summary>
    /// <returns>
    /// The text, or null when the bytes are not UTF-8; <paramref name="badOffset"/> is then the offset of the first
    /// invalid byte.
    /// </returns>
    public static string? Decode(ReadOnlySpan<byte> bytes, out int badOffset)
    {
        badOffset = -1;
        var start = bytes.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        try
        {
            return Lines(Strict.GetString(bytes[start..]));
        }
        catch (DecoderFallbackException invalid)
        {
            badOffset = start + invalid.Index;
            return null;
        }
    }

    /// <summary>Returns the line and column of an offset in a text, both from 1.</summary>
    public static (int Line, int Column) Position(string text, int offset)
    {
        var before = text.AsSpan(0, Math.Clamp(offset, 0, text.Length));
        return (before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
    }

    private static string Lines(string text) =>
        text.Contains('\r') ? text.Replace("\r\n", "\n").Replace('\r', '\n') : text;
}
