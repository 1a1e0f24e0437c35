using System.Globalization;
using SiteGen.Foundation;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen.Modules.Search;

/// <summary>
/// Adds the index that a reader's browser searches: words with their pages, and the texts of the pages.
/// </summary>
public sealed class SearchModule : ISiteModule
{
    public IEnumerable<Route> Plan(ThemedSite site)
    {
        if (!site.Model.Config.HasSearch) yield break;
        var shape = new SearchShape(site.Model.Pages.Values.Count(SiteSearch.IsSearched));
        var search = new SiteSearch(site, shape);
        yield return RouteOf(SiteView.SearchUrl, search.Salt, search.Overview);
        if (shape.IsOneFile) yield break;
        for (var file = 0; file < shape.WordFileCount; file++)
        {
            var number = file;
            yield return RouteOf(UrlOf("words", file), search.Salt, renderer => search.Words(number, renderer));
        }
        for (var file = 0; file < shape.TextFileCount; file++)
        {
            var number = file;
            yield return RouteOf(UrlOf("texts", file), () => search.SaltOfTexts(number), renderer =>
                search.Texts(number, renderer));
        }
    }

    private static UrlPath UrlOf(string kind, int file) =>
        UrlPath.Parse(string.Create(CultureInfo.InvariantCulture, $"/search/{kind}-{file}.json"));

    private static FileRoute RouteOf(UrlPath url, Func<Fingerprint> salt, Func<PageRenderer, byte[]> make) =>
        FileRoute.Keyed(url, new SourceLocation(SourcePath.Root), salt, renderer => make(renderer)) with
        {
            CannotFail = true,
            IsIndex = true,
        };
}
