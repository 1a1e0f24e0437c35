using System.Collections.Immutable;
using SiteGen.Configuration;
using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Theming;

namespace SiteGen.Checks;

/// <summary>Checks that every link leads to a page, a file or a heading of the finished site.</summary>
public static class LinkCheck
{
    public static ImmutableArray<Diagnostic> Check(CheckedSite known)
    {
        var site = known.Model;
        var pages = site.Pages.Values;
        var images = pages.SelectMany(static page => page.Front.Pictures);
        var pictures = site.Config.Authors.Select(static author => author.Picture).OfType<Located<string>>();
        return
        [
            .. Concurrently.Select([.. pages.Where(static page => !page.Links.IsEmpty)], page => Check(page, known))
                .SelectMany(static problems => problems),
            .. site.Config.Menu.Concat(site.Config.FooterMenu).SelectMany(static item => item.Links)
                .Concat(site.Config.Look.Links).Select(item => Check(item, known)).OfType<Diagnostic>(),
            .. images.Distinct().Select(image => Check(image, image.Location.Path, known)).OfType<Diagnostic>(),
            .. pictures.Select(picture => Check(picture, MenuLinks.From, known)).OfType<Diagnostic>(),
            .. LookFileCheck.Check(site),
            .. pages.Where(page => page.Kind == PageKind.Supplement
                && !known.Has(page.Url) && !known.IsAwaited(page.Url))
                .Select(page => SwitchedOff.By(page.Url, site) is { } setting
                    ? ModelProblems.TextOfPageSwitchedOff(page.Path, page.Url, setting)
                    : ModelProblems.TextWithoutPage(page.Path, page.Url)),
        ];
    }

    /// <summary>Checks a link whose address was completed while its page was rendered.</summary>
    internal static Diagnostic? Check(LiveLink link, CheckedSite site) =>
        Problem(link.From, link.Target, site.Model.Links.Resolve(link.From, link.Target), site);

    /// <summary>Checks the picture of an author or the image of a page.</summary>
    private static Diagnostic? Check(Located<string> picture, SourcePath from, CheckedSite site) =>
        LinkTarget.Of(picture) is { } target
            ? Problem(from, target, site.Model.Links.Resolve(from, target), site) : null;

    private static Diagnostic? Check(MenuItemConfig item, CheckedSite site) =>
        MenuLinks.TargetOf(item) is { } target
            ? Problem(MenuLinks.From, target, site.Model.Links.Resolve(MenuLinks.From, target), site) : null;

    private static Diagnostic[] Check(Page page, CheckedSite site) => [.. ProblemsOf(page, site)];

    private static IEnumerable<Diagnostic> ProblemsOf(Page page, CheckedSite site)
    {
        for (var index = 0; index < page.Links.Length; index++)
        {
            var target = LinkTarget.Of(page.Parsed.Body.Links[index]);
            if (Problem(page.Path, target, page.Links[index], site) is { } problem) yield return problem;
        }
    }

    private static Diagnostic? Problem(SourcePath from, LinkTarget target, ResolvedLink link, CheckedSite site)
    {
        if (link.Page is { } path) return PageProblem(target, path, site);
        if (link.Address is not { } address)
        {
            return from.Folder.TryResolve(target.Path.TrimStart('/'), out _)
                ? ModelProblems.BrokenLink(target, site.Model.Links.Nearest(from, target))
                : ModelProblems.LinkOutOfSite(target);
        }
        if (!site.IsServed(address))
        {
            return site.LeftOut(address) is { } hidden
                ? ModelProblems.LinkToLeftOut(target, hidden) : Missing(from, target, address, site);
        }
        return target.Fragment.Length > 0 && site.PageAt(address) is { } found ? HeadingProblem(target, found) : null;
    }

    private static Diagnostic? PageProblem(LinkTarget target, SourcePath path, CheckedSite site)
    {
        if (site.LeftOut(path) is { } missing) return ModelProblems.LinkToLeftOut(target, missing);
        var page = site.Model.Pages[path];
        if (!site.Has(page.Url)) return SwitchedOff.By(page.Url, site.Model) is { } setting
            ? ModelProblems.LinkToSwitchedOff(target, setting)
            : ModelProblems.NoSuchAddress(target.Location, page.Url.Value, null);
        return target.Fragment.Length == 0 ? null : HeadingProblem(target, page);
    }

    private static Diagnostic? HeadingProblem(LinkTarget target, Page page) =>
        page.Parsed.Body.Anchors.Contains(target.Fragment) || target.Fragment == "top" ? null
        : ModelProblems.NoSuchHeading(target, page, Nearest.Find(target.Fragment, page.Parsed.Body.Anchors));

    private static Diagnostic Missing(SourcePath from, LinkTarget target, UrlPath address, CheckedSite site) =>
        SwitchedOff.By(address, site.Model) is { } setting
            ? ModelProblems.LinkToSwitchedOff(target, setting)
            : target.Path.StartsWith('/')
            ? ModelProblems.NoSuchAddress(target.Location, target.Path, site.Nearest(address))
            : ModelProblems.BrokenLink(target, site.Model.Links.Nearest(from, target));
}
