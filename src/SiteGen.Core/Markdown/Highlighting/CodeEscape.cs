using System.Buffers;
using System.Text;
using SiteGen.Foundation;

namespace SiteGen.Markdown.Highlighting;

/// <summary>Escapes the content of an element, in which quotes, frequent in code, need no escaping.</summary>
internal static class CodeEscape
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>" + UnicodeText.NotAllowed);

    public static void Append(ReadOnlySpan<char> text, StringBuilder html)
    {
        for (var index = text.IndexOfAny(Special); index >= 0; index = text.IndexOfAny(Special))
        {
            html.Append(text[..index])
                .Append(text[index] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => "\uFFFD" });
            text = text[(index + 1)..];
        }
        html.Append(text);
    }
}
