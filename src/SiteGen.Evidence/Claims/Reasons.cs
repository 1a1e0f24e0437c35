using SiteGen.Bench.Measurements;
using SiteGen.Bench.Results;
using SiteGen.Evidence.Wording;

namespace SiteGen.Evidence.Claims;

/// <summary>Explains findings and how they compare with their rules, in words.</summary>
public static class Reasons
{
    /// <param name="rule">The rule, in the same language; null for a number that is only shown.</param>
    public static string Of(LedgerEntry entry, string? rule, EvidenceWords words)
    {
        var found = entry.Misquote is { } misquote
            ? words.Reasons.Misquoted.With(
                ("words", misquote), ("finding", Describe(entry.Finding, words)),
                ("rule", rule is null ? "" : words.Reasons.AndRule.With(("rule", rule))))
            : WhyOf(entry.Finding, rule, words);
        return entry.Ageing is { } ageing ? $"{found} {Of(ageing, words)}" : found;
    }

    /// <summary>Describes a finding for people who look at a claim.</summary>
    public static string Describe(Finding finding, EvidenceWords words) => finding switch
    {
        FileRatio { Level: EvidenceLevel.OneNumber } ratio => words.Reasons.BareRatio.With(
            ("ratio", words.Numbers.Of(ratio.Ratio.Point, "0.##"))),
        RatioFinding { IsEnough: false } => words.Phrases.TooFew,
        RatioFinding ratio => words.Reasons.Ratio.With(
            ("phrase", Phrases.Of(ratio, words)),
            ("ratio", words.Numbers.Of(ratio.Ratio.Point, "0.000")),
                ("low", words.Numbers.Of(ratio.Ratio.Low, "0.000")),
                ("high", words.Numbers.Of(ratio.Ratio.High, "0.000"))),
        ValueFinding { Summary.Interval.Level: 0 } value =>
            Quantities.Text(value.Quantity, value.Summary.Median, value.Summary.Interval, words),
        ValueFinding value => words.Reasons.Value.With(
            ("value", Quantities.Text(value.Quantity, value.Summary.Median, value.Summary.Interval, words)),
                ("range", Quantities.Range(value.Quantity, value.Summary.Interval, words))),
        FactFinding fact => AnswerOf(fact.Fact),
        NoFinding none => Of(none.Absence, words),
        _ => "",
    };

    /// <summary>Returns the answer as a claim spells it.</summary>
    internal static string AnswerOf(ProbedFact fact) => fact.Value.ValueKind switch
    {
        System.Text.Json.JsonValueKind.True => "true",
        System.Text.Json.JsonValueKind.False => "false",
        _ => fact.Value.ToString(),
    };

    private static string WhyOf(Finding finding, string? rule, EvidenceWords words) => (rule, finding) switch
    {
        (_, NoFinding none) => Of(none.Absence, words),
        (_, RatioFinding { IsEnough: false } and not FileRatio) =>
            rule is null ? words.Reasons.TooFew : words.Reasons.TooFewForRule.With(("rule", rule)),
        (null, FileRatio { Level: EvidenceLevel.OneNumber } or FileValue { Summary.Interval.Level: 0 }) =>
            words.Reasons.Reported.With(("finding", Describe(finding, words))),
        (_, FileRatio { Level: EvidenceLevel.OneNumber } or FileValue { Summary.Interval.Level: 0 }) =>
            words.Reasons.ReportedAgainstRule.With(("finding", Describe(finding, words)), ("rule", rule)),
        (null, _) => words.Reasons.Measured.With(("finding", Describe(finding, words))),
        (_, FactFinding) => words.Reasons.Answered.With(("answer", Describe(finding, words)), ("rule", rule)),
        (_, RatioFinding found) when !found.Interval.IsBelow && !found.Interval.IsAbove =>
            words.Reasons.MeasuredNearFloor.With(
                ("finding", Describe(found, words)), ("floor", words.Numbers.Of(found.NoiseFloor * 100, "0.0")),
                ("rule", rule)),
        _ => words.Reasons.MeasuredAgainstRule.With(("finding", Describe(finding, words)), ("rule", rule)),
    };

    private static string Of(Absence absence, EvidenceWords words) => absence switch
    {
        Impossible => words.Reasons.Impossible,
        NotComparable builds => words.Reasons.NotComparable.With(("differences", builds.Differences)),
        Altered altered => words.Reasons.Altered.With(("session", altered.Session)),
        Unquoted unquoted => words.Reasons.Unquoted.With(("session", unquoted.Session), ("why", unquoted.Why)),
        TooWeak weak => words.Levels.TooWeak.With(
            ("needed", words.Levels.NameOf(weak.Needed)), ("level", words.Levels.NameOf(weak.Level))),
        Apart apart => Of(apart, words.Reasons),
        OtherQuantity other => words.Reasons.OtherQuantity.With(("quantity", words.Reasons.NameOf(other.Measured))),
        Missing missing => words.Reasons.Missing.With(("measure", missing.Measure)),
        _ => "",
    };

    private static string Of(Apart apart, ReasonWords words)
    {
        var template = apart.Why switch
        {
            ApartWhy.UnknownMachine => words.UnknownMachine,
            ApartWhy.TwoMachines => words.TwoMachines,
            ApartWhy.SameValues => words.SameValues,
            ApartWhy.TwoQuantities => words.TwoQuantities,
            ApartWhy.TwoDefinitions => words.TwoDefinitions,
            _ => words.ZeroSide,
        };
        return template.With(("baseline", apart.Baseline), ("candidate", apart.Candidate));
    }

    /// <summary>Returns why data is out of date, as a sentence.</summary>
    internal static string Of(Ageing ageing, EvidenceWords words) => ageing switch
    {
        TooOld old => words.Reasons.TooOld.With(old.Days, ("most", words.Numbers.Of(old.MostDays))),
        Undated undated => words.Reasons.Undated.With(("file", undated.File)),
        NewerPatch patch => words.Reasons.NewerPatch.With(("version", patch.Version), ("newest", patch.Newest)),
        _ => "",
    };
}
