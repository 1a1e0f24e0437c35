using SiteGen.Foundation;

namespace SiteGen.Markdown.Footnotes;

internal static class FootnoteProblems
{
    public static Diagnostic Undefined(SourceLocation location, string label) =>
        Diagnostic.Warning("SG0673", location,
            $"The footnote '[^{label}]' is not defined on this page; the brackets are shown as text.",
            $"Define it with '[^{label}]: …' on its own line, or write '\\[^{label}]' to show the brackets.");

    public static Diagnostic Unused(SourceLocation location, string label) =>
        Diagnostic.Warning("SG0674", location, $"Nothing refers to the footnote '[^{label}]'; it is not shown.",
            $"Write '[^{label}]' in the text that it belongs to, or delete it.");

    public static Diagnostic Twice(SourceLocation location, string label, SourceLocation first) =>
        Diagnostic.Warning("SG0675", location,
            $"The footnote '[^{label}]' is already defined on line {first.Line}; this definition is not shown.",
            "Give each footnote a unique label.");
}
