namespace SiteGen.Markdown.CodeBlocks;

/// <summary>
/// A word of the info string after a fence: <c>linenos</c>, <c>title="a.py"</c>, or <c>{3,5-7}</c>, whose name is "".
/// </summary>
/// <remarks>
/// A text to mark, <c>"text"</c>, has a quotation mark as its name, and a pattern, <c>/regex/</c>, a slash.
/// </remarks>
internal readonly record struct FenceWord(string Name, string? Value)
{
    /// <summary>True for a name in braces, which is a directive of MyST; lines to highlight are numbers.</summary>
    public bool IsDirective => Name.Length == 0 && Value is [>= 'a' and <= 'z', ..];

    public bool IsText => Name == "\"";

    public bool IsPattern => Name == "/";

    /// <summary>
    /// Splits an info string into words; spaces in quotes, braces and patterns do not separate words.
    /// </summary>
    public static List<FenceWord> Split(string info)
    {
        var words = new List<FenceWord>();
        for (var index = 0; index < info.Length;)
        {
            if (char.IsWhiteSpace(info[index])) index++;
            else if (info[index] == '{') words.Add(new FenceWord("", Until(info, '}', ref index)));
            else if (words.Count > 0 && info[index] is '"' or '\'')
                words.Add(new FenceWord("\"", Until(info, info[index], ref index)));
            else if (words.Count > 0 && info[index] == '/') words.Add(new FenceWord("/", Pattern(info, ref index)));
            else words.Add(Named(info, ref index));
        }
        return words;
    }

    private static FenceWord Named(string info, ref int index)
    {
        var start = index;
        while (index < info.Length && !char.IsWhiteSpace(info[index]) && info[index] is not ('=' or '{')) index++;
        var name = info[start..index];
        if (index >= info.Length || info[index] != '=') return new FenceWord(name, null);
        index++;
        return new FenceWord(name, ValueAt(info, ref index));
    }

    private static string ValueAt(string info, ref int index)
    {
        if (index < info.Length && info[index] is '"' or '\'') return Until(info, info[index], ref index);
        if (index < info.Length && info[index] == '{') return Until(info, '}', ref index);
        var start = index;
        while (index < info.Length && !char.IsWhiteSpace(info[index])) index++;
        return info[start..index];
    }

    /// <summary>Reads a pattern up to its slash; <c>\/</c> is a slash in it.</summary>
    private static string Pattern(string info, ref int index)
    {
        var start = ++index;
        while (index < info.Length && info[index] != '/') index += info[index] == '\\' ? 2 : 1;
        var end = Math.Min(index, info.Length);
        index = Math.Min(end + 1, info.Length);
        return info[start..end].Replace("\\/", "/", StringComparison.Ordinal);
    }

    private static string Until(string info, char end, ref int index)
    {
        var start = index + 1;
        var close = info.IndexOf(end, start);
        if (close < 0) close = info.Length;
        index = Math.Min(close + 1, info.Length);
        return info[start..close];
    }
}
