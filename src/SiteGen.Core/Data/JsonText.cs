using System.Globalization;
using System.Text;
using System.Text.Json;
using SiteGen.Foundation;

namespace SiteGen.Data;

internal static class JsonText
{
    /// <summary>A text or a key. Half of a surrogate pair becomes U+FFFD; the reader's own GetString throws.</summary>
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
                text.Append((char)ushort.Parse(raw.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
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
