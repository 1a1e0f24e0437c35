using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Markdown;

namespace SiteGen.Model;

/// <summary>A part of a series, written or only planned.</summary>
/// <param name="Number">The number, from 1.</param>
/// <param name="Page">The page; null when the part is planned.</param>
public sealed record SeriesPart(int Number, SourcePath? Page, Title Title, string? Description);

/// <param name="Key">The last part of its address; equal for names that differ only in case or spaces.</param>
/// <param name="Index">The page of <c>content/series/KEY/_index.md</c>.</param>
public sealed record Series(string Key, Title Title, UrlPath Url, SourcePath? Index, ImmutableArray<SeriesPart> Parts)
{
    /// <summary>
    /// The highest number, which may exceed the count: a part that this build leaves out keeps its number.
    /// </summary>
    public int HighestNumber => Math.Max(Parts.Length, Parts.Max(static part => part.Number));

    public IEnumerable<SourcePath> Pages => Parts.Select(static part => part.Page).OfType<SourcePath>();
}
