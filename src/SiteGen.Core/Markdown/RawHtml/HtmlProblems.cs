using SiteGen.Foundation;

namespace SiteGen.Markdown.RawHtml;

internal static class HtmlProblems
{
    public static Diagnostic MoreInside(SourceLocation location) =>
        Diagnostic.Warning("SG0660", location,
            "'<!--more-->' ends the summary only between blocks, and here it is inside of one.",
            "Put it on a line of its own, outside of lists and quotations.");

    public static Diagnostic MoreInElement(SourceLocation location, string element, SourceLocation opened) =>
        Diagnostic.Warning("SG0664", location,
            $"'<!--more-->' ends the summary only outside of elements, and '<{UnicodeText.Excerpt(element)}>' "
            + $"of line {opened.Line} is still open here.",
            $"Move it before or behind the element, or close that with '</{UnicodeText.Excerpt(element)}>' first.");

    public static Diagnostic SecondMore(SourceLocation location) =>
        Diagnostic.Warning("SG0661", location, "A page has one summary, and an earlier '<!--more-->' ends it already.",
            "Delete one of the two.");
}
