using SiteGen.Bench.Results;
using SiteGen.Foundation;
using SiteGen.Foundation.Json;

namespace SiteGen.Bench.Measurements;

/// <summary>Diagnostics for result files of other tools: SG0860 to SG0869.</summary>
internal static class MeasurementProblems
{
    public static Diagnostic Unrecognised(ResultText text, OtherOutput? known) =>
        Diagnostic.Error("SG0860", known is null ? text.AtFault : new SourceLocation(text.File.Path),
            $"This is not a result file of a known tool: {(known is null ? WhyNot(text) : $"it is {known.What}")}",
            known?.Instead ?? "Describe its columns in data/measurements.yaml, or move it to another folder of data.");

    public static Diagnostic LeftOut(ResultPlace at, string name, string why) =>
        Diagnostic.Warning("SG0861", at.Location, $"The result '{UnicodeText.Excerpt(name)}' is left out. {why}",
            "No number is quoted from it. Measure again, or exclude it from the tool's output.");

    public static Diagnostic Doubtful(ResultPlace at, string what) =>
        Diagnostic.Warning("SG0862", at.Location, what, "Measure again if the results are to be quoted.");

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

    private static string WhyNot(ResultText text)
    {
        if (text.WhyNotJson is { } invalid) return JsonText.Reason(invalid);
        var keys = string.Join(", ", text.Json!.Value.Members().Take(4).Select(static member =>
            $"'{UnicodeText.Excerpt(member.Name)}'"));
        return keys.Length == 0 ? "its JSON has a shape that no reader knows." : $"its first keys are {keys}.";
    }
}
