using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SiteGen.Foundation.Json;

public static class JsonText
{
    /// <summary>Returns why a text is not JSON, without the place and without advice for programmers.</summary>
    public static string Reason(JsonException invalid)
    {
        var reason = invalid.Message;
        if (reason.Contains("trailing comma", StringComparison.Ordinal)) return "There is a ',' after the last item.";
        if (reason.Contains("Expected depth to be zero", StringComparison.Ordinal))
            return "The file ends before its objects and arrays are closed.";
        foreach (var mark in (ReadOnlySpan<string>)[" LineNumber:", " Change the reader options", " Reader may"])
        {
            var end = reason.IndexOf(mark, StringComparison.Ordinal);
            if (end >= 0) reason = reason[..end];
        }
        return UnicodeText.OneLine(reason);
    }

    /// <summary>
    /// Reads a string or a key. Turns half of a surrogate pair into U+FFFD, where the reader's own GetString throws.
    /// </summary>
    public static string Read(ref Utf8JsonReader reader)
    {
        var raw = Encoding.UTF8.GetString(reader.ValueSpan);
        return UnicodeText.WellFormed(reader.ValueIsEscaped ? Unescape(raw) : raw);
    }

    private static string Unescape(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\') text.Append(raw[i]);
            else if (raw[++i] != 'u') text.Append(Escaped(raw[i]));
            else
            {
                text.Append((char)ushort.Parse(
                    raw.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
            }
        }
        return text.ToString();
    }

    private static char Escaped(char letter) => letter switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => letter,
    };
}
