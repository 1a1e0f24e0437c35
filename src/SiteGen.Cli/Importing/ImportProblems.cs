using SiteGen.Foundation;

namespace SiteGen.Cli.Importing;

/// <summary>Problems of <c>sitegen import</c>: SG0900 to SG0929.</summary>
public static class ImportProblems
{
    private static readonly SourceLocation Nowhere = SourceLocation.Nowhere;

    public static Diagnostic UnknownKind(string kind, IEnumerable<string> kinds)
    {
        var names = kinds.ToList();
        return Diagnostic.Error("SG0900", Nowhere, $"'{kind}' is not a tool that sites can be imported from.",
            Nearest.Suggestion(kind, names) ?? $"Use one of: {string.Join(", ", names)}.");
    }

    public static Diagnostic NoSource(string folder) =>
        Diagnostic.Error("SG0901", Nowhere, $"'{folder}' is not a folder.", "Name the folder of the site to import.");

    /// <param name="likely">The kind that the folder looks like; null for none.</param>
    public static Diagnostic NotOfKind(string folder, string tool, string sought, string? likely) =>
        Diagnostic.Error("SG0902", Nowhere, $"'{folder}' does not look like a site of {tool}: it has no {sought}.",
            likely is null ? "Name the folder that contains this file." : $"Write: sitegen import {likely} {folder}");

    public static Diagnostic NotEmpty(string folder) =>
        Diagnostic.Error("SG0903", Nowhere, $"The folder '{folder}' is not empty, so nothing was written.",
            "Choose another folder with --to, or add --force to replace the files that the import writes. "
            + "No other file is changed or deleted.");

    public static Diagnostic Nested(string target, string source) =>
        Diagnostic.Error("SG0904", Nowhere,
            $"'{target}' and '{source}' are inside each other, so nothing was written.",
            "Choose a folder outside the site to import with --to.");

    public static Diagnostic NotAFolder(string target) =>
        Diagnostic.Error("SG0905", Nowhere, $"'{target}' is a file or a link, so nothing was written.",
            "Choose another folder with --to.");

    public static Diagnostic UnreadableSettings(SourceLocation at, string message) =>
        Diagnostic.Error("SG0906", at, $"These settings cannot be read: {message}",
            "Correct the file as the other tool needs it, and import again.");

    public static Diagnostic NoPages(string tool, string folder) =>
        Diagnostic.Error("SG0907", Nowhere, $"There are no pages of {tool} in '{folder}'.",
            "Name the folder that contains the settings of the site.");

    public static Diagnostic LinkOut(SourcePath path) =>
        Diagnostic.Warning("SG0910", new SourceLocation(path),
            "The symbolic link leads out of the site, so it is not imported.",
            "Copy the file into the site if it belongs there.");

    public static Diagnostic DeadLink(SourcePath path) =>
        Diagnostic.Warning("SG0911", new SourceLocation(path), "The symbolic link leads nowhere or in a circle.",
            "Remove it.");

    public static Diagnostic NotRegular(SourcePath path, string kind) =>
        Diagnostic.Warning("SG0912", new SourceLocation(path), $"This is {kind}, so it is not imported.",
            "Remove it.");

    public static Diagnostic TooLarge(SourcePath path, long length, long limit) =>
        Diagnostic.Warning("SG0913", new SourceLocation(path),
            $"The file has {length / 1_000_000} MB, more than the limit of {limit / 1_000_000} MB, "
            + "so it is not imported.", "Copy it by hand if the site needs it.");

    public static Diagnostic Unreadable(SourcePath path, string reason) =>
        Diagnostic.Warning("SG0914", new SourceLocation(path), $"This cannot be read: {reason}",
            "Check the permissions, and import again.");

    public static Diagnostic TooMany(int limit) =>
        Diagnostic.Error("SG0915", Nowhere, $"The folder has more than {Counted.Of(limit, "file")}.",
            "Name the folder of the site alone, without what other programs build in it.");

    public static Diagnostic UnusableName(SourcePath folder, string name) =>
        Diagnostic.Warning("SG0916", new SourceLocation(folder),
            $"The name '{UnicodeText.Excerpt(name)}' in this folder cannot be used on every system, "
            + "so the file is not imported.", "Rename it.");

    public static Diagnostic Renamed(SourcePath path, SourcePath to) =>
        Diagnostic.Warning("SG0917", new SourceLocation(path),
            $"Another file has the same name but for upper and lower case, so this one is named '{to}'.",
            "Rename one of them, and adjust the links to it.");
}
