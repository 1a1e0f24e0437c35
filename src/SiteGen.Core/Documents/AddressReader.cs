using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Documents;

/// <summary>Reads the fields that say where a page is: its slug and its former addresses.</summary>
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
        [.. fields.Texts("aliases").Select(alias => Alias(alias, fields)).OfType<Located<string>>().DistinctBy(static alias => alias.Value)];

    private static Located<string>? Alias(Located<string> alias, YamlFields fields)
    {
        if (!UrlPath.TryParse(alias.Value, out var address))
            fields.Problems.Add(FrontMatterProblems.UnusableAlias(alias, alias.Value.StartsWith('/') ? "a part of it is empty, '.' or '..'" : "it does not begin with '/'"));
        else if (!OutputPath.TryOf(address, out _, out var reason)) fields.Problems.Add(FrontMatterProblems.UnusableAlias(alias, reason!));
        else return alias with { Value = address.Value };
        return null;
    }

    private static string? WhyNotName(string name)
    {
        if (name.Contains('/') || name.Contains('\\')) return "it has more than one part";
        if (!UrlPath.TryParse($"/{name}/", out var address)) return "it is no name";
        return OutputPath.TryOf(address, out _, out var reason) ? null : reason;
    }
}
