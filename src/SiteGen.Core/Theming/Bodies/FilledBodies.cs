using System.Collections.Concurrent;
using System.Collections.Immutable;
using Scriban.Syntax;
using SiteGen.Foundation;
using SiteGen.Markdown.Holes;
using SiteGen.Model;

namespace SiteGen.Theming.Bodies;

/// <summary>
/// Caches the filled bodies of one state of a site, so that each is evaluated once for all places that show it.
/// </summary>
/// <remarks>Safe for use by many threads.</remarks>
public sealed class FilledBodies
{
    private readonly ConcurrentDictionary<SourcePath, Lazy<Outcome>> _bodies = new();

    /// <summary>
    /// The result of a run with its reads and needs, which everything that shows the body takes over.
    /// </summary>
    private sealed record Outcome(
        FilledBody? Body, ScriptRuntimeException? Failure, ImmutableArray<Read> Reads,
        ImmutableArray<Diagnostic> Warnings, PageNeeds Needs, ImmutableArray<string> UsedAssets);

    /// <returns>Null for a body without expressions.</returns>
    /// <exception cref="ScriptRuntimeException">An expression cannot be evaluated.</exception>
    public FilledBody? Of(Page page, PageRenderer renderer)
    {
        if (page.Parsed.Body.Template is not { } template) return null;
        var outcome = _bodies.GetOrAdd(page.Path, _ => new Lazy<Outcome>(() => Fill(page, template, renderer))).Value;
        renderer.Reads.Add(outcome.Reads);
        foreach (var warning in outcome.Warnings) renderer.Report(warning);
        renderer.Need(outcome.Needs);
        renderer.Use(outcome.UsedAssets);
        return outcome.Failure is null ? outcome.Body : throw outcome.Failure;
    }

    private static Outcome Fill(Page page, ExpressionTemplate template, PageRenderer renderer)
    {
        var own = new PageRenderer(renderer.Site, renderer.Reads.Apart());
        try
        {
            return Ended(BodyRun.Run(page, page.Parsed.Body.Segments, template, own), null);
        }
        catch (ScriptRuntimeException failure)
        {
            return Ended(null, failure);
        }

        Outcome Ended(FilledBody? body, ScriptRuntimeException? failure) =>
            new(body, failure, own.Reads.Recorded, [.. own.Warnings], own.Needs, [.. own.UsedAssets]);
    }
}
