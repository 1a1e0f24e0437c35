using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Documents;

/// <summary>Reads the fields of a page's address: its slug and its former addresses.</summary>
internal static class AddressReader
{
    public static Located<string>? Slug(YamlFields fields)
    {
        if (fields.Text("slug") is not { } slug) return null;
        if (WhyNotName(slug.Value) is not { } reason) return slug;
        fields.Problems.Add(FrontMatterProblems.UnusableSlug(slug, reason));
        return null;
    }

    public static ImmutableArray<Located<string>> Aliases(YamlFields fields) =>
        [.. fields.Texts("aliases").Select(alias => Alias(alias, fields)).OfType<Located<string>>()
            .DistinctBy(static alias => alias.Value)];

    private static Located<string>? Alias(Located<string> alias, YamlFields fields)
    {
        if (AliasOf(alias.Value, out var reason) is { } address) return alias with { Value = address.Value };
        fields.Problems.Add(FrontMatterProblems.UnusableAlias(alias, reason!));
        return null;
    }

    /// <summary>
    /// Parses an alias as an address bar shows it: possibly percent-encoded and without the last slash.
    /// </summary>
    private static UrlPath? AliasOf(string written, out string? reason)
    {
        reason = written.Contains('#') ? "browsers do not send what follows '#'"
            : written.Contains('?') ? "what follows '?' does not select a file"
            : !written.StartsWith('/') ? "it does not begin with '/'" : null;
        if (reason is not null) return null;
        if (!UrlPath.TryParse(AsFolder(Uri.UnescapeDataString(written)), out var address))
        {
            reason = "a part of it is empty, '.' or '..', or has a control character or a backslash";
            return null;
        }
        return OutputPath.TryOf(address, out _, out reason) ? address : null;
    }

    /// <summary>
    /// Adds the last slash unless the name is that of an HTML file: hosts redirect all other names to the folder.
    /// </summary>
    private static string AsFolder(string address) =>
        address.EndsWith('/') || address.EndsWith(".html", StringComparison.OrdinalIgnoreCase)
            || address.EndsWith(".htm", StringComparison.OrdinalIgnoreCase) ? address : address + "/";

    private static string? WhyNotName(string name)
    {
        if (name.Contains('/') || name.Contains('\\')) return "it has more than one part";
        if (!UrlPath.TryParse($"/{name}/", out var address)) return "it is not a valid name";
        return OutputPath.TryOf(address, out _, out var reason) ? null : reason;
    }
}
