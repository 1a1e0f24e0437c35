using SiteGen.Foundation;

namespace SiteGen.Markdown.RawHtml;

internal static class HtmlProblems
{
    public static Diagnostic MoreInside(SourceLocation location) =>
        Diagnostic.Warning("SG0660", location,
            "'<!--more-->' ends the summary only between blocks, but this one is inside a block.",
            "Put it on its own line, outside lists and block quotes.");

    public static Diagnostic MoreInElement(SourceLocation location, string element, SourceLocation opened) =>
        Diagnostic.Warning("SG0664", location,
            $"'<!--more-->' ends the summary only outside elements, but '<{UnicodeText.Excerpt(element)}>' "
            + $"from line {opened.Line} is still open here.",
            $"Move it before or after the element, or close that element with "
            + $"'</{UnicodeText.Excerpt(element)}>' first.");

    public static Diagnostic SecondMore(SourceLocation location) =>
        Diagnostic.Warning("SG0661", location, "An earlier '<!--more-->' already ends the summary of this page.",
            "Delete one of the two.");
}
