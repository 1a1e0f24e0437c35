using SiteGen.Foundation;

namespace SiteGen.Markdown.Footnotes;

internal static class FootnoteProblems
{
    public static Diagnostic Undefined(SourceLocation location, string label) =>
        Diagnostic.Warning("SG0673", location,
            $"There is no footnote '[^{label}]' on this page; the brackets are shown as they are.",
            $"Write '[^{label}]: …' on a line of its own, or '\\[^{label}]' for the brackets.");

    public static Diagnostic Unused(SourceLocation location, string label) =>
        Diagnostic.Warning("SG0674", location, $"Nothing refers to the footnote '[^{label}]', so that it is not shown.",
            $"Write '[^{label}]' where it belongs, or delete it.");

    public static Diagnostic Twice(SourceLocation location, string label, SourceLocation first) =>
        Diagnostic.Warning("SG0675", location,
            $"The footnote '[^{label}]' is defined twice; this one, after that in line {first.Line}, is not shown.",
            "Give each footnote a label of its own.");
}
