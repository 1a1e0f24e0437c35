using SiteGen.Foundation;

namespace SiteGen.Bench.Releases;

internal static class ReleaseProblems
{
    public static Diagnostic NotOneSource(SourceLocation at) =>
        Diagnostic.Error("SG0870", at, "An entry of 'watch' names no service, or several.",
            $"Write one of {string.Join(", ", ReleaseSource.Kinds)}: {{ pypi: NAME }}.");

    public static Diagnostic BadName(Located<string> name, string kind) =>
        Diagnostic.Error("SG0871", name.Location,
            $"'{UnicodeText.Excerpt(name.Value)}' is not a name that {kind} can have.",
            kind == ReleaseSource.GitHub ? "Write OWNER/NAME."
                : "Write the name of the project as its address has it.");

    public static Diagnostic NothingWatched() =>
        Diagnostic.Error("SG0872", new SourceLocation(ReleasesFile.Path), "No service is listed under 'watch'.",
            "Add to the file: watch: [{ endoflife: python }]");

    public static Diagnostic Unanswered(ReleaseSource source, string why) =>
        Diagnostic.Error("SG0873", source.Place, $"{source} gave no versions: {why}",
            "Nothing was changed. Try again later, or pass a saved answer with --from.");

    public static Diagnostic Backwards(ReleaseSource source, string key, string version, string known) =>
        Diagnostic.Warning("SG0874", source.Place,
            $"{source} says that the newest version of {key} is {version}, but the file already lists {known}.",
            "The newer one is kept. Correct the file if it is wrong.");
}
