using SiteGen.Bench.Results;
using SiteGen.Foundation;

namespace SiteGen.Cli.Files;

/// <summary>Problems with files on disk.</summary>
public static class ScanProblems
{
    public static Diagnostic Unreadable(SourcePath path, Exception failure)
    {
        var (reason, help) = Reason(failure);
        return Diagnostic.Error("SG0700", new SourceLocation(path), $"Cannot be read: {reason}.", help);
    }

    /// <param name="kind">The kind, as <see cref="RegularFile.NotRegular"/> names it.</param>
    public static Diagnostic NotRegular(SourcePath path, string kind) =>
        Diagnostic.Error("SG0780", new SourceLocation(path), $"This is {kind}, not a regular file, so it is not read.",
            "Delete it, move it out of the site's folders, or begin its name with a dot.");

    public static Diagnostic DeadLink(SourcePath path) =>
        Diagnostic.Error("SG0701", new SourceLocation(path),
            "The symbolic link points to something that does not exist.",
            "Fix the link or delete it.");

    public static Diagnostic LinkOutOfRoot(SourcePath path) =>
        Diagnostic.Error("SG0702", new SourceLocation(path),
            "The symbolic link points outside the site's folder, so it is not followed.",
            "Copy its target into the site, or delete the link.");

    public static Diagnostic CircularLink(SourcePath path) =>
        Diagnostic.Error("SG0703", new SourceLocation(path),
            "The symbolic link points to a folder that contains it, so it has no end.", "Delete the link.");

    public static Diagnostic BadName(SourcePath folder, string name) =>
        Diagnostic.Error("SG0704", new SourceLocation(folder),
            $"The name '{name}' in this folder is not valid in paths on every operating system.", "Rename it.");

    public static Diagnostic ConfigNotNamed(SourcePath path, SourcePath config, bool hasBoth) =>
        Diagnostic.Warning("SG0705", new SourceLocation(path),
            $"This file is not read: the settings of a site are in '{config}'.", hasBoth
            ? $"Move its contents to '{config}', and delete it." : $"Rename it to '{config}'.");

    public static Diagnostic UnfinishedMove() =>
        Diagnostic.Warning("SG0370", SourceLocation.Nowhere,
            "A run of 'sitegen mv' was interrupted, so some pages and links may be at their old places.",
            "Run the same command again: it finishes the move.");

    public static Diagnostic ForeignOutput(string folder) =>
        Diagnostic.Error("SG0710", new SourceLocation(SourcePath.Root),
            $"The folder '{folder}' holds files that SiteGen did not write, so nothing is written there.",
            "Name another folder with --output, or empty this one yourself.");

    public static Diagnostic OutputInSource(string folder) =>
        Diagnostic.Error("SG0711", new SourceLocation(SourcePath.Root),
            $"The output folder '{folder}' is inside the site's source, or contains it.",
            "Name another folder with --output.");

    private static (string Reason, string Help) Reason(Exception failure) => failure switch
    {
        UnauthorizedAccessException => ("access is denied", "Give yourself permission to read it."),
        FileNotFoundException or DirectoryNotFoundException =>
            ("it was renamed or deleted while it was being read",
                "Wait until the program that changes the files has finished, and try again."),
        _ when IsLocked(failure) => ("another program has it open and locked", "Close it there, and try again."),
        // The message of the exception would show the whole path to readers of the preview.
        _ => ($"the operating system reported error {Code(failure)}", "Check that it exists and that you may read it."),
    };

    /// <remarks>ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION of Windows; EWOULDBLOCK of Linux and macOS.</remarks>
    private static bool IsLocked(Exception failure) =>
        failure is IOException && (OperatingSystem.IsWindows() ? Code(failure) is 32 or 33 : Code(failure) is 11 or 35);

    private static int Code(Exception failure) => failure.HResult & 0xFFFF;
}
