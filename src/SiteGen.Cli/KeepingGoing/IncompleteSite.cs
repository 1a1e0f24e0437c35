using System.Collections.Immutable;
using System.Text;
using SiteGen.Checks;
using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Modules;

namespace SiteGen.Cli.KeepingGoing;

/// <summary>What of a site with errors can be shown.</summary>
/// <param name="Result">Its files can be written; pages with errors begin with a box that names them.</param>
/// <param name="MarkedCount">Pages with such a box.</param>
/// <param name="LeftOut">Files that could not be made and are no pages, in order.</param>
public sealed record IncompleteSite(BuildResult Result, int MarkedCount, ImmutableArray<OutputPath> LeftOut)
{
    /// <param name="parses">Which files each page was made from.</param>
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

    /// <summary>What is wrong in the files that a page is made from, and why it cannot be made if it cannot.</summary>
    private static List<Diagnostic> ProblemsOf(
        Route route, bool isMade, SitePlan plan, ILookup<SourcePath, Diagnostic> errors,
        Memo<SourcePath, ParsedPage> parses)
    {
        if (route is not PageRoute page) return [];
        var sources = page.Page is not { } author ? [] : (parses.Last(author.Path)?.Reads ?? [])
            .Where(static read => read is { Kind: ReadKind.File, Seen: not null })
            .Select(static read => SourcePath.Parse(read.Name)).Append(author.Path).Distinct();
        var found = sources.SelectMany(source => errors[source]).ToList();
        // What cannot be made is made again, to hear why: it is rare.
        if (!isMade && RenderStage.Render(route, plan, new Reads(plan.Tree)).Problem is { } cause) found.Add(cause);
        return [.. found.Distinct().Order()];
    }
}
