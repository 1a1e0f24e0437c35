using Scriban.Parsing;
using Scriban.Syntax;
using SiteGen.Foundation;
using SiteGen.Markdown.Holes;

namespace SiteGen.Theming;

public static class TemplateErrors
{
    /// <returns>Null for a span that is not in a template.</returns>
    public static SourceLocation? PlaceOf(SourceSpan span) =>
        SourcePath.TryParse(span.FileName ?? "", out var path) && !path.IsRoot
            ? new SourceLocation(path, span.Start.Line + 1, span.Start.Column + 1) : null;

    /// <summary>Converts a template's failure to a diagnostic with its place.</summary>
    /// <param name="fallback">The place of what was rendered, for a failure without a place of its own.</param>
    public static Diagnostic ToDiagnostic(ScriptRuntimeException failure, SourceLocation fallback)
    {
        if (failure is TemplateFailure { Diagnostic: { } known }) return known;
        var place = PlaceOf(failure.Span) ?? fallback;
        return failure is TemplateFailure own
            ? Diagnostic.Error(own.Code, place, own.OriginalMessage, own.Help) with { Searched = own.Searched }
            : Diagnostic.Error(TemplateProblems.Evaluation, place, ScribanText.Sentence(failure.OriginalMessage),
            TemplateProblems.EvaluationHelp);
    }
}
