namespace SiteGen.Model;

/// <summary>Shortens texts for places with little room.</summary>
public static class Excerpt
{
    /// <summary>The number of characters that search engines and cards show.</summary>
    public const int MaxLength = 160;

    /// <summary>
    /// Returns at most <see cref="MaxLength"/> characters including the ellipsis, cut between words where possible.
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
