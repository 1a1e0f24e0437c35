using System.Collections.Immutable;
using System.Text;
using SiteGen.Checks;
using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Modules;

namespace SiteGen.Cli.KeepingGoing;

/// <summary>The part of a site with errors that can be shown.</summary>
/// <param name="Result">The build with its writable files. Pages with errors begin with a box that lists them.</param>
/// <param name="MarkedCount">The number of pages with such a box.</param>
/// <param name="LeftOut">The paths for which there is no file to write, in order.</param>
public sealed record IncompleteSite(BuildResult Result, int MarkedCount, ImmutableArray<OutputPath> LeftOut)
{
    /// <param name="parses">Knows which files each page was made from.</param>
    public static IncompleteSite Of(BuildResult built, Memo<SourcePath, ParsedPage> parses)
    {
        var made = built.Files.ToDictionary(static file => file.Path);
        var errors = built.Diagnostics.Where(static problem => problem.Severity == Severity.Error)
            .ToLookup(static problem => problem.Location.Path);
        var routes = built.Plan.Routes.ToDictionary(static route => route.Path.CollisionKey, StringComparer.Ordinal);
        var folders = FolderCheck.Find(routes).Select(static found => found.File).ToHashSet();
        var files = ImmutableArray.CreateBuilder<OutputFile>();
        var leftOut = ImmutableArray.CreateBuilder<OutputPath>();
        var markedCount = 0;
        foreach (var route in built.Plan.Routes)
        {
            var problems = ProblemsOf(route, made.ContainsKey(route.Path), built.Plan, errors, parses);
            var file = OwnFiles.Has(route.Path) || folders.Contains(route) ? null
                : Shown(route, made.GetValueOrDefault(route.Path), problems);
            if (file is null) leftOut.Add(route.Path);
            else files.Add(file);
            if (file is not null && route is PageRoute && problems.Count > 0) markedCount++;
        }
        return new IncompleteSite(built with { Files = files.ToImmutable() }, markedCount, leftOut.ToImmutable());
    }

    private static OutputFile? Shown(Route route, OutputFile? made, List<Diagnostic> problems) => route switch
    {
        PageRoute when problems.Count == 0 => made,
        PageRoute page => new OutputFile(route.Path, Encoding.UTF8.GetBytes(made is null
            ? ErrorBox.Page(page, problems) : ErrorBox.Into(Encoding.UTF8.GetString(made.Bytes.Span), problems))),
        _ => made,
    };

    /// <summary>
    /// Returns the errors in the files that a page is made from, and the reason if it could not be rendered.
    /// </summary>
    private static List<Diagnostic> ProblemsOf(
        Route route, bool isMade, SitePlan plan, ILookup<SourcePath, Diagnostic> errors,
        Memo<SourcePath, ParsedPage> parses)
    {
        if (route is not PageRoute page) return [];
        var sources = page.Page is not { } author ? [] : (parses.Last(author.Path)?.Reads ?? [])
            .Where(static read => read is { Kind: ReadKind.File, Seen: not null })
            .Select(static read => SourcePath.Parse(read.Name)).Append(author.Path).Distinct();
        var found = sources.SelectMany(source => errors[source]).ToList();
        // A page that failed is rendered again to get the cause. This is rare.
        if (!isMade && RenderStage.Render(route, plan, new Reads(plan.Tree)).Problem is { } cause) found.Add(cause);
        return [.. found.Distinct().Order()];
    }
}
