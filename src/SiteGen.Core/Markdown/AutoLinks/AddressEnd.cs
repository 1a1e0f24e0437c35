namespace SiteGen.Markdown.AutoLinks;

/// <summary>Finds the end of a bare address: before the punctuation of the surrounding sentence.</summary>
internal static class AddressEnd
{
    /// <remarks>The non-ASCII quotation marks and the Chinese and Japanese punctuation are not part of GFM.</remarks>
    private const string Signs = "?!.,:*_~'\"”’»“‘«›‹。，、；：！？）」』";

    /// <param name="text">The text up to the first space or '&lt;'.</param>
    /// <returns>The length of the address.</returns>
    public static int Of(ReadOnlySpan<char> text)
    {
        // Counted once: counting again for every bracket would take quadratic time.
        var open = text.Count('(');
        var close = text.Count(')');
        while (text.Length > 0)
        {
            var last = text[^1];
            if (last == ')' && close-- > open || Signs.Contains(last, StringComparison.Ordinal)) text = text[..^1];
            else if (last == ';') text = text[..^Math.Max(EntityLength(text), 1)];
            else break;
        }
        return text.Length;
    }

    /// <returns>The length of the <c>&amp;name;</c> that a text ends with; 0 without one.</returns>
    private static int EntityLength(ReadOnlySpan<char> text)
    {
        var start = text.Length - 2;
        while (start >= 0 && char.IsAsciiLetterOrDigit(text[start])) start--;
        return start >= 0 && start < text.Length - 2 && text[start] == '&' ? text.Length - start : 0;
    }
}
