namespace SiteGen.Markdown.AutoLinks;

/// <summary>Where a bare address ends: before the signs of the sentence around it.</summary>
internal static class AddressEnd
{
    /// <remarks>The quotation marks beyond ASCII, and the full stops of Chinese and Japanese, are not GFM's.</remarks>
    private const string Signs = "?!.,:*_~'\"”’»“‘«›‹。，、；：！？）」』";

    /// <param name="text">Up to the first space or '&lt;'.</param>
    /// <returns>The length of the address in it.</returns>
    public static int Of(ReadOnlySpan<char> text)
    {
        // Counted once: a text of nothing but brackets would be counted again for each of them.
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
