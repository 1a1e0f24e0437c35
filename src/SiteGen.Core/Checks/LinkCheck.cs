using System.Collections.Immutable;
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
        return [.. site.Pages.Values.AsParallel().SelectMany(page => Check(page, site, leftOut, addresses))];
    }

    private static IEnumerable<Diagnostic> Check(Page page, SiteModel site, Dictionary<SourcePath, LeftOutPage> leftOut, IReadOnlySet<UrlPath> addresses)
    {
        for (var index = 0; index < page.Links.Length; index++)
        {
            var target = LinkTarget.Of(page.Parsed.Body.Links[index]);
            if (Problem(page, target, page.Links[index], site, leftOut, addresses) is { } problem) yield return problem;
        }
    }

    private static Diagnostic? Problem(
        Page page, LinkTarget target, ResolvedLink link, SiteModel site, Dictionary<SourcePath, LeftOutPage> leftOut, IReadOnlySet<UrlPath> addresses)
    {
        if (link.Page is { } path)
        {
            if (leftOut.TryGetValue(path, out var missing)) return ModelProblems.LinkToLeftOut(target, missing);
            return target.Fragment.Length == 0 ? null : HeadingProblem(target, site.Pages[path]);
        }
        if (link.Address is not { } address)
        {
            return page.Path.Folder.TryResolve(target.Path.TrimStart('/'), out _)
                ? ModelProblems.BrokenLink(target, site.Links.Nearest(page.Path, target.Path))
                : ModelProblems.LinkOutOfSite(target);
        }
        if (!Exists(address, addresses)) return Missing(page, target, address, site, addresses);
        return target.Fragment.Length > 0 && site.Pages.Values.FirstOrDefault(other => other.Url == address) is { } found ? HeadingProblem(target, found) : null;
    }

    private static Diagnostic? HeadingProblem(LinkTarget target, Page page) =>
        page.Parsed.Body.Anchors.Contains(target.Fragment) || target.Fragment == "top" ? null
        : ModelProblems.NoSuchHeading(target, page, Nearest.Find(target.Fragment, page.Parsed.Body.Anchors));

    /// <summary>'/docs' is found where '/docs/' is: hosts lead on to it.</summary>
    private static bool Exists(UrlPath address, IReadOnlySet<UrlPath> addresses) =>
        addresses.Contains(address) || (!address.IsFolder && UrlPath.TryParse(address.Value + "/", out var folder) && addresses.Contains(folder));

    private static Diagnostic Missing(Page page, LinkTarget target, UrlPath address, SiteModel site, IReadOnlySet<UrlPath> addresses) =>
        target.Path.StartsWith('/')
            ? ModelProblems.NoSuchAddress(target.Location, target.Path, Nearest.Find(address.Value, addresses.Select(static other => other.Value)))
            : ModelProblems.BrokenLink(target, site.Links.Nearest(page.Path, target.Path));
}
