namespace SiteGen.Markdown.AutoLinks;

/// <summary>
/// Parses host names as GFM defines them: letters, digits, '-', '_' and '.'; no '_' in the last two labels.
/// </summary>
internal static class Domain
{
    /// <returns>The length of the host name at the start of the text; 0 without one.</returns>
    public static int Length(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && IsPart(text[length])) length++;
        var name = text[..length];
        if (name.IsEmpty || name[0] is '.' || name.Contains("..", StringComparison.Ordinal)) return 0;
        var last = name.LastIndexOf('.');
        if (last < 0) return name.Contains('_') ? 0 : length;
        var beforeLast = name[..last].LastIndexOf('.');
        return name[(beforeLast + 1)..].Contains('_') ? 0 : length;
    }

    private static bool IsPart(char letter) =>
        char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) || letter is '-' or '_' or '.';
}
