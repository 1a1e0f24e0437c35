using System.Collections.Immutable;
using SiteGen.Markdown;

namespace SiteGen.Model;

/// <summary>Every page of the content at its place.</summary>
/// <param name="Parsed">In the order of their paths.</param>
/// <param name="Pages">One for each of <paramref name="Parsed"/>; null where there is no address.</param>
/// <param name="Edits">The pages that took the place of others since the build before; null when more than that is different.</param>
public sealed record PlacedPages(SitePlaces Places, IReadOnlyList<ParsedPage> Parsed, Page?[] Pages, ImmutableArray<PageEdit>? Edits);

/// <summary>The pages of the build before: one is used again when its file is the same and so is everything around it that a page depends on.</summary>
public sealed class KnownPages
{
    private PlacedPages? _before;

    public RememberedSeries Series { get; } = new();

    /// <summary>What was made of them.</summary>
    public SiteModel? Site { get; set; }

    public PlacedPages Place(PlaceSettings settings, IReadOnlyList<ParsedPage> parsed, BuildOptions options)
    {
        var before = _before is { } last && last.Places.Settings.Equals(settings) && SitePlaces.AreSame(last.Parsed, parsed) ? last : null;
        var places = before?.Places ?? SitePlaces.Of(settings, parsed);
        var pages = new Page?[parsed.Count];
        var edits = ImmutableArray.CreateBuilder<PageEdit>();
        for (var index = 0; index < pages.Length; index++)
        {
            var known = before?.Pages[index];
            pages[index] = known is not null && StillHolds(known, parsed[index], options) ? known : places.PageOf(parsed[index], options);
            if (known is not null && !ReferenceEquals(known, pages[index])) edits.Add(new PageEdit(known, pages[index]!));
        }
        return _before = new PlacedPages(places, parsed, pages, before is null ? null : edits.ToImmutable());
    }

    private static bool StillHolds(Page known, ParsedPage parsed, BuildOptions options) =>
        ReferenceEquals(known.Parsed, parsed) && known.Status == Publication.StatusOf(known.Front, options.Now);
}
