using System.Collections.Immutable;
using System.Text;
using Scriban.Syntax;
using SiteGen.Checks;
using SiteGen.Foundation;
using SiteGen.Modules;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen;

/// <summary>The result of a route: its file, or the problem that prevented it.</summary>
public sealed record RenderedRoute(OutputFile? File, Diagnostic? Problem)
{
    /// <summary>Problems that did not prevent the file.</summary>
    public ImmutableArray<Diagnostic> Warnings { get; init; } = [];

    /// <summary>The assets of the theme whose addresses the file contains.</summary>
    public ImmutableArray<string> UsedAssets { get; init; } = [];

    public IEnumerable<Diagnostic> Problems => Problem is null ? Warnings : Warnings.Append(Problem);

    /// <summary>Returns the problems without the file.</summary>
    public RenderedRoute WithoutFile() => this with { File = null };
}

/// <summary>Renders the planned files, in parallel.</summary>
public static class RenderStage
{
    /// <summary>The limit in bytes. All pages are in memory until they are written; 50,000 of 60 kB are 3 GB.</summary>
    private const long MaxPagesLength = 4_000_000_000;

    /// <param name="maxPagesLength">
    /// The limit for the bytes of all rendered pages together; other files do not count.
    /// </param>
    public static (ImmutableArray<OutputFile> Files, ImmutableArray<Diagnostic> Problems) Render(
        SitePlan plan, long maxPagesLength = MaxPagesLength)
    {
        var length = 0L;
        var rendered = Concurrently.Select(plan.Routes, route =>
        {
            if (Interlocked.Read(ref length) > maxPagesLength) return new RenderedRoute(null, null);
            var one = Render(route, plan, new Reads(plan.Tree));
            if (route is PageRoute && one.File is { } file) Interlocked.Add(ref length, file.Bytes.Length);
            return one;
        });
        // The pages rendered by then depend on the order of the threads, so none of their problems is reported.
        if (length > maxPagesLength) return ([], [TemplateProblems.LongSite(maxPagesLength)]);
        var unused = UnusedAssets.Of(plan, rendered);
        return (
            [
                .. rendered.Where(one => one.File is not null && !unused.Contains(one.File.Path))
                    .Select(static one => one.File!),
            ],
            [.. rendered.SelectMany(static one => one.Problems)]);
    }

    /// <summary>Renders a file, or returns the cached one while everything that it was made from is the same.</summary>
    public static RenderedRoute Remembered(Route route, SitePlan plan, Memo<OutputPath, RenderedRoute> memo) =>
        memo.Get(route.Path, SaltOf(route, plan), plan.Snapshot, reads => Render(route, plan, reads), static known =>
            known is not { File: null, Problem: null });

    /// <summary>Checks whether a file can be rendered, without keeping the file.</summary>
    public static RenderedRoute Checked(Route route, SitePlan plan, Memo<OutputPath, RenderedRoute> memo) =>
        memo.Get(route.Path, SaltOf(route, plan), plan.Snapshot, reads => Render(route, plan, reads).WithoutFile());

    /// <summary>
    /// Returns the fingerprint of everything that a route is made from and does not read during rendering.
    /// </summary>
    public static Fingerprint SaltOf(Route route, SitePlan plan)
    {
        var builder = new FingerprintBuilder().Add(plan.Site.Surroundings);
        // What a view reads is in the view, so these reads say nothing more.
        var renderer = new PageRenderer(plan.Site, new Reads(plan.Tree));
        if (route is FileRoute file) return builder.Add(file.Input(renderer)).Finish();
        var page = (PageRoute)route;
        page.View(renderer).AddTo(builder);
        new SiteView(plan.Site, page.Url).AddTo(builder);
        // A problem is cached too, with its place.
        Add(builder, page.Source);
        if (page.Page?.Front.Layout is { } layout) Add(builder, layout.Location);
        return builder.Finish();
    }

    public static RenderedRoute Render(Route route, SitePlan plan, Reads reads)
    {
        var renderer = new PageRenderer(plan.Site, reads);
        try
        {
            var file = new OutputFile(route.Path, Bytes(route, renderer));
            var problems = renderer.Warnings.Concat(BrokenLinks(renderer, plan, reads)).Distinct();
            return new RenderedRoute(file, null)
            {
                Warnings = [.. problems],
                UsedAssets = [.. renderer.UsedAssets],
            };
        }
        catch (ScriptRuntimeException failure)
        {
            return new RenderedRoute(null, TemplateErrors.ToDiagnostic(failure, route.Source));
        }
    }

    /// <summary>Checks the links that evaluated expressions completed.</summary>
    private static IEnumerable<Diagnostic> BrokenLinks(PageRenderer renderer, SitePlan plan, Reads reads)
    {
        foreach (var link in renderer.LiveLinks)
        {
            var problem = LinkCheck.Check(link, plan.Links);
            reads.Fact(new LiveLinkFact(link).Name, LiveLinkFact.Answer(problem));
            if (problem is not null) yield return problem;
        }
    }

    private static void Add(FingerprintBuilder builder, SourceLocation place) =>
        builder.Add(place.Path.Value).Add(place.Line).Add(place.Column);

    private static ReadOnlyMemory<byte> Bytes(Route route, PageRenderer renderer) => route switch
    {
        PageRoute page => Page(page, renderer),
        FileRoute file => file.Make(renderer),
        _ => throw new InvalidOperationException($"There is no way to render a {route.GetType()}."),
    };

    private static byte[] Page(PageRoute page, PageRenderer renderer)
    {
        if (page.IsAddition) renderer.Need(renderer.Site.Additions.Needs);
        return Encoding.UTF8.GetBytes(renderer.Render(page.View(renderer), page.Url, page.Page));
    }
}
