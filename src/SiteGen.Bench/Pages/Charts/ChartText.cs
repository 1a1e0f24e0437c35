using System.Collections.Immutable;
using System.Globalization;

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
    public static string Of(Reading reading, UnitScale unit) => reading.Estimate switch
    {
        null => Absence(reading),
        { IsExact: true } exact => unit.Write(exact),
        { } estimate => $"{unit.Write(estimate)} (interval {unit.WriteInterval(estimate)})",
    };

    /// <summary>The cells value and interval of a table.</summary>
    public static ImmutableArray<string> Cells(Reading reading, UnitScale unit) => reading.Estimate switch
    {
        null => [Absence(reading), "–"],
        { IsExact: true } exact => [unit.Write(exact), "exact"],
        { } estimate => [unit.Write(estimate), unit.WriteInterval(estimate)],
    };

    public static string Absence(Reading reading) => SafeText.Clean(reading.Absence, SentenceLimit);

    public static string Label(ChartRow row) => SafeText.Clean(row.Label, SentenceLimit);

    /// <summary>What a clause on a row of this group begins with; nothing where groups have no names.</summary>
    public static string In(ChartGroup group) => group.Label.Length > 0 ? $"{SafeText.Clean(group.Label, SentenceLimit)}, " : "";

    public static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
