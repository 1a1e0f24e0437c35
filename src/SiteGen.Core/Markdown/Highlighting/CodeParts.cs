using System.Text;

namespace SiteGen.Markdown.Highlighting;

/// <summary>The parts of a block of code and their token classes, as bytes.</summary>
/// <remarks>
/// A part has a length of at least 1 and does not cross lines; the ends of lines belong to no part. It is written as
/// length × 16 + class, seven bits a byte, the lowest first, with the high bit set in all bytes but the last.
/// </remarks>
internal static class CodeParts
{
    /// <summary>The number of classes that a part can have.</summary>
    public const int MaxClassCount = 16;

    private const int MoreFollows = 0x80;

    public static void Add(List<byte> parts, int length, int tokenClass)
    {
        var rest = (length * MaxClassCount) + tokenClass;
        for (; rest >= MoreFollows; rest >>= 7) parts.Add((byte)(rest | MoreFollows));
        parts.Add((byte)rest);
    }

    /// <returns>The code as markup; null if the parts are not those of this code.</returns>
    public static string? Write(string code, ReadOnlySpan<byte> parts)
    {
        var html = new StringBuilder(code.Length * 3);
        for (var start = 0; start < code.Length;)
        {
            if (code[start] == '\n')
            {
                html.Append('\n');
                start++;
                continue;
            }
            if (!TryTake(ref parts, out var length, out var tokenClass) || length > code.Length - start) return null;
            var text = code.AsSpan(start, length);
            if (text.Contains('\n')) return null;
            AddPart(text, TokenClasses.NameOf(tokenClass), html);
            start += length;
        }
        return parts.IsEmpty ? html.ToString() : null;
    }

    /// <returns>False at the end, and for a part that is incomplete, empty or too long.</returns>
    private static bool TryTake(ref ReadOnlySpan<byte> parts, out int length, out int tokenClass)
    {
        var (value, shift) = (0, 0);
        for (var index = 0; index < parts.Length && shift <= 21; index++, shift += 7)
        {
            value |= (parts[index] & ~MoreFollows) << shift;
            if ((parts[index] & MoreFollows) != 0) continue;
            parts = parts[(index + 1)..];
            (length, tokenClass) = (value / MaxClassCount, value % MaxClassCount);
            return length > 0;
        }
        (length, tokenClass) = (0, 0);
        return false;
    }

    private static void AddPart(ReadOnlySpan<char> text, string? name, StringBuilder html)
    {
        var trimmed = text.Trim();
        if (name is null || trimmed.IsEmpty)
        {
            CodeEscape.Append(text, html);
            return;
        }
        var indent = text.Length - text.TrimStart().Length;
        html.Append(text[..indent]).Append("<span class=\"").Append(name).Append("\">");
        CodeEscape.Append(trimmed, html);
        html.Append("</span>").Append(text[(indent + trimmed.Length)..]);
    }
}
