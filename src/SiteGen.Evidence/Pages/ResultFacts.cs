using SiteGen.Bench.Measurements;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Pages.Marks;
using SiteGen.Evidence.Sources;
using SiteGen.Evidence.Wording;

namespace SiteGen.Evidence.Pages;

/// <summary>Words what readers see about a result of another tool.</summary>
internal static class ResultFacts
{
    /// <summary>Returns the tool, the machine and the date, for a chart.</summary>
    public static string Line(Measured result, EvidenceWords words) => words.Facts.ChartNote.With(
        ("tool", result.Tool), ("machine", result.Where.Machine ?? words.Facts.UnknownMachine),
        ("date", result.Where.Measured is { } day ? words.Date(day) : words.Facts.UnknownDate));

    /// <summary>Returns the file and the tool, and where and when it was measured, or that nothing says so.</summary>
    public static IEnumerable<EvidenceFact> Of(Measured result, EvidenceWords words)
    {
        var files = string.Join(words.ListSeparator, result.Files);
        yield return new EvidenceFact(
            result.Configuration, words.Facts.FileText.With(("file", files), ("tool", result.Tool)));
        yield return new EvidenceFact(words.Facts.Machine, result.Where.Machine ?? words.Facts.Unknown);
        yield return new EvidenceFact(
            words.Facts.Measured,
            result.Where.Measured is { } day ? words.Date(day) : words.Facts.Unknown);
    }
}

/// <summary>Says what a result of another tool can prove.</summary>
internal static class LevelWords
{
    public static string Of(FileRatio ratio, EvidenceWords words)
    {
        if (ratio.Level == EvidenceLevel.Exact) return words.Levels.Exact;
        var floor = words.Numbers.Of(ratio.NoiseFloor * 100, "0");
        var template = ratio.Level switch
        {
            EvidenceLevel.Repeated => words.Levels.Repeated,
            EvidenceLevel.OneProcess => words.Levels.OneProcess,
            _ => words.Levels.Summary,
        };
        return template.With(("count", words.Numbers.Of(ratio.Count)), ("floor", floor));
    }

    public static string Of(FileValue value, EvidenceWords words) =>
        value.Measured.Result.IsExact ? words.Levels.ExactValue
        : value.Summary.Interval.Level == 0 ? words.Levels.OneNumber
        : words.Facts.Processes.With(value.Summary.Count, ("method", value.Summary.Interval.Method));
}
