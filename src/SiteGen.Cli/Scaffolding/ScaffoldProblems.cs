using SiteGen.Foundation;

namespace SiteGen.Cli.Scaffolding;

/// <summary>Problems with creating pages and sites: SG0730 to SG0742.</summary>
public static class ScaffoldProblems
{
    /// <summary>
    /// The code for a missing series. It is wrong usage of the command, while the other codes are problems of the site.
    /// </summary>
    public const string SeriesMissing = "SG0735";

    private static readonly SourceLocation Nowhere = new(SourcePath.Root);

    public static Diagnostic NoName(string kind) =>
        Diagnostic.Error("SG0730", Nowhere, $"The {kind} has no name.",
            $"Write: sitegen new {kind} \"{(kind == "site" ? "my-site" : "Why the JIT is off")}\"");

    public static Diagnostic NoKind(IEnumerable<string> kinds) =>
        Diagnostic.Error("SG0740", Nowhere, "'sitegen new' does not say what to create.",
            $"Write: sitegen new {string.Join('|', kinds)} NAME");

    public static Diagnostic UnusableName(string title, string reason) =>
        Diagnostic.Error("SG0731", Nowhere, $"'{title}' cannot be used as a file name: {reason}.",
            "Give a name for the file, and pass the title for readers with --title.");

    public static Diagnostic Exists(SourcePath path) =>
        Diagnostic.Error("SG0732", new SourceLocation(path), "The file already exists, so nothing was written.",
            "Choose another name, or delete the file first.");

    public static Diagnostic AddressTaken(UrlPath url, SourcePath other) =>
        Diagnostic.Error("SG0733", new SourceLocation(other),
            $"This page already has the address '{url}', so nothing was written.", "Choose another name.");

    public static Diagnostic UnknownFolder(SourcePath folder, string nearest) =>
        Diagnostic.Error("SG0734", Nowhere, $"There is no folder '{folder}'.",
            $"Did you mean '{nearest}'? For a new one, create {folder}/_index.md first.");

    public static Diagnostic NotInContent(string folder) =>
        Diagnostic.Error("SG0741", Nowhere, $"'{folder}' is not a folder inside 'content'.",
            "Write it as 'content/articles' or 'articles'.");

    public static Diagnostic NoSeries(IReadOnlyCollection<string> names) =>
        Diagnostic.Error(SeriesMissing, Nowhere, names.Count == 0 ? "The site has no series yet, and none is named."
            : "The site has several series, and none is named.",
            names.Count == 0 ? "Start one with --series NAME."
            : $"Name one with --series: {string.Join(", ", names.Select(static name => $"'{name}'"))}.");

    public static Diagnostic UnknownSeries(string name, string nearest) =>
        Diagnostic.Error("SG0736", Nowhere, $"There is no series '{name}'.",
            $"Did you mean '{nearest}'? To start a new one, add --new-series.");

    public static Diagnostic PartTaken(int part, string series, SourcePath other) =>
        Diagnostic.Error("SG0737", new SourceLocation(other),
            $"This page is already part {part} of the series '{series}', so nothing was written.",
            "Omit --part to use the next number.");

    public static Diagnostic NoArchetype(string kind) =>
        Diagnostic.Error("SG0738", Nowhere, $"The theme has no archetype for a {kind}.",
            $"Add the file archetypes/{kind}.md to the theme.");

    public static Diagnostic LinkedFolder(SourcePath path) =>
        Diagnostic.Error("SG0739", new SourceLocation(path),
            "The folder is a symbolic link to a place outside the site, so nothing is written there.",
            "Name another folder with --section.");

    /// <param name="near">Similar paths, the likeliest first.</param>
    public static Diagnostic NoThemeFile(string path, IReadOnlyList<string> near)
    {
        var help = near.Count switch
        {
            0 => "Write its path inside the theme, such as 'layouts/article.html'; 'theme list' lists all files.",
            1 => $"Did you mean '{near[0]}'?",
            _ => $"Did you mean one of these: {string.Join(", ", near)}?",
        };
        return Diagnostic.Error("SG0742", Nowhere, $"The theme has no file '{path}'.", help);
    }
}
