namespace SiteGen.Markdown.Holes;

/// <summary>Rewrites Scriban's messages as complete sentences.</summary>
public static class ScribanText
{
    public static string Sentence(string message)
    {
        var text = message.ReplaceLineEndings(" ").Replace('`', '\'')
            .Replace("'\\n'", "the end", StringComparison.Ordinal).Trim();
        if (text.Contains("outside the bounds of the array", StringComparison.Ordinal))
            return "The list has no item at this index; the first index is 0.";
        const string parsing = "Error while parsing ";
        if (text.StartsWith(parsing, StringComparison.Ordinal) && text.IndexOf(": ", StringComparison.Ordinal) is > 0
            and var colon)
            text = text[(colon + 2)..];
        return text.EndsWith('.') ? text : text + ".";
    }
}
