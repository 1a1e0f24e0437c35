using SiteGen.Foundation;

namespace SiteGen.Cli.Commands.Data;

internal static class DataProblems
{
    public static Diagnostic NotAccepted() =>
        Diagnostic.Error("SG0852", new SourceLocation(SourcePath.Root), "The session was not taken in.", "Answer yes, or give --yes where nobody can answer.");
}
