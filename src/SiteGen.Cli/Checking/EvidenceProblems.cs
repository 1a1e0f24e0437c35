using SiteGen.Foundation;

namespace SiteGen.Cli.Checking;

internal static class EvidenceProblems
{
    public static Diagnostic Disagreement(string session, string text) =>
        Diagnostic.Error("SG0851", new SourceLocation(SourcePath.Parse($"data/bench/{session}.json")), $"A stored number is not the one that its samples give: {text}", "Take the file as the runner wrote it, or measure again.");
}
