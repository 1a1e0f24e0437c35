using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;

namespace SiteGen.Evidence.Pages.Marks;

/// <summary>Writes verdicts as an icon and a word, so that nobody has to tell colours apart.</summary>
public static class VerdictBadge
{
    public static string Word(Verdict verdict, VerdictWords words) => verdict switch
    {
        Verdict.Holds => words.Holds,
        Verdict.Drifted => words.Drifted,
        Verdict.Refuted => words.Refuted,
        Verdict.Misquoted => words.Misquoted,
        Verdict.Inconclusive => words.Inconclusive,
        Verdict.Stale => words.Stale,
        Verdict.Reported => words.Reported,
        Verdict.Unmeasurable => words.Unmeasurable,
        _ => words.NotMeasured,
    };

    /// <summary>Returns the number of claims with a verdict, in words.</summary>
    internal static string Count(Verdict verdict, int count, VerdictWords words) => verdict switch
    {
        Verdict.Holds => words.CountHolds.With(count),
        Verdict.Drifted => words.CountDrifted.With(count),
        Verdict.Refuted => words.CountRefuted.With(count),
        Verdict.Misquoted => words.CountMisquoted.With(count),
        Verdict.Inconclusive => words.CountInconclusive.With(count),
        Verdict.Stale => words.CountStale.With(count),
        Verdict.Reported => words.CountReported.With(count),
        Verdict.Unmeasurable => words.CountUnmeasurable.With(count),
        _ => words.CountNotMeasured.With(count),
    };

    public static Html Write(Verdict verdict, VerdictWords words) =>
        new($"<span class=\"verdict "
            + $"{Style(verdict)}\">{Icon(verdict).Markup}{Html.Escape(Word(verdict, words))}</span>");

    internal static string Style(Verdict verdict) => verdict switch
    {
        Verdict.Holds => "verdict-holds",
        Verdict.Drifted => "verdict-drifted",
        Verdict.Refuted => "verdict-refuted",
        Verdict.Misquoted => "verdict-refuted",
        Verdict.Inconclusive => "verdict-inconclusive",
        Verdict.Stale => "verdict-stale",
        Verdict.Reported => "verdict-reported",
        Verdict.Unmeasurable => "verdict-unmeasurable",
        _ => "verdict-not-measured",
    };

    internal static Html Icon(Verdict verdict) =>
        new($"<svg class=\"verdict-icon\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path "
            + $"d=\"{Outline(verdict)}\"/></svg>");

    private const string Ring = "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13z";

    private static string Outline(Verdict verdict) => verdict switch
    {
        Verdict.Holds => Ring + "M5 8.25l2.25 2.25L11.25 6",
        Verdict.Drifted => Ring + "M4.5 9c1-2 2.5-2 3.5-1s2.5 1 3.5-1",
        Verdict.Refuted => Ring + "M5.75 5.75l4.5 4.5m0-4.5l-4.5 4.5",
        Verdict.Misquoted => Ring + "M6 5.5v2.5m4-2.5v2.5m-4 3h4",
        Verdict.Inconclusive => Ring + "M6.1 6.4a2 2 0 1 1 2.6 1.9c-.5.2-.7.5-.7 1M8 11.4v.1",
        Verdict.Stale => Ring + "M8 4.5V8l2.25 1.75",
        Verdict.Reported => Ring + "M5.5 6.5h5m-5 3h5",
        Verdict.Unmeasurable => Ring + "M3.5 12.5l9-9",
        _ => Ring + "M5.25 8h5.5",
    };
}
