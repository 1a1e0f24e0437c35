using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Markdown;

namespace SiteGen.Model;

/// <summary>The parts of an assembled site that one build keeps for the next.</summary>
public sealed class AssemblyMemory
{
    private readonly KeptEach<PagesAround, ParsedPage, Page?> _pages = new();

    /// <summary>The period around the last build in which no page is published or expires, and its number.</summary>
    private (DateTimeOffset From, DateTimeOffset Until, int Number) _statuses;

    public Kept<PlacesInput, SitePlaces> Places { get; } = new();

    public Kept<RelationsInput, SiteRelations> Relations { get; } = new();

    /// <summary>The inputs of a page besides its file.</summary>
    private sealed record PagesAround(SitePlaces Places, int Statuses);

    /// <summary>Gives every page its place, and leaves out pages without an address.</summary>
    public List<Page> Place(SitePlaces places, IReadOnlyList<ParsedPage> parsed, BuildOptions options)
    {
        if (options.Now < _statuses.From || options.Now >= _statuses.Until)
            _statuses = (options.Now, DateTimeOffset.MaxValue, _statuses.Number + 1);
        var pages = _pages.Get(new PagesAround(places, _statuses.Number), parsed, page => Place(page, places, options));
        return [.. pages.OfType<Page>()];
    }

    private Page? Place(ParsedPage parsed, SitePlaces places, BuildOptions options)
    {
        var page = places.PageOf(parsed, options);
        if (page is not null && NextChangeOf(page.Front, options.Now) is { } change && change < _statuses.Until)
            _statuses.Until = change;
        return page;
    }

    /// <returns>The time of the next change of status; null when there is none.</returns>
    private static DateTimeOffset? NextChangeOf(FrontMatter front, DateTimeOffset now)
    {
        DateTimeOffset? published = front.Date?.Value is { } date && date > now ? date : null;
        DateTimeOffset? expired = front.Expires?.Value is { } end && end > now ? end : null;
        return published is null || expired < published ? expired : published;
    }
}
