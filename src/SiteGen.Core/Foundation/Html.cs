using System.Buffers;
using System.Text;

namespace SiteGen.Foundation;

/// <summary>Text that is markup already and must not be escaped again.</summary>
public readonly record struct Html(string Markup)
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'" + UnicodeText.NotAllowed);

    public static Html Empty { get; } = new("");

    /// <summary>Escapes text for element content and for attributes in double or single quotes.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0) return text;
        var escaped = new StringBuilder(text.Length + 16);
        Escape(text, escaped);
        return escaped.ToString();
    }

    public static void Escape(ReadOnlySpan<char> text, StringBuilder target)
    {
        for (var index = text.IndexOfAny(Special); index >= 0; index = text.IndexOfAny(Special))
        {
            target.Append(text[..index]).Append(text[index] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                // Characters that HTML does not allow, not even as references.
                _ => "\uFFFD",
            });
            text = text[(index + 1)..];
        }
        target.Append(text);
    }

    public override string ToString() => Markup ?? "";
}
