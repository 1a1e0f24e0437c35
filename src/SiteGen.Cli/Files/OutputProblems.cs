using SiteGen.Bench.Storage;
using SiteGen.Foundation;

namespace SiteGen.Cli.Files;

/// <summary>What can go wrong while a site is written into a folder: SG0765 to SG0769.</summary>
internal static class OutputProblems
{
    public static Diagnostic InUse(string folder, string owner) =>
        Problem("SG0765", $"{owner} is writing to the folder '{folder}'.", "Run this again when it has finished.");

    public static Diagnostic NotWritten(string folder, Exception failure) =>
        Problem("SG0766",
            $"The new files cannot be written to '{folder}': {Reason(failure)} The site in it is as it was.",
            "Check that the disk has room and that you may write to every folder in it.");

    public static Diagnostic HalfWritten(string folder, Exception failure) =>
        Problem("SG0767", $"Only some of the new files are in '{folder}': {Reason(failure)}",
            "Remove the cause and run this again: the next run finishes what this one began.");

    /// <param name="kind">What is there; none of it was written by SiteGen.</param>
    public static Diagnostic InTheWay(string path, FileKind kind)
    {
        var message = kind switch
        {
            FileKind.Link => $"'{path}' is a symbolic link, and nothing is written through one.",
            FileKind.File => $"'{path}' is a file that SiteGen did not write, and the site needs a folder there.",
            _ => $"'{path}' is a folder with files that SiteGen did not write, and the site needs a file there.",
        };
        return Problem("SG0768", message, "Move it away or delete it. Nothing was changed.");
    }

    public static Diagnostic NoOtherFolder() =>
        Problem("SG0769",
            "With --keep-going a site with errors is written beside the last clean one, not in its place.",
            "Name another folder: --output DIR.");

    private static Diagnostic Problem(string code, string message, string help) =>
        Diagnostic.Error(code, new SourceLocation(SourcePath.Root), message, help);

    private static string Reason(Exception failure) => $"{UnicodeText.OneLine(failure.Message).TrimEnd('.')}.";
}
