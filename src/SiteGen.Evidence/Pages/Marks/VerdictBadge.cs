using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Wording;
using SiteGen.Theming;

namespace SiteGen.Evidence.Pages.Marks;

/// <summary>A verdict as an icon and a word, so that nobody has to tell colours apart.</summary>
internal sealed record VerdictView(Verdict Verdict, VerdictWords Words) : View
{
    private static readonly Members<VerdictView> All = new("verdict")
    {
        { "name", static view => VerdictBadge.Name(view.Verdict) },
        { "style", static view => VerdictBadge.Style(view.Verdict) },
        { "word", static view => VerdictBadge.Word(view.Verdict, view.Words) },
    };

    protected override IMembers Members => All;
}

/// <summary>The words, names and styles of verdicts.</summary>
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

    /// <summary>Returns the name that templates compare, the same in every language: <c>not-measured</c>.</summary>
    internal static string Name(Verdict verdict) =>
        Claims.Words.Of(verdict).Replace(' ', '-');

    /// <summary>Returns the class of the style sheet.</summary>
    internal static string Style(Verdict verdict) =>
        verdict == Verdict.Misquoted ? "verdict-refuted" : $"verdict-{Name(verdict)}";
}
