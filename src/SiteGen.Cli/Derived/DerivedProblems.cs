using SiteGen.Bench.Storage;
using SiteGen.Foundation;

namespace SiteGen.Cli.Derived;

/// <summary>Problems with the folder of derived results. None of them changes a result.</summary>
internal static class DerivedProblems
{
    public static Diagnostic NotKept(string folder, Exception failure) =>
        Problem("SG0026",
            $"The cache '{folder}' cannot be used: {UnicodeText.OneLine(failure.Message).TrimEnd('.')}. "
            + "The result is complete, but the next run takes as long as this one.",
            "Check that the disk has free space and that you may read and write the folder, or pass --no-cache.");

    /// <param name="kind">The kind of what is there, instead of a folder.</param>
    public static Diagnostic InTheWay(string folder, FileKind kind) =>
        Problem("SG0027",
            $"The cache '{folder}' is not used: it is a {(kind == FileKind.Link ? "symbolic link" : "file")} "
            + "and not a folder.",
            "Move it away or delete it, or pass --no-cache.");

    private static Diagnostic Problem(string code, string message, string help) =>
        Diagnostic.Warning(code, new SourceLocation(SourcePath.Root), message, help);
}
