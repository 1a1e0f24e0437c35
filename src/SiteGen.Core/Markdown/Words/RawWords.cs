using SiteGen.Markdown.RawHtml;


namespace SiteGen.Markdown.Words;

/// <summary>Extracts the readable text of raw HTML.</summary>
internal static class RawWords
{
    /// <summary>Returns the text; a space separates the words of different blocks.</summary>
    public static string Of(string html)
    {
        var words = new WordsBuilder();
        foreach (var tag in RawTags.Read(html, words.Say)) words.Read(tag);
        return string.Concat(words.Finish().OfType<PlainWords>().Select(static piece => piece.Text.ToString()));
    }
}
