using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Configuration;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Documents;

/// <summary>Reads the terms of every taxonomy that the site declares.</summary>
internal static class TermsReader
{
    public static FrozenDictionary<string, ImmutableArray<Located<string>>> Read(
        YamlFields fields, ImmutableArray<TaxonomyConfig> taxonomies) =>
        taxonomies.Select(taxonomy => (taxonomy.Name, Terms: Terms(fields, taxonomy.Name)))
            .Where(static found => !found.Terms.IsEmpty)
            .ToDictionary(static found => found.Name, static found => found.Terms, StringComparer.Ordinal)
            .ToFrozenDictionary(StringComparer.Ordinal);

    private static ImmutableArray<Located<string>> Terms(YamlFields fields, string taxonomy) =>
        [.. fields.Texts(taxonomy).Where(term => IsTerm(term, taxonomy, fields))
            .DistinctBy(static term => term.Value, StringComparer.OrdinalIgnoreCase)];

    private static bool IsTerm(Located<string> term, string taxonomy, YamlFields fields)
    {
        var hasSlug = Slug.Of(term.Value).Length > 0;
        if (!hasSlug) fields.Problems.Add(FrontMatterProblems.TermWithoutLetters(term, taxonomy));
        return hasSlug;
    }
}
