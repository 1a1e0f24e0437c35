using System.Collections.Immutable;
using System.Globalization;
using Scriban.Syntax;
using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Markdown.Directives;
using SiteGen.Markdown.Holes;
using SiteGen.Model;
using SiteGen.Theming.Views;

namespace SiteGen.Theming.Bodies;

/// <summary>Evaluates all expressions of a body in one run.</summary>
internal static class BodyRun
{
    /// <exception cref="ScriptRuntimeException">
    /// A template cannot continue; the failure's place is the one in the page.
    /// </exception>
    public static FilledBody Run(
        Page page, ImmutableArray<Segment> segments, ExpressionTemplate template, PageRenderer renderer)
    {
        if (template.Problem is { } problem) throw TemplateFailure.Of(problem);
        var trace = new BodyTrace(LengthsOf(segments));
        var run = RunOf(page, segments, renderer);
        run.PushOutput(trace);
        try
        {
            template.Run(run);
        }
        catch (ScriptRuntimeException failure) when (Placed(failure, template, page, run) is { } placed)
        {
            throw placed;
        }
        return new FilledBody([.. segments.OfType<ExpressionSegment>()], trace.Finish().Pieces, template.Depths);
    }

    private static TemplateRun RunOf(Page page, ImmutableArray<Segment> segments, PageRenderer renderer)
    {
        var run = new TemplateRun(renderer, page)
        {
            Segments = segments,
            OutputLimit = TemplateBudget.MaxBodyLength,
        };
        run.Set("site", new SiteView(renderer.Site, page.Url));
        run.Set("page", BodyPageView.Of(page, renderer.Site));
        run.Set("data", renderer.Data);
        run.Set(ExpressionTemplate.Stretch, new TemplateFunction(ExpressionTemplate.Stretch, static (_, call) =>
            new StretchPiece(Convert.ToInt32(call.Value(0), CultureInfo.InvariantCulture))));
        run.Set(DirectiveCall.Label, ComponentFunctions.Label);
        return run;
    }

    /// <summary>Returns the failure with its place in the page; null if it needs none.</summary>
    private static TemplateFailure? Placed(
        ScriptRuntimeException failure, ExpressionTemplate template, Page page, TemplateRun run)
    {
        if (failure is TemplateFailure { Diagnostic: not null }) return null;
        if (failure.Span.FileName != page.Path.Value)
        {
            if (run.FirstCall is not { } call) return null;
            var problem = TemplateErrors.ToDiagnostic(failure, page.Place);
            return TemplateFailure.Of(problem with
            {
                Help = $"It is called in {template.PlaceOf(call) ?? page.Place}. {problem.Help}",
            });
        }
        if (failure is not TemplateFailure known)
        {
            var at = template.PlaceOf(failure.Span) ?? page.Place;
            return TemplateFailure.Of(Diagnostic.Error(TemplateProblems.Evaluation, at,
                ScribanText.Sentence(failure.OriginalMessage), TemplateProblems.EvaluationHelp));
        }
        var isWhole = known.Code == TemplateProblems.Steps;
        var place = template.PlaceOf(failure.Span, isWhole) ?? page.Place;
        var told = Diagnostic.Error(known.Code, place, known.OriginalMessage, known.Help);
        return TemplateFailure.Of(told with { Searched = known.Searched });
    }

    private static ImmutableArray<int> LengthsOf(ImmutableArray<Segment> segments)
    {
        var lengths = ImmutableArray.CreateBuilder<int>();
        var length = 0;
        foreach (var segment in segments)
        {
            length += segment switch
            {
                HtmlSegment html => html.Markup.Length,
                TextSegment words => words.Text.Length,
                DeferredSegment code => code.Code.Length,
                _ => 0,
            };
            if (segment is not ExpressionSegment) continue;
            lengths.Add(length);
            length = 0;
        }
        lengths.Add(length);
        return lengths.ToImmutable();
    }
}
