using System.Collections.Immutable;
using SiteGen.Configuration;
using SiteGen.Foundation;
using SiteGen.Markdown;

namespace SiteGen.Model;

/// <param name="Key">The last part of its address; equal for names that differ only in case or spaces.</param>
/// <param name="Pages">Newest first.</param>
public sealed record Term(string Key, Title Title, UrlPath Url, SourcePath? Index, ImmutableArray<SourcePath> Pages);

/// <param name="Terms">By key.</param>
public sealed record Taxonomy(
    TaxonomyConfig Config, UrlPath Url, SourcePath? Index, IReadOnlyDictionary<string, Term> Terms)
{
    public IEnumerable<Term> InOrder => Terms.Values.OrderBy(static term => term.Key, StringComparer.Ordinal);
}

/// <param name="Pages">Newest first.</param>
public sealed record Author(AuthorConfig Config, UrlPath Url, SourcePath? Index, ImmutableArray<SourcePath> Pages);
