using SiteGen.Bench.Storage;
using SiteGen.Foundation;

namespace SiteGen.Cli.Files;

/// <summary>Problems with writing a site to a folder: SG0765 to SG0769.</summary>
internal static class OutputProblems
{
    public static Diagnostic InUse(string folder, string owner) =>
        Problem("SG0765", $"{owner} is writing to the folder '{folder}'.", "Run this again when it has finished.");

    public static Diagnostic NotWritten(string folder, Exception failure) =>
        Problem("SG0766",
            $"The new files cannot be written to '{folder}': {Reason(failure)} The site in it is unchanged.",
            "Check that the disk has free space and that you may write to every folder in it.");

    public static Diagnostic HalfWritten(string folder, Exception failure) =>
        Problem("SG0767", $"Only some of the new files are in '{folder}': {Reason(failure)}",
            "Fix the cause and run this again: the next run completes what this one began.");

    /// <param name="kind">The kind of what is there, which SiteGen did not write.</param>
    public static Diagnostic InTheWay(string path, FileKind kind)
    {
        var message = kind switch
        {
            FileKind.Link => $"'{path}' is a symbolic link, and SiteGen does not write through links.",
            FileKind.File => $"'{path}' is a file that SiteGen did not write, and the site needs a folder there.",
            _ => $"'{path}' is a folder with files that SiteGen did not write, and the site needs a file there.",
        };
        return Problem("SG0768", message, "Move it away or delete it. Nothing was changed.");
    }

    public static Diagnostic NoOtherFolder() =>
        Problem("SG0769",
            "With --keep-going, a site with errors must not replace the last clean build.",
            "Name a different folder with --output DIR.");

    private static Diagnostic Problem(string code, string message, string help) =>
        Diagnostic.Error(code, new SourceLocation(SourcePath.Root), message, help);

    private static string Reason(Exception failure) => $"{UnicodeText.OneLine(failure.Message).TrimEnd('.')}.";
}
