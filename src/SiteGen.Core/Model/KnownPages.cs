using System.Collections.Immutable;
using SiteGen.Documents;
using SiteGen.Markdown;

namespace SiteGen.Model;

/// <summary>Every page of the content at its place.</summary>
/// <param name="Parsed">In the order of their paths.</param>
/// <param name="Pages">One for each of <paramref name="Parsed"/>; null where there is no address.</param>
/// <param name="Edits">The pages that took the place of others since the build before; null when more than that is different.</param>
/// <param name="From">The time of the build: from here on every page has its status.</param>
/// <param name="Until">The first moment at which one may have another: when it is published or expires.</param>
public sealed record PlacedPages(
    SitePlaces Places, IReadOnlyList<ParsedPage> Parsed, Page?[] Pages, ImmutableArray<PageEdit>? Edits, DateTimeOffset From, DateTimeOffset Until)
{
    public bool HasStatusesOf(DateTimeOffset now) => From <= now && now < Until;
}

/// <summary>The pages of the build before: one is used again when its file is the same and so is everything around it that a page depends on.</summary>
public sealed class KnownPages
{
    private PlacedPages? _before;

    public RememberedSeries Series { get; } = new();

    /// <summary>What was made of them.</summary>
    public SiteModel? Site { get; set; }

    public PlacedPages Place(PlaceSettings settings, IReadOnlyList<ParsedPage> parsed, BuildOptions options)
    {
        var before = _before is { } last && last.Places.Settings.Equals(settings) && last.HasStatusesOf(options.Now) && SitePlaces.AreSame(last.Parsed, parsed) ? last : null;
        var places = before?.Places ?? SitePlaces.Of(settings, parsed);
        var pages = new Page?[parsed.Count];
        var edits = ImmutableArray.CreateBuilder<PageEdit>();
        var until = before?.Until ?? DateTimeOffset.MaxValue;
        for (var index = 0; index < pages.Length; index++)
        {
            var known = before?.Pages[index];
            // Nothing of the page itself is looked at: of 10,000 most are not in the cache.
            if (before is not null && ReferenceEquals(before.Parsed[index], parsed[index]))
            {
                pages[index] = known;
                continue;
            }
            pages[index] = places.PageOf(parsed[index], options);
            if (pages[index] is not { } page) continue;
            if (known is not null) edits.Add(new PageEdit(known, page));
            if (NextChangeOf(page.Front, options.Now) is { } change && change < until) until = change;
        }
        return _before = new PlacedPages(places, parsed, pages, before is null ? null : edits.ToImmutable(), options.Now, until);
    }

    /// <returns>When its status will be another; null when it stays.</returns>
    private static DateTimeOffset? NextChangeOf(FrontMatter front, DateTimeOffset now)
    {
        DateTimeOffset? published = front.Date?.Value is { } date && date > now ? date : null;
        DateTimeOffset? expired = front.Expires?.Value is { } end && end > now ? end : null;
        return published is null || expired < published ? expired : published;
    }
}
