namespace SiteGen.Configuration;

/// <summary>Derives the address where a file can be viewed from the one where it can be edited.</summary>
internal static class SourceUrls
{
    /// <summary>Each host's part of an address to edit, to view, and the lines of a file that it shows.</summary>
    private static readonly (string Host, string Edit, string View, string Lines)[] Known =
    [
        ("https://github.com/", "/edit/", "/blob/", "#L{first}-L{last}"),
        ("https://gitlab.com/", "/-/edit/", "/-/blob/", "#L{first}-{last}"),
        ("https://codeberg.org/", "/_edit/", "/src/branch/", "#L{first}-L{last}"),
    ];

    public static string? From(string? editUrl)
    {
        foreach (var (host, edit, view, lines) in Known)
        {
            if (editUrl is null || !editUrl.StartsWith(host, StringComparison.Ordinal)) continue;
            var at = editUrl.IndexOf(edit, StringComparison.Ordinal);
            return at < 0 ? null : string.Concat(editUrl.AsSpan(0, at), view, editUrl.AsSpan(at + edit.Length), lines);
        }
        return null;
    }
}
