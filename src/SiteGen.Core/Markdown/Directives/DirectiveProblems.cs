using SiteGen.Foundation;

namespace SiteGen.Markdown.Directives;

internal static class DirectiveProblems
{
    public static Diagnostic Unknown(SourceLocation location, string name, IEnumerable<string> known) =>
        Diagnostic.Warning("SG0250", location,
            $"'{UnicodeText.Excerpt(name)}' is not a known directive; its content is shown without its meaning.",
            Nearest.Suggestion(name, known)
                ?? $"Use one of: {string.Join(", ", known)}. Or add 'shortcodes/{DirectiveNames.CallOf(name)}.html' to "
                + "the theme.");

    public static Diagnostic NotClosed(SourceLocation location, string name, int colonCount) =>
        Diagnostic.Error("SG0251", location,
            $"The directive '{UnicodeText.Excerpt(name)}' is not closed; it extends to the end of the text around it.",
            $"Close it with '{new string(':', Math.Min(colonCount, 10))}' alone on a line, indented like its first "
            + "line. Give a directive that contains others more colons than they have.");

    public static Diagnostic Stray(SourceLocation location) =>
        Diagnostic.Warning("SG0252", location, "This line closes no directive; it is left out.",
            "Delete it, or open the directive before it with ':::name'. A directive that contains others needs more "
            + "colons than they have.");

    public static Diagnostic TooDeep(SourceLocation location, int maxDepth) =>
        Diagnostic.Error("SG0253", location,
            $"Directives are nested more than {maxDepth} levels deep; this one is shown without its meaning.",
            "Use fewer levels.");

    public static Diagnostic OverFiles(SourceLocation location, string name) =>
        Diagnostic.Warning("SG0254", location,
            $"The directive '{UnicodeText.Excerpt(name)}' begins in one file and ends in another.",
            "Close it in the file that opens it.");
}
