using System.Collections.Immutable;
using SiteGen.Bench.Interpreters;
using SiteGen.Foundation;
using SiteGen.Modules;

namespace SiteGen.Cli.Accessibility;

/// <summary>A finding with the page that contains it.</summary>
internal sealed record PageFinding(PageRoute Page, AxeFinding Finding)
{
    /// <summary>The heading above the element, or the page; the root for a page that the site adds by itself.</summary>
    public SourceLocation Place =>
        Page.Page?.Parsed.Body.Headings.FirstOrDefault(heading => heading.Id == Finding.Heading)?.Location
        ?? Page.Source;
}

/// <summary>Checks pages of every kind with axe in Chromium.</summary>
/// <param name="Found">Each broken rule once for each page and element.</param>
/// <param name="Problems">The pages that could not be checked.</param>
internal sealed record AccessibilityCheck(ImmutableArray<PageFinding> Found, ImmutableArray<Diagnostic> Problems)
{
    /// <summary>Pages differ in their colours, and in what they show at which width.</summary>
    private static readonly ImmutableArray<Display> Displays = [new("light", 1280, 800), new("dark", 360, 740)];

    private static readonly TimeSpan PageLimit = TimeSpan.FromSeconds(90);

    /// <param name="program">The path of the browser.</param>
    /// <param name="axe">The script of axe-core.</param>
    /// <exception cref="BrowserFailedException">The browser cannot be used.</exception>
    public static async Task<AccessibilityCheck> Run(
        BuildResult built, ImmutableArray<PageRoute> pages, string program, string axe, CancellationToken cancellation)
    {
        var (browser, devTools) = await Chromium.Start(program, Surroundings.OfThisMachine(), cancellation);
        await using var running = browser;
        var site = new ServedSite(built);
        var (found, problems) = (new List<PageFinding>(), new List<Diagnostic>());
        foreach (var (display, page) in Displays.SelectMany(display => pages.Select(page => (display, page))))
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(PageLimit);
            try
            {
                found.AddRange(await Check(devTools, site, display, page, axe, limit.Token));
            }
            catch (Exception failure) when (IsOfPage(failure, cancellation))
            {
                problems.Add(AccessibilityProblems.PageFailed(page.Source, page.Url, failure is BrowserFailedException
                    ? failure.Message : $"It took more than {PageLimit.TotalSeconds:0} seconds."));
            }
        }
        return new AccessibilityCheck([.. found.DistinctBy(static each =>
            (each.Page.Url, each.Finding.Rule, each.Finding.Element))], [.. problems.Distinct()]);
    }

    /// <summary>
    /// Returns the problems to report: each finding once, with the number of other pages that have it.
    /// </summary>
    public IEnumerable<Diagnostic> Report(AccessibilityBaseline baseline) =>
        Found.Where(each => !baseline.Has(each.Finding))
            .GroupBy(static each => (each.Finding.Rule, each.Finding.Element))
            .Select(static same => (First: same.First(), Others: same.Count() - 1))
            .Select(static each => AccessibilityProblems.Broken(
                each.First.Place, each.First.Page.Url, each.First.Finding, each.Others))
            .Concat(Problems)
            // Where a page was not checked, what it has is not known.
            .Concat(Problems.IsEmpty
                ? baseline.Without(Found.Select(static each => each.Finding)).Select(AccessibilityProblems.Stale) : []);

    /// <summary>Checks one page in a tab of its own, so that a page that hangs does not keep the next one.</summary>
    private static async Task<IEnumerable<PageFinding>> Check(Uri devTools, ServedSite site, Display display,
        PageRoute page, string axe, CancellationToken cancellation)
    {
        await using var tab = await BrowserTab.Open(devTools, site, cancellation);
        await tab.Use(display, cancellation);
        await tab.Show(site.AddressOf(page.Url), cancellation);
        await tab.Run(axe + "\n;''", cancellation);
        var found = AxeFinding.Parse(await tab.Run(AxeFinding.Script, cancellation));
        return found.Select(finding => new PageFinding(page, finding));
    }

    private static bool IsOfPage(Exception failure, CancellationToken cancellation) =>
        failure is BrowserFailedException { IsGone: false }
        || (failure is OperationCanceledException && !cancellation.IsCancellationRequested);
}
