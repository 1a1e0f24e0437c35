using System.Buffers;
using System.Text;
using System.Xml;
using SiteGen.Foundation;

namespace SiteGen.Modules.Feeds;

public static class XmlText
{
    private static readonly SearchValues<char> Suspects =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(static code => (char)code)
            .Where(static letter => letter is not ('\t' or '\n' or '\r')), '\uFFFE', '\uFFFF']);

    /// <summary>
    /// Replaces characters that XML 1.0 does not allow, such as most control characters, with U+FFFD.
    /// </summary>
    public static string Clean(string text)
    {
        text = UnicodeText.WellFormed(text);
        if (text.AsSpan().IndexOfAny(Suspects) < 0) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var letter in text)
            clean.Append(XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter) ? letter : '\uFFFD');
        return clean.ToString();
    }
}
