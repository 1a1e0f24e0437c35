using Scriban.Syntax;
using SiteGen.Foundation;

namespace SiteGen.Theming;

public static class TemplateErrors
{
    /// <summary>A template's failure as a problem with its place.</summary>
    /// <param name="fallback">What was rendered, for a failure that has no place of its own.</param>
    public static Diagnostic ToDiagnostic(ScriptRuntimeException failure, SourceLocation fallback)
    {
        if (failure is TemplateFailure { Diagnostic: { } known }) return known;
        var span = failure.Span;
        var place = SourcePath.TryParse(span.FileName ?? "", out var path) && !path.IsRoot
            ? new SourceLocation(path, span.Start.Line + 1, span.Start.Column + 1) : fallback;
        return failure is TemplateFailure own
            ? Diagnostic.Error(own.Code, place, own.OriginalMessage, own.Help)
            : Diagnostic.Error(TemplateProblems.Evaluation, place, ScribanText.Sentence(failure.OriginalMessage));
    }
}
