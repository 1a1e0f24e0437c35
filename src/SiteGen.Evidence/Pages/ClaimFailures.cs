using Scriban.Parsing;
using SiteGen.Bench.Results;
using SiteGen.Evidence.Claims;
using SiteGen.Foundation;
using SiteGen.Theming;

namespace SiteGen.Evidence.Pages;

/// <summary>Failures in calls of evidence functions: SG0830 to SG0833, and those of the claims themselves.</summary>
internal static class ClaimFailures
{
    public static TemplateFailure UnknownClaim(SourceSpan span, string id, IEnumerable<string> known) =>
        At(span, ClaimProblems.UnknownClaim(SourceLocation.Nowhere, id, known));

    public static TemplateFailure UnknownName(SourceSpan span, string kind, string name, IEnumerable<string> known) =>
        At(span, ClaimProblems.UnknownName(SourceLocation.Nowhere, kind, name, known));

    public static TemplateFailure BadForm(SourceSpan span, string form, IEnumerable<string> known) =>
        new(span, "SG0830", $"This measurement cannot be shown as '{UnicodeText.Excerpt(form)}'.",
            (known.Contains(form) ? null : Nearest.Suggestion(form, known))
            ?? $"A comparison can be shown as {string.Join(", ", known)}; a value as range.");

    public static TemplateFailure NoWords(SourceSpan span) =>
        new(span, "SG0831", "'claim' must enclose the words that it is about.",
            "Write: {{ claim \"name\" }}about a tenth faster{{ end }}");

    public static TemplateFailure UnknownChart(SourceSpan span, string by, IEnumerable<string> known) =>
        new(span, "SG0833", $"A chart cannot be drawn by '{UnicodeText.Excerpt(by)}'.", Nearest.Suggestion(by, known)
            ?? $"There are: {string.Join(", ", known)}.");

    public static TemplateFailure Altered(SourceSpan span, Altered altered)
    {
        var what = $"{altered.Why} (in {SessionFiles.Of(altered.Session)})";
        return At(span, ResultProblems.Altered(SourceLocation.Nowhere, what));
    }

    private static TemplateFailure At(SourceSpan span, Diagnostic problem) =>
        new(span, problem.Code, problem.Message, problem.Help) { Searched = problem.Searched };
}
