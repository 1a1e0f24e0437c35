using SiteGen.Foundation;

namespace SiteGen.Markdown.Alerts;

internal static class AlertProblems
{
    public static Diagnostic UnknownKind(SourceLocation location, string kind) =>
        Diagnostic.Warning("SG0655", location, $"'[!{kind}]' is not a known alert type; it is shown as a note.",
            Nearest.Suggestion(kind, AlertStep.Kinds.Select(static name => name.ToUpperInvariant()))
                ?? "Use NOTE, TIP, IMPORTANT, WARNING or CAUTION.");

    public static Diagnostic InAlert(SourceLocation location, string kind) =>
        Diagnostic.Warning("SG0676", location,
            $"'[!{kind}]' is inside another alert; it is shown as an ordinary block quote.",
            "End the outer alert with a blank line before it, or remove the marker.");
}
