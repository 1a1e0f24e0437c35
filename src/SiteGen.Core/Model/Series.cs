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
/// <remarks>What every part asks for is computed once, because a series may have thousands of parts.</remarks>
public sealed record Series(string Key, Title Title, UrlPath Url, SourcePath? Index, ImmutableArray<SeriesPart> Parts)
{
    private readonly Lazy<Dictionary<SourcePath, int>> _places = new(() => PlacesOf(Parts));

    /// <summary>
    /// The highest number, which may exceed the count: a part that this build leaves out keeps its number.
    /// </summary>
    public int HighestNumber { get; } = Math.Max(Parts.Length, Parts.Max(static part => part.Number));

    public int PlannedCount { get; } = Parts.Count(static part => part.Page is null);

    public IEnumerable<SourcePath> Pages => Parts.Select(static part => part.Page).OfType<SourcePath>();

    /// <summary>Returns the index of a page among the parts; -1 if it is not one of them.</summary>
    public int PlaceOf(SourcePath page) => _places.Value.TryGetValue(page, out var place) ? place : -1;

    private static Dictionary<SourcePath, int> PlacesOf(ImmutableArray<SeriesPart> parts)
    {
        var places = new Dictionary<SourcePath, int>();
        for (var index = 0; index < parts.Length; index++)
        {
            if (parts[index].Page is { } page) places.TryAdd(page, index);
        }
        return places;
    }
}
