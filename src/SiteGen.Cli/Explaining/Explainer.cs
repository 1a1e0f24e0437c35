using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Modules;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen.Cli.Explaining;

/// <summary>Explains what an address or a source file of the site produces, or why it is missing.</summary>
public sealed class Explainer
{
    private readonly SitePlan _plan;
    private readonly Memory _memory = new();

    public Explainer(SourceTree tree, BuildOptions options) =>
        _plan = Pipeline.Prepare(tree, options, _memory, SiteExtensions.All);

    private SiteModel Model => _plan.Site.Model;

    /// <param name="asked">An address with or without its host, or the path of a source.</param>
    /// <param name="exists">Returns true if a path that is not part of the site exists on disk.</param>
    public Explanation Of(string asked, Func<SourcePath, bool> exists)
    {
        if (!asked.StartsWith('/') && !asked.Contains("://", StringComparison.Ordinal)
            && SourcePath.TryParse(asked, out var path) && !path.IsRoot)
        {
            if (_plan.Tree.Find(path) is not null) return OfSource(asked, path);
            // A file that could not be read is not in the tree either.
            if (Problem(path) is not null) return NoPage(asked, path);
            if (exists(path)) return NoSource(asked, path);
            if (path.Extension.Length > 0)
                return Missing(asked, $"There is no file '{path}'.",
                    Nearest.Suggestion(path.Value, _plan.Tree.Paths.Select(static each => each.Value)));
        }
        return OfAddress(asked);
    }

    private Explanation OfAddress(string asked)
    {
        if (Address(asked) is not { } name)
            return Missing(asked, "The address is outside this site.",
                $"The site's addresses begin with {Model.Urls.Absolute(UrlPath.Home)}");
        if (_plan.Routes.FirstOrDefault(route => Leads(name, route.Url)) is { } found) return OfRoute(asked, found);
        if (Model.LeftOut.FirstOrDefault(page => Leads(name, page.Page.Url)) is { } leftOut)
            return OfLeftOut(asked, leftOut);
        var all = _plan.Routes.Select(static route => route.Url)
            .Concat(Model.LeftOut.Select(static page => page.Page.Url)).Select(static url => url.Value);
        return Missing(asked, "The site has no such address.", Nearest.Suggestion(name, all));
    }

    /// <summary>Returns the decoded address from the site's root; null for an address of another site.</summary>
    private string? Address(string asked)
    {
        var path = asked;
        if (Uri.TryCreate(asked, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
        {
            if (!url.IsLoopback && Model.Urls.Origin.Length > 0
                && url.GetLeftPart(UriPartial.Authority) != Model.Urls.Origin)
                return null;
            path = url.AbsolutePath;
        }
        path = Uri.UnescapeDataString("/" + path.Split('?', '#')[0].TrimStart('/'));
        var basePath = Uri.UnescapeDataString(Model.Urls.BasePath);
        return basePath.Length > 0 && (path + "/").StartsWith(basePath + "/", StringComparison.Ordinal) ? "/"
            + path[basePath.Length..].TrimStart('/') : path;
    }

    private static bool Leads(string name, UrlPath url) =>
        url.Value == name || url.Value == name + "/" || url.Value + "index.html" == name;

    private Explanation OfSource(string asked, SourcePath path)
    {
        if (Model.LeftOut.FirstOrDefault(page => page.Page.Path == path) is { } leftOut)
            return OfLeftOut(asked, leftOut);
        if (Model.Pages.ContainsKey(path) && _plan.Routes.OfType<PageRoute>()
            .FirstOrDefault(route => route.Page?.Path == path && !route.IsAlias) is { } route)
            return OfRoute(asked, route);
        var isPage = ContentFiles.Of(_plan.Tree, Model.Config).Pages.Contains(path);
        if (isPage || Problem(path) is not null) return NoPage(asked, path);
        var own = _plan.Routes.OfType<FileRoute>().FirstOrDefault(each => each.Source.Path == path);
        var users = _plan.Routes.Where(each => each != own
            && each is not (FileRoute { IsCompanion: true } or FileRoute { IsIndex: true }) && FilesOf(each)
            .Files.Contains(path.Value)).Select(static each =>
                each.Url.Value).ToImmutableArray();
        var leftOutFile = LeftOutContent.Find(_plan.LeftOut, path);
        if (own is not null) return NotAPage(OfRoute(asked, own), leftOutFile) with { Addresses = users };
        if (users.IsEmpty && leftOutFile is not null)
            return Missing(asked, $"The file is left out: {leftOutFile.Reason}.", leftOutFile.WayOut) with
            {
                Source = path.Value,
            };
        return users.IsEmpty
            ? Missing(asked, "Nothing in the site is made from this file.", null) with { Source = path.Value }
            : new Explanation(asked, "used") { Source = path.Value, Kind = KindOf(path), Addresses = users };
    }

    private static Explanation NotAPage(Explanation file, LeftOutContent? leftOut) =>
        leftOut is null ? file
        : file with { Reason = $"The file is copied and makes no page: {leftOut.Reason}.", Help = leftOut.WayOut };

    private Explanation OfRoute(string asked, Route route)
    {
        var (files, facts, problem) = FilesOf(route);
        problem ??= Problem(route.Source.Path);
        var page = (route as PageRoute)?.Page;
        var view = (route as PageRoute)?.View(new PageRenderer(_plan.Site, new Reads(_plan.Tree)));
        return new Explanation(asked, problem is null ? "published" : "broken")
        {
            Url = _plan.Site.Urls.Of(route.Url),
            Source = page?.Path.Value ?? (_plan.Tree.Find(route.Source.Path) is null ? null : route.Source.Path.Value),
            Title = page?.Title.Text,
            Kind = route is PageRoute { IsAlias: true } ? "alias" : view?.Kind ?? "file",
            Layout = Layout(view),
            Reason = problem is null ? null : $"{problem.Location} {problem.Code} {problem.Message}",
            Help = problem?.Help,
            Files = files,
            Reads = facts,
        };
    }

    private string? PlaceOf(string layout) =>
        _plan.Site.Theme.Find($"layouts/{layout}.html", new Reads(_plan.Tree))?.Path.Value;

    private string? Layout(PageView? view) =>
        view is null ? null : $"{view.Layout}, {PlaceOf(view.Layout) ?? "which no theme has"}";

    /// <summary>
    /// Returns every file that was looked up while the page was parsed and rendered, and the data that was read.
    /// </summary>
    private (ImmutableArray<string> Files, ImmutableArray<string> Facts, Diagnostic? Problem) FilesOf(Route route)
    {
        var reads = new Reads(_plan.Tree);
        var problem = RenderStage.Render(route, _plan, reads).Problem;
        var parsed = route is PageRoute { Page: { } page } ? _memory.Pages.Last(page.Path)?.Reads ?? [] : [];
        var files = reads.Recorded.Concat(parsed).Where(static read => read is { Kind: ReadKind.File, Seen: not null })
            .Select(static read => read.Name)
            .Concat(_plan.Tree.Find(route.Source.Path) is null ? [] : [route.Source.Path.Value]);
        var ofLines = route is PageRoute { Page: { } titled } ? _memory.LiveLines.Last(titled.Path)?.Reads ?? [] : [];
        var facts = reads.Recorded.Concat(ofLines).Where(static read => read is { Kind: ReadKind.Fact, Seen: not null })
            .Select(read => _plan.Site.Describe(read.Name, _plan.Tree)).OfType<string>()
            .Distinct().Order(StringComparer.Ordinal).ToImmutableArray();
        return ([.. files.Concat(facts.Select(FileOf).OfType<string>()).Distinct().Order(StringComparer.Ordinal)],
            facts, problem);
    }

    private string? FileOf(string fact) =>
        fact.Split(": ")[0] is var name && SourcePath.TryParse(name, out var path) && _plan.Tree.Find(path) is not null
            ? name : null;

    private Explanation OfLeftOut(string asked, LeftOutPage leftOut) =>
        new(asked, PageViews.Status(leftOut.Page)!)
        {
            Url = _plan.Site.Urls.Of(leftOut.Page.Url),
            Source = leftOut.Page.Path.Value,
            Title = leftOut.Page.Title.Text,
            Reason = leftOut.Page.Status == PageStatus.Future ? Future(leftOut.Page.Date!.Value) : leftOut.Reason,
            Help = leftOut.Page.Status switch
            {
                PageStatus.Draft => "'sitegen preview' shows it, 'sitegen build --drafts' builds it. Delete 'draft: "
                    + "true' to publish it.",
                PageStatus.Future => "'sitegen preview' shows it, 'sitegen build --future' builds it.",
                _ => "To publish it again, change or delete 'expires'.",
            },
        };

    private string Future(DateTimeOffset date)
    {
        var (zone, now) = (Model.Config.TimeZone, Model.Options.Now);
        var hours = Math.Ceiling((date - now).TotalHours);
        return string.Create(CultureInfo.InvariantCulture,
            $"its date {TimeZoneInfo.ConvertTime(date, zone):yyyy-MM-dd HH:mm} is {Counted.Of((long)hours, "hour")} "
            + $"from now, {TimeZoneInfo.ConvertTime(now, zone):yyyy-MM-dd HH:mm} in {zone.Id}");
    }

    /// <summary>Explains a source of the site that made no page.</summary>
    private Explanation NoPage(string asked, SourcePath path)
    {
        var problem = Problem(path);
        return new Explanation(asked, problem is null ? "missing" : "broken")
        {
            Source = path.Value,
            Reason = problem is null ? "The file adds text to a page that the site generates, "
                + "and the site generates none for it."
                : $"{problem.Location} {problem.Code} {problem.Message}",
            Help = problem?.Help,
        };
    }

    /// <summary>Explains a file that is on disk and is not a source.</summary>
    private static Explanation NoSource(string asked, SourcePath path) =>
        path.Value.Split('/').Any(static name => name.StartsWith('.'))
            ? Missing(asked, "Names that begin with a dot are ignored.", "Rename it.")
            : Missing(asked, $"'{path}' is not under content/, so it is not a page.",
            "Move it there. File names of pages end with '.md'.");

    private Diagnostic? Problem(SourcePath path) =>
        _plan.Diagnostics.FirstOrDefault(problem => problem.Severity == Severity.Error && problem.Location.Path == path
            && !path.IsRoot);

    private static Explanation Missing(string asked, string reason, string? help) =>
        new(asked, "missing") { Reason = reason, Help = help };

    private static string KindOf(SourcePath path) => path.IsUnder(SourcePath.Parse("themes")) ? "theme" : "file";
}
