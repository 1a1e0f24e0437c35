using System.Text;
using System.Xml;

namespace SiteGen.Modules.Feeds;

public static class XmlText
{
    /// <summary>Without the characters that XML 1.0 cannot hold, such as most control characters.</summary>
    public static string Clean(string text)
    {
        if (text.All(static letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter))) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var letter in text) clean.Append(XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter) ? letter : '\uFFFD');
        return clean.ToString();
    }
}
