using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Configuration;

/// <summary>Reads the taxonomies: a list of names, or a mapping of names to {title, feeds}.</summary>
internal static class TaxonomiesReader
{
    private const string Help =
        "Write a list of names, [tags, topics], or names with fields, {tags: {title: Tags, feeds: true}}.";
    private const string SlugsHelp = "Write each term with the last part of its address: {slugs: {C#: c-sharp}}.";

    /// <param name="hasFeeds">True if the lists of terms have feeds unless their taxonomy says otherwise.</param>
    public static ImmutableArray<TaxonomyConfig>? Read(YamlFields fields, bool hasFeeds) =>
        fields.Take("taxonomies") switch
        {
            null => null,
            YamlMapping mapping =>
                [.. mapping.Entries.Select(entry => Taxonomy(entry, fields, hasFeeds)).OfType<TaxonomyConfig>()],
            var names => [.. YamlValues.Texts(names, "taxonomies", fields.Problems)
                .Select(name => Named(name, fields, hasFeeds)).OfType<TaxonomyConfig>()],
        };

    private static TaxonomyConfig? Taxonomy(YamlEntry entry, YamlFields fields, bool hasFeeds)
    {
        var named = Named(new Located<string>(UnicodeText.OneLine(entry.Key), entry.KeyLocation), fields, hasFeeds);
        if (named is null || entry.Value is YamlScalar { IsEmpty: true }) return named;
        if (YamlValues.Mapping(entry.Value, entry.Key, Help, fields.Problems) is not { } mapping) return null;
        var taxonomy = new YamlFields(mapping, fields.Problems);
        named = named with
        {
            Title = taxonomy.Text("title")?.Value ?? named.Title,
            HasFeeds = taxonomy.Boolean("feeds") ?? named.HasFeeds,
            Slugs = Slugs(taxonomy, UrlPath.Home.Child(named.Name)),
        };
        taxonomy.ReportUnknown("a taxonomy");
        return named;
    }

    private static FrozenDictionary<string, string> Slugs(YamlFields taxonomy, UrlPath url)
    {
        if (taxonomy.Mapping("slugs", SlugsHelp) is not { } slugs) return FrozenDictionary<string, string>.Empty;
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in slugs.Entries)
        {
            if (YamlValues.Text(entry.Value, entry.Key, taxonomy.Problems) is not { } slug) continue;
            var reason = Slug.Of(slug.Value) == slug.Value ? OutputPath.WhyNotBelow(url, slug.Value)
                : "it must be one word in lower case, such as 'c-sharp'";
            if (reason is null) found[UnicodeText.OneLine(entry.Key)] = slug.Value;
            else taxonomy.Problems.Add(SiteConfigProblems.UnusableSlug(slug, reason));
        }
        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static TaxonomyConfig? Named(Located<string> name, YamlFields fields, bool hasFeeds)
    {
        var slug = Slug.Of(name.Value);
        if (slug != name.Value || slug.Length == 0) fields.Problems.Add(SiteConfigProblems.TaxonomyName(name, slug));
        else if (ReservedNames.Fields.Contains(slug)) fields.Problems.Add(SiteConfigProblems.TaxonomyIsField(name));
        else if (OutputPath.WhyNotBelow(UrlPath.Home, slug) is { } reason)
            fields.Problems.Add(SiteConfigProblems.TaxonomyWithoutAddress(name, reason));
        else return new TaxonomyConfig(
            slug, char.ToUpperInvariant(slug[0]) + slug[1..].Replace('-', ' '), hasFeeds);
        return null;
    }
}
