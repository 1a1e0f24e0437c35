using SiteGen.Foundation;

namespace SiteGen.Markdown.Alerts;

internal static class AlertProblems
{
    public static Diagnostic UnknownKind(SourceLocation location, string kind) =>
        Diagnostic.Warning("SG0655", location, $"There is no alert '[!{kind}]'; it is shown as a note.",
            Nearest.Suggestion(kind, AlertStep.Kinds.Select(static name => name.ToUpperInvariant()))
                ?? "There are NOTE, TIP, IMPORTANT, WARNING and CAUTION.");

    public static Diagnostic InAlert(SourceLocation location, string kind) =>
        Diagnostic.Warning("SG0676", location,
            $"'[!{kind}]' stands within another alert, where it is an ordinary quotation.",
            "End the outer alert with an empty line before it, or leave out the mark.");
}
