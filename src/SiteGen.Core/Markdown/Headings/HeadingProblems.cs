using SiteGen.Foundation;

namespace SiteGen.Markdown.Headings;

internal static class HeadingProblems
{
    public static Diagnostic FirstLevel(SourceLocation location, string text) =>
        Diagnostic.Warning("SG0620", location,
            $"'# {text}' is a heading of the first level, which is the page's title; it is shown as one of the second "
            + $"level.",
            "Begin the headings of a page with '##', and write the title in the front matter.");

    public static Diagnostic SameId(SourceLocation location, string id) =>
        Diagnostic.Error("SG0621", location, $"The id '{id}' is on this page twice.",
            "Give each '{#id}' a name of its own.");
}
