using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Configuration;

/// <summary>Reads addresses that end up in links, so that none can run a script.</summary>
internal static class LinkReader
{
    private static readonly string[] Schemes = ["http", "https", "mailto"];

    public static Located<string>? External(YamlFields fields, string name) =>
        Checked(fields, fields.Text(name), name, IsExternal);

    /// <summary>Reads an external address, an address of this site, or the path of a source file.</summary>
    public static Located<string>? Any(YamlFields fields, Located<string>? written, string name) =>
        Checked(fields, written, name, static text => !HasScheme(text) || IsExternal(text));

    private static Located<string>? Checked(
        YamlFields fields, Located<string>? written, string name, Func<string, bool> isLink)
    {
        if (written is not { } link || isLink(link.Value)) return written;
        fields.Problems.Add(SiteConfigProblems.NotALink(link, name));
        return null;
    }

    private static bool IsExternal(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && Schemes.Contains(uri.Scheme, StringComparer.Ordinal);

    private static bool HasScheme(string text) =>
        text.AsSpan().IndexOfAny(":/?#") is >= 0 and var end && text[end] == ':';
}
