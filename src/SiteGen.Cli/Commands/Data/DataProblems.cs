using SiteGen.Foundation;

namespace SiteGen.Cli.Commands.Data;

internal static class DataProblems
{
    public static Diagnostic NotQuotable(SourcePath file, IReadOnlyList<string> reasons) =>
        Diagnostic.Error("SG0853", new SourceLocation(file),
            $"The session was not accepted, because it may not be quoted: {reasons[0]}{More(reasons.Count - 1)}",
            "Resume the run or measure again. 'sitegen bench check' lists what is wrong.");

    private static string More(int count) => count > 0 ? $" (and {count} more)" : "";

    public static Diagnostic NameTaken(string id, string path) =>
        Diagnostic.Error("SG0854", new SourceLocation(SourcePath.Root),
            $"Another session has the ID '{id}': {path}.",
            "Give the new session a different ID, or delete the other file first.");

    public static Diagnostic NotAccepted() =>
        Diagnostic.Error("SG0852", new SourceLocation(SourcePath.Root), "The session was not accepted.",
            "Answer yes, or pass --yes where no terminal is available.");

    public static Diagnostic NoResults(SourcePath file) =>
        Diagnostic.Error("SG0868", new SourceLocation(file), "The file holds no results of a known tool.",
            "Use the file that the tool wrote, such as 'sample.json' of Criterion.rs; the guide 'Quote any benchmark' "
            + "lists the formats.");

    public static Diagnostic FileTaken(SourcePath file) =>
        Diagnostic.Error("SG0869", new SourceLocation(file), "The site already has another file of this name.",
            "Give the new file another name with --as, or delete the old file first.");
}
