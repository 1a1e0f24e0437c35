using System.Collections.Immutable;
using SiteGen.Evidence.Wording;

namespace SiteGen.Evidence.Pages.Charts;

/// <summary>Writes the texts of charts.</summary>
internal static class ChartText
{
    public const int TitleLimit = 160;

    /// <summary>The number of characters that fit beside the value on a narrow phone.</summary>
    public const int LabelLimit = 24;

    public const int SentenceLimit = 80;

    /// <summary>Joins clauses into one sentence.</summary>
    public static string Sentence(IEnumerable<string> clauses) => string.Join("; ", clauses) + ".";

    /// <summary>Returns a text such as <c>56 bytes (interval 55–57)</c>, or the reason why there is no value.</summary>
    public static string Of(Reading reading, UnitScale unit, EvidenceWords words) => reading.Estimate switch
    {
        null => Absence(reading, words),
        { IsExact: true } exact => unit.Write(exact),
        { } estimate => words.Charts.WithInterval.With(
            ("value", unit.Write(estimate)), ("interval", unit.WriteInterval(estimate))),
    };

    /// <summary>Returns the cells for value and interval of a table.</summary>
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

    /// <summary>
    /// Adds the group's name to a clause about a row; returns the clause as it is when the group has no name.
    /// </summary>
    public static string In(ChartGroup group, string clause, EvidenceWords words) =>
        group.Label.Length > 0 ? words.Charts.InGroup.With(
            ("group", SafeText.Clean(group.Label, SentenceLimit)), ("clause", clause)) : clause;

    /// <summary>Returns the title of an axis of amounts; empty where nothing says which direction is better.</summary>
    public static string AxisOf(ChartUnit unit, EvidenceWords words) => unit switch
    {
        ChartUnit.Seconds => words.Charts.AxisTime,
        ChartUnit.Bytes => words.Charts.AxisSize,
        _ => "",
    };

    /// <summary>Returns a row's name with its reading.</summary>
    public static string Named(string name, string value, EvidenceWords words) =>
        words.Charts.Reading.With(("name", name), ("value", value));
}
