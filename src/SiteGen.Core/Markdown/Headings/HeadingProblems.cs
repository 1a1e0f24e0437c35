using SiteGen.Foundation;

namespace SiteGen.Markdown.Headings;

internal static class HeadingProblems
{
    public static Diagnostic FirstLevel(SourceLocation location, string text) =>
        Diagnostic.Warning("SG0620", location,
            $"'# {text}' is a level-1 heading, which is reserved for the page's title; it is shown as a level-2 "
            + $"heading.",
            "Start the headings of a page at '##', and write the title in the front matter.");

    public static Diagnostic SameId(SourceLocation location, string id) =>
        Diagnostic.Error("SG0621", location, $"The id '{id}' is already used on this page.",
            "Give each '{#id}' a unique name.");
}
