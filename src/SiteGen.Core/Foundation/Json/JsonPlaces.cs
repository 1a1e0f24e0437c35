using System.Text;
using System.Text.Json;

namespace SiteGen.Foundation.Json;

/// <summary>Finds lines and columns for offsets in a JSON file.</summary>
/// <param name="start">The offset in bytes at which the JSON begins, after a byte order mark.</param>
public sealed class JsonPlaces(SourceFile file, int start)
{
    /// <param name="offset">The offset in bytes from the beginning of the JSON.</param>
    public SourceLocation At(long offset)
    {
        var before = file.Bytes.Span[start..(int)(start + offset)];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new SourceLocation(
            file.Path, before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }

    public SourceLocation At(JsonException invalid)
    {
        var line = (int)(invalid.LineNumber ?? 0);
        return new SourceLocation(file.Path, line + 1, (int)(invalid.BytePositionInLine ?? 0) + 1);
    }
}
