using SiteGen.Configuration;
using SiteGen.Foundation;

namespace SiteGen.Cli.History;

/// <summary>Problems of running git: SG0706, SG0707, SG0754, SG0761 and SG0762.</summary>
internal static class GitProblems
{
    private static readonly SourceLocation Nowhere = new(SourcePath.Root);

    public static Diagnostic NoGit() =>
        Diagnostic.Error("SG0754", Nowhere, "git is not installed, or not on the PATH.",
            "Install git, or publish to a folder: sitegen publish folder:PATH.");

    public static Diagnostic Failed(string command, string said) =>
        Diagnostic.Error("SG0761", Nowhere, $"'git {command}' failed: {said}",
            "Nothing was published. To see more, run the command by hand with the same git.");

    public static Diagnostic TooSlow(string command, TimeSpan limit) =>
        Diagnostic.Error("SG0762", Nowhere, $"'git {command}' was stopped after {limit.TotalMinutes:0} minutes.",
            "Check the connection to the repository, and that git does not wait for an answer to a prompt.");

    public static Diagnostic NoHistory(string reason) =>
        Diagnostic.Warning("SG0706", new SourceLocation(SiteConfigReader.Path),
            $"'last_change' is git, but git cannot tell when pages were changed: {reason}",
            "Build where git and the site's repository are available, or remove 'last_change'.");

    public static Diagnostic ShallowHistory() =>
        Diagnostic.Warning("SG0707", new SourceLocation(SiteConfigReader.Path),
            "'last_change' is git, but this repository has only its newest commits, so every page would look new.",
            "Fetch the whole history: 'git fetch --unshallow', or 'fetch-depth: 0' in the checkout of a host.");
}
