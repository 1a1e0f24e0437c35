namespace SiteGen.Model;

/// <summary>The beginning of a text, for where there is little room.</summary>
public static class Excerpt
{
    /// <summary>As many characters as search engines and cards show.</summary>
    public const int MaxLength = 160;

    /// <summary>
    /// At most <see cref="MaxLength"/> characters with the ellipsis, cut between words where there are any.
    /// </summary>
    public static string Of(string text)
    {
        if (text.Length <= MaxLength) return text;
        var start = text.AsSpan(0, MaxLength);
        var end = start.LastIndexOf(' ');
        if (end < MaxLength / 2) end = char.IsHighSurrogate(start[^2]) ? MaxLength - 2 : MaxLength - 1;
        return string.Concat(start[..end].TrimEnd([' ', ',', ';', ':', '–', '—', '-', '(']), "…");
    }
}
