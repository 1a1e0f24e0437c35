using SiteGen.Foundation;

namespace SiteGen.Evidence.Sources;

/// <summary>Problems of what authors say about result files: SG0863 to SG0867.</summary>
internal static class DeclarationProblems
{
    public static Diagnostic BadFiles(Located<string> pattern) =>
        Diagnostic.Error("SG0863", pattern.Location,
            $"'{UnicodeText.Excerpt(pattern.Value)}' does not name files under data.",
            "Write a path from data, with {configuration} in place of the configuration's name: "
            + "bench/{configuration}.json");

    public static Diagnostic BadDay(Located<string> day) =>
        Diagnostic.Error("SG0864", day.Location, $"'{UnicodeText.Excerpt(day.Value)}' is not a day.",
            "Write year, month and day: 2026-11-20");

    public static Diagnostic NoFiles(Declaration declaration) =>
        Diagnostic.Warning("SG0865", declaration.Place, $"No result file matches '{declaration.Files.Written}'.",
            "The path begins at data, as in bench/{configuration}.json; put the file there, or remove the group.");

    public static Diagnostic TwoResults(SourceLocation at, string name, string configuration, SourcePath first) =>
        Diagnostic.Error("SG0866", at,
            $"'{UnicodeText.Excerpt(configuration)}' already has the result '{UnicodeText.Excerpt(name)}', in {first}.",
            "Give the files different names. Runs of the same belong to one group, with a '*' in its files: "
            + $"{DeclarationReader.File}");

    public static Diagnostic NotExact(SourceLocation at, string name, double one, double other) =>
        Diagnostic.Error("SG0867", at,
            FormattableString.Invariant($"'{UnicodeText.Excerpt(name)}' is both {one} and {other}: it is not exact."),
            "Remove 'exact', or measure what is exact.");
}
