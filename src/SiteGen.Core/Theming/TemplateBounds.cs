using Scriban.Syntax;

namespace SiteGen.Theming;

/// <summary>Recognizes the failures that Scriban throws at a bound of <see cref="TemplateBudget"/>.</summary>
internal static class TemplateBounds
{
    /// <returns>The failure with SiteGen's message; null for any other failure.</returns>
    public static TemplateFailure? Reached(ScriptRuntimeException failure)
    {
        if (failure is TemplateFailure) return null;
        var message = failure.OriginalMessage;
        if (Names("OutputLimit")) return TemplateProblems.LongOutput(failure.Span, LimitIn(message));
        if (Names("LimitToString")) return TemplateProblems.LongText(failure.Span, TemplateBudget.MaxTextLength);
        if (Names("LoopLimit") || Names("iteration limit"))
            return TemplateProblems.TooManyItems(failure.Span, TemplateBudget.MaxIterations);
        return null;

        bool Names(string limit) => message.Contains(limit, StringComparison.Ordinal);
    }

    /// <summary>Returns the bound that Scriban's message names; layouts and bodies have different ones.</summary>
    private static int LimitIn(string message) =>
        message.Split('`') is [_, var number, ..] && int.TryParse(number, out var limit)
            ? limit : TemplateBudget.MaxOutputLength;
}
