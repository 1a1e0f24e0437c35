using SiteGen.Foundation;

namespace SiteGen.Markdown.Includes;

internal static class IncludeProblems
{
    public static Diagnostic NoFile(SourceLocation location, SourcePath path, IEnumerable<SourcePath> files) =>
        Diagnostic.Error("SG0640", location, $"The included file '{path}' does not exist.",
            Nearest.Suggestion(path.Name, files.Select(static file => file.Name))
            ?? "Write the path relative to this page, or relative to the site's root with a leading '/'.");

    public static Diagnostic NoRegion(SourceLocation location, string path, string region, IEnumerable<string> names) =>
        Diagnostic.Error("SG0641", location, $"'{path}' has no region '{region}'.",
            Nearest.Suggestion(region, names)
            ?? $"Put '#region {region}' and '#endregion' around the lines, in comments.");

    public static Diagnostic NoLine(SourceLocation location, string path, int line, int lineCount) =>
        Diagnostic.Error("SG0642", location,
            $"Line {line} does not exist; '{path}' has {Counted.Of(lineCount, "line")} here.",
            "Name a region instead: it moves with the code.");

    public static Diagnostic NothingIncluded(SourceLocation location) =>
        Diagnostic.Warning("SG0643", location,
            "'region' and 'lines' select a part of an included file, but this code block includes none.",
            "Add include=\"path/to/file\", or use '{3,5-7}' to highlight lines.");

    public static Diagnostic NotClosed(SourceLocation location, string what) =>
        Diagnostic.Warning("SG0678", location,
            $"The {what} that begins here is not closed in its file and continues in the page that includes it.",
            "Close it in this file.");

    public static Diagnostic OutsideSite(SourceLocation location, string path) =>
        Diagnostic.Error("SG0644", location, $"'{path}' is outside the site's source.",
            "Copy the file to 'content/', 'data/' or 'themes/', from which files can be included.");

    public static Diagnostic NotText(SourceLocation location, SourcePath path) =>
        Diagnostic.Error("SG0645", location, $"'{path}' cannot be included because it is not UTF-8 text.",
            "Save the file as UTF-8.");

    public static Diagnostic Circular(SourceLocation location, IEnumerable<SourcePath> chain) =>
        Diagnostic.Error("SG0646", location, $"This include is circular: {string.Join(" → ", chain)}.",
            "Delete one of these includes.");

    public static Diagnostic TooDeep(SourceLocation location, int maxDepth) =>
        Diagnostic.Error("SG0647", location, $"This include is nested more than {maxDepth} levels deep.",
            "Include the file from the page itself.");

    public static Diagnostic NotAlone(SourceLocation location) =>
        Diagnostic.Warning("SG0648", location,
            "This include is treated as a comment because it is not alone at the start of a line.",
            "Put '<!-- include: path.md -->' on its own line, without indentation and outside lists and block "
            + "quotes.");

    public static Diagnostic TooMuch(SourceLocation location, int maxCount) =>
        Diagnostic.Error("SG0649", location,
            $"With this include, the page is too long or has more than {maxCount} includes; this include and all "
            + $"later ones are omitted.",
            "Include less, or split the page.");
}
