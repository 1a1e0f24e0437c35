using SiteGen.Markdown.Words;

namespace SiteGen.Markdown.RawHtml;

/// <summary>Returns what a reader reads of raw HTML.</summary>
internal static class RawWords
{
    /// <summary>The words of different blocks are apart by a space.</summary>
    public static string Of(string html)
    {
        var words = new WordsBuilder();
        foreach (var tag in RawTags.Read(html, words.Say)) words.Read(tag);
        return string.Concat(words.Finish().OfType<PlainWords>().Select(static piece => piece.Text.ToString()));
    }
}
