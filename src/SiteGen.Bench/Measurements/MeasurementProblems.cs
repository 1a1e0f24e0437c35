using SiteGen.Bench.Results;
using SiteGen.Foundation;
using SiteGen.Foundation.Json;

namespace SiteGen.Bench.Measurements;

/// <summary>Diagnostics for result files of other tools: SG0860 to SG0862.</summary>
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

    private static string WhyNot(ResultText text)
    {
        if (text.WhyNotJson is { } invalid) return JsonText.Reason(invalid);
        var keys = string.Join(", ", text.Json!.Value.Members().Take(4).Select(static member =>
            $"'{UnicodeText.Excerpt(member.Name)}'"));
        return keys.Length == 0 ? "its JSON has a shape that no reader knows." : $"its first keys are {keys}.";
    }
}
