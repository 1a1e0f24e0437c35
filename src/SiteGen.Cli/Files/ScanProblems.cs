using SiteGen.Foundation;

namespace SiteGen.Cli.Files;

/// <summary>What can be wrong with files on disk.</summary>
public static class ScanProblems
{
    public static Diagnostic Unreadable(SourcePath path, Exception failure) =>
        Diagnostic.Error("SG0700", new SourceLocation(path), $"It cannot be read: {Reason(failure)}.", "Check that it exists and that you may read it.");

    public static Diagnostic DeadLink(SourcePath path) =>
        Diagnostic.Error("SG0701", new SourceLocation(path), "It is a symbolic link to something that does not exist.", "Mend the link or delete it.");

    public static Diagnostic LinkOutOfRoot(SourcePath path) =>
        Diagnostic.Error("SG0702", new SourceLocation(path), "It is a symbolic link to a place outside the site's folder, so it is not followed.",
            "Copy what it leads to into the site, or delete the link.");

    public static Diagnostic CircularLink(SourcePath path) =>
        Diagnostic.Error("SG0703", new SourceLocation(path), "It is a symbolic link to a folder that it lies in, so it has no end.", "Delete the link.");

    public static Diagnostic BadName(SourcePath folder, string name) =>
        Diagnostic.Error("SG0704", new SourceLocation(folder), $"The name '{name}' in this folder cannot be a part of a path on every system.", "Rename it.");

    public static Diagnostic ConfigNotNamed(SourcePath path, SourcePath config, bool hasBoth) =>
        Diagnostic.Warning("SG0705", new SourceLocation(path), $"This file is not read: the settings of a site are in '{config}'.", hasBoth ? $"Move what it says to '{config}', and delete it." : $"Rename it to '{config}'.");

    public static Diagnostic ForeignOutput(string folder) =>
        Diagnostic.Error("SG0710", new SourceLocation(SourcePath.Root), $"The folder '{folder}' holds files that SiteGen did not write, so nothing is written there.",
            "Name another folder with --output, or empty this one yourself.");

    public static Diagnostic OutputInSource(string folder) =>
        Diagnostic.Error("SG0711", new SourceLocation(SourcePath.Root), $"The output folder '{folder}' would lie in the site's own source or hold it.", "Name another folder with --output.");

    private static string Reason(Exception failure) => failure switch
    {
        UnauthorizedAccessException => "access is denied",
        FileNotFoundException or DirectoryNotFoundException => "it does not exist any more",
        _ => "the system refuses",
    };
}
