using System.Collections.Immutable;
using SiteGen.Configuration;
using SiteGen.Foundation;
using SiteGen.Model;

namespace SiteGen.Checks;

/// <summary>Checks that every link of a page leads to something on the finished site.</summary>
public static class LinkCheck
{
    /// <param name="addresses">Every address that the site will have.</param>
    public static ImmutableArray<Diagnostic> Check(SiteModel site, IReadOnlySet<UrlPath> addresses)
    {
        var leftOut = site.LeftOut.ToDictionary(static page => page.Page.Path);
        return
        [
            .. Concurrently.Select([.. site.Pages.Values.Where(static page => !page.Links.IsEmpty)], page => Check(page, site, leftOut, addresses)).SelectMany(static problems => problems),
            .. site.Config.Menu.Concat(site.Config.FooterMenu).Select(item => Check(item, site, leftOut, addresses)).OfType<Diagnostic>(),
            .. site.Pages.Values.Where(static page => page.Front.Image is not null).Select(static page => page.Front.Image!).Distinct().Select(image => Check(image, image.Location.Path, site, leftOut, addresses)).OfType<Diagnostic>(),
            .. site.Config.Authors.Select(static author => author.Picture).OfType<Located<string>>().Select(picture => Check(picture, MenuLinks.From, site, leftOut, addresses)).OfType<Diagnostic>(),
            .. site.Pages.Values.Where(page => page.Kind == PageKind.Supplement && !addresses.Contains(page.Url)).Select(static page => ModelProblems.TextWithoutPage(page.Path, page.Url)),
        ];
    }

    /// <summary>The picture of an author, or the image of a page.</summary>
    private static Diagnostic? Check(Located<string> picture, SourcePath from, SiteModel site, Dictionary<SourcePath, LeftOutPage> leftOut, IReadOnlySet<UrlPath> addresses) =>
        LinkTarget.Of(picture) is { } target ? Problem(from, target, site.Links.Resolve(from, target), site, leftOut, addresses) : null;

    private static Diagnostic? Check(MenuItemConfig item, SiteModel site, Dictionary<SourcePath, LeftOutPage> leftOut, IReadOnlySet<UrlPath> addresses) =>
        MenuLinks.TargetOf(item) is { } target ? Problem(MenuLinks.From, target, site.Links.Resolve(MenuLinks.From, target), site, leftOut, addresses) : null;

    private static Diagnostic[] Check(Page page, SiteModel site, Dictionary<SourcePath, LeftOutPage> leftOut, IReadOnlySet<UrlPath> addresses) =>
        [.. ProblemsOf(page, site, leftOut, addresses)];

    private static IEnumerable<Diagnostic> ProblemsOf(Page page, SiteModel site, Dictionary<SourcePath, LeftOutPage> leftOut, IReadOnlySet<UrlPath> addresses)
    {
        for (var index = 0; index < page.Links.Length; index++)
        {
            var target = LinkTarget.Of(page.Parsed.Body.Links[index]);
            if (Problem(page.Path, target, page.Links[index], site, leftOut, addresses) is { } problem) yield return problem;
        }
    }

    private static Diagnostic? Problem(
        SourcePath from, LinkTarget target, ResolvedLink link, SiteModel site, Dictionary<SourcePath, LeftOutPage> leftOut, IReadOnlySet<UrlPath> addresses)
    {
        if (link.Page is { } path)
        {
            if (leftOut.TryGetValue(path, out var missing)) return ModelProblems.LinkToLeftOut(target, missing);
            if (!addresses.Contains(site.Pages[path].Url)) return ModelProblems.NoSuchAddress(target.Location, site.Pages[path].Url.Value, null);
            return target.Fragment.Length == 0 ? null : HeadingProblem(target, site.Pages[path]);
        }
        if (link.Address is not { } address)
        {
            return from.Folder.TryResolve(target.Path.TrimStart('/'), out _)
                ? ModelProblems.BrokenLink(target, site.Links.Nearest(from, target))
                : ModelProblems.LinkOutOfSite(target);
        }
        if (!Exists(address, addresses))
        {
            return leftOut.Values.FirstOrDefault(page => page.Page.Url == address) is { } hidden
                ? ModelProblems.LinkToLeftOut(target, hidden) : Missing(from, target, address, site, addresses);
        }
        return target.Fragment.Length > 0 && site.Pages.Values.FirstOrDefault(other => other.Url == address) is { } found ? HeadingProblem(target, found) : null;
    }

    private static Diagnostic? HeadingProblem(LinkTarget target, Page page) =>
        page.Parsed.Body.Anchors.Contains(target.Fragment) || target.Fragment == "top" ? null
        : ModelProblems.NoSuchHeading(target, page, Nearest.Find(target.Fragment, page.Parsed.Body.Anchors));

    /// <summary>'/docs' is found where '/docs/' is: hosts lead on to it.</summary>
    private static bool Exists(UrlPath address, IReadOnlySet<UrlPath> addresses) =>
        addresses.Contains(address) || (!address.IsFolder && UrlPath.TryParse(address.Value + "/", out var folder) && addresses.Contains(folder));

    private static Diagnostic Missing(SourcePath from, LinkTarget target, UrlPath address, SiteModel site, IReadOnlySet<UrlPath> addresses) =>
        target.Path.StartsWith('/')
            ? ModelProblems.NoSuchAddress(target.Location, target.Path, Nearest.Find(address.Value, addresses.Select(static other => other.Value)))
            : ModelProblems.BrokenLink(target, site.Links.Nearest(from, target));
}
