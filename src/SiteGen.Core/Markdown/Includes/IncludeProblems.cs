using SiteGen.Foundation;

namespace SiteGen.Markdown.Includes;

internal static class IncludeProblems
{
    public static Diagnostic NoFile(SourceLocation location, SourcePath path, IEnumerable<SourcePath> files) =>
        Diagnostic.Error("SG0640", location, $"The file '{path}' that is included here does not exist.",
            Nearest.Suggestion(path.Name, files.Select(static file => file.Name))
            ?? "A path is relative to this page, or with a leading '/' to the site's root.");

    public static Diagnostic NoRegion(SourceLocation location, string path, string region, IEnumerable<string> names) =>
        Diagnostic.Error("SG0641", location, $"'{path}' has no region '{region}'.",
            Nearest.Suggestion(region, names)
            ?? $"Put '#region {region}' and '#endregion' around the lines, in comments.");

    public static Diagnostic NoLine(SourceLocation location, string path, int line, int lineCount) =>
        Diagnostic.Error("SG0642", location, $"'{path}' has {lineCount} lines here, so that there is no line {line}.",
            "Name a region instead: it moves with the code.");

    public static Diagnostic NothingIncluded(SourceLocation location) =>
        Diagnostic.Warning("SG0643", location,
            "'region' and 'lines' choose from a file, and this code block includes none.",
            "Add include=\"path/to/file\", or use '{3,5-7}' to highlight lines.");

    public static Diagnostic NotClosed(SourceLocation location, string what) =>
        Diagnostic.Warning("SG0678", location,
            $"The {what} that begins here does not end in its file, and goes on in the page that includes it.",
            "Close it in this file.");

    public static Diagnostic OutsideSite(SourceLocation location, string path) =>
        Diagnostic.Error("SG0644", location, $"'{path}' is outside of the site's source.",
            "Files under 'content/', 'data/' and 'themes/' can be included; copy it there.");

    public static Diagnostic NotText(SourceLocation location, SourcePath path) =>
        Diagnostic.Error("SG0645", location, $"'{path}' is not text in UTF-8, so that it cannot be included.",
            "Save the file as UTF-8.");

    public static Diagnostic Circular(SourceLocation location, IEnumerable<SourcePath> chain) =>
        Diagnostic.Error("SG0646", location, $"This include goes round in a circle: {string.Join(" → ", chain)}.",
            "Delete one of these includes.");

    public static Diagnostic TooDeep(SourceLocation location, int maxDepth) =>
        Diagnostic.Error("SG0647", location, $"Includes may be nested {maxDepth} deep, and this one is deeper.",
            "Include the file from the page itself.");

    public static Diagnostic NotAlone(SourceLocation location) =>
        Diagnostic.Warning("SG0648", location,
            "This include is left as a comment: it is not alone at the beginning of a line.",
            "Put '<!-- include: path.md -->' on a line of its own, without indent and outside of lists and "
            + "quotations.");

    public static Diagnostic TooMuch(SourceLocation location, int maxCount) =>
        Diagnostic.Error("SG0649", location,
            $"With this include the page becomes too long, or has more than {maxCount} includes; it and all that "
            + $"follow are left out.",
            "Include less, or make several pages.");
}
