namespace SiteGen.Theming;

/// <summary>Scriban's own messages as sentences of ours.</summary>
public static class ScribanText
{
    public static string Sentence(string message)
    {
        var text = message.ReplaceLineEndings(" ").Replace('`', '\'').Replace("'\\n'", "the end", StringComparison.Ordinal).Trim();
        const string parsing = "Error while parsing ";
        if (text.StartsWith(parsing, StringComparison.Ordinal) && text.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon) text = text[(colon + 2)..];
        return text.EndsWith('.') ? text : text + ".";
    }
}
