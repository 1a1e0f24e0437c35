using SiteGen.Foundation;

namespace SiteGen.Cli.Commands.Data;

internal static class DataProblems
{
    public static Diagnostic NotQuotable(SourcePath file, IReadOnlyList<string> reasons) =>
        Diagnostic.Error("SG0853", new SourceLocation(file),
            $"The session was not taken in, because nothing may quote it: {reasons[0]}{More(reasons.Count - 1)}",
            "Resume it or measure again; 'sitegen bench check' says what is wrong.");

    private static string More(int count) => count > 0 ? $" (and {count} more)" : "";

    public static Diagnostic NameTaken(string id, string path) =>
        Diagnostic.Error("SG0854", new SourceLocation(SourcePath.Root),
            $"There is another session of the name '{id}': {path}.",
            "Give the new one another id, or delete the other file first.");

    public static Diagnostic NotAccepted() =>
        Diagnostic.Error("SG0852", new SourceLocation(SourcePath.Root), "The session was not taken in.",
            "Answer yes, or give --yes where nobody can answer.");
}
