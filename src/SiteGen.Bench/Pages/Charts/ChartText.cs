using System.Collections.Immutable;
using SiteGen.Bench.Wording;

namespace SiteGen.Bench.Pages.Charts;

/// <summary>How charts say things.</summary>
internal static class ChartText
{
    public const int TitleLimit = 160;

    /// <summary>So many characters fit beside the value on a narrow telephone.</summary>
    public const int LabelLimit = 24;

    public const int SentenceLimit = 80;

    /// <summary>The clauses as one sentence.</summary>
    public static string Sentence(IEnumerable<string> clauses) => string.Join("; ", clauses) + ".";

    /// <summary><c>56 bytes (interval 55–57)</c>, or why there is none.</summary>
    public static string Of(Reading reading, UnitScale unit, EvidenceWords words) => reading.Estimate switch
    {
        null => Absence(reading, words),
        { IsExact: true } exact => unit.Write(exact),
        { } estimate => words.Charts.WithInterval.With(
            ("value", unit.Write(estimate)), ("interval", unit.WriteInterval(estimate))),
    };

    /// <summary>The cells value and interval of a table.</summary>
    public static ImmutableArray<string> Cells(Reading reading, UnitScale unit, EvidenceWords words) =>
        reading.Estimate switch
        {
            null => [Absence(reading, words), "–"],
            { IsExact: true } exact => [unit.Write(exact), words.Charts.Exact],
            { } estimate => [unit.Write(estimate), unit.WriteInterval(estimate)],
        };

    public static string Absence(Reading reading, EvidenceWords words) =>
        SafeText.Clean(reading.Absence.Length > 0 ? reading.Absence : words.Verdicts.NotMeasured, SentenceLimit);

    public static string Label(ChartRow row) => SafeText.Clean(row.Label, SentenceLimit);

    /// <summary>A clause on a row of this group; as it is where groups have no names.</summary>
    public static string In(ChartGroup group, string clause, EvidenceWords words) =>
        group.Label.Length > 0 ? words.Charts.InGroup.With(
            ("group", SafeText.Clean(group.Label, SentenceLimit)), ("clause", clause)) : clause;

    /// <summary>A row's name and its reading.</summary>
    public static string Named(string name, string value, EvidenceWords words) =>
        words.Charts.Reading.With(("name", name), ("value", value));
}
