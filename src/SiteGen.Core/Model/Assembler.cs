using System.Collections.Immutable;
using SiteGen.Configuration;
using SiteGen.Data;
using SiteGen.Foundation;
using SiteGen.Markdown;

namespace SiteGen.Model;

/// <summary>Assembles one site from many parsed pages: addresses, links, and the relations between pages.</summary>
public static class Assembler
{
    /// <param name="parsed">In the order of their paths.</param>
    public static SiteModel Assemble(
        SiteConfig config, IReadOnlyList<ParsedPage> parsed, ImmutableArray<SourcePath> resourceFiles, DataMap data,
        BuildOptions options, AssemblyMemory memory)
    {
        var settings = PlaceSettings.Of(config, options, resourceFiles);
        var places = memory.Places.Get(new PlacesInput(settings, parsed), static input => new SitePlaces(input));
        var all = memory.Place(places, parsed, options);
        var relations = memory.Relations.Get(
            new RelationsInput(config, places, options, [.. all.Select(static page => page.Head)]),
            SiteRelations.Assemble);
        var (pages, leftOut) = Divide(all, options);
        return new SiteModel(
            config, options, settings.Urls, pages, relations,
            [.. all.Where(page => page.IsLive && pages.ContainsKey(page.Path)).Select(static page => page.Path)],
            places.Resources, places.Links, data, leftOut, [.. places.Problems, .. relations.Diagnostics]);
    }

    /// <summary>Returns the pages of this build and those that it leaves out.</summary>
    private static (Dictionary<SourcePath, Page> Pages, ImmutableArray<LeftOutPage> LeftOut) Divide(
        IReadOnlyCollection<Page> all, BuildOptions options)
    {
        var pages = new Dictionary<SourcePath, Page>(all.Count);
        var leftOut = ImmutableArray.CreateBuilder<LeftOutPage>();
        foreach (var page in all)
        {
            if (Publication.IsIncluded(page.Status, options)) pages.Add(page.Path, page);
            else leftOut.Add(LeftOutPage.Of(page, options));
        }
        return (pages, leftOut.ToImmutable());
    }
}
