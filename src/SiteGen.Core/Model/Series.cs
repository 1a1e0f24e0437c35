using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Markdown;

namespace SiteGen.Model;

/// <summary>One line of a series: a written part, or one that is only planned.</summary>
/// <param name="Number">Counts from 1.</param>
/// <param name="Page">Null when the part is planned.</param>
public sealed record SeriesPart(int Number, SourcePath? Page, Title Title, string? Description);

/// <param name="Key">The last part of its address; equal for names that differ in case or spaces only.</param>
/// <param name="Index">The page of <c>content/series/KEY/_index.md</c>.</param>
public sealed record Series(string Key, Title Title, UrlPath Url, SourcePath? Index, ImmutableArray<SeriesPart> Parts)
{
    /// <summary>As a part that is left out of this build keeps its own.</summary>
    public int HighestNumber => Math.Max(Parts.Length, Parts.Max(static part => part.Number));

    public IEnumerable<SourcePath> Pages => Parts.Select(static part => part.Page).OfType<SourcePath>();
}
