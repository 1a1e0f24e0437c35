using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Claims;

/// <summary>A claim with what the data says of it.</summary>
/// <param name="Why">What was found and how it compares with what must hold, in one sentence.</param>
/// <param name="Uses">Where pages use it, in order.</param>
public sealed record LedgerEntry(Claim Claim, Finding Finding, Verdict Verdict, string Why, ImmutableArray<ClaimUse> Uses);

/// <summary>How old data may be, and which patch releases are newer than what was measured.</summary>
/// <param name="MostAge">Null when age does not matter.</param>
/// <param name="NewestPatches">By minor version, as in <c>3.14</c> → <c>3.14.8</c>; empty when nothing is known.</param>
public sealed record FreshnessRule(DateTimeOffset Now, TimeSpan? MostAge, ImmutableSortedDictionary<string, string> NewestPatches);

/// <summary>Judges claims.</summary>
public static class Ledger
{
    public static LedgerEntry Judge(Claim claim, Finding finding, FreshnessRule freshness, ImmutableArray<ClaimUse> uses)
    {
        var verdict = VerdictOf(claim, finding);
        var why = WhyOf(claim, finding);
        if (verdict is Verdict.Holds or Verdict.Drifted && WhyStale(claim, finding, freshness) is { } stale) return new LedgerEntry(claim, finding, Verdict.Stale, $"{why} {stale}", uses);
        return new LedgerEntry(claim, finding, verdict, why, uses);
    }

    /// <summary>The finding in words, for people who look at a claim.</summary>
    public static string Describe(Finding finding) => finding switch
    {
        RatioFinding ratio => $"{Phrases.Of(ratio.Quantity, ratio.Ratio, ratio.NoiseFloor)} (ratio {Number(ratio.Ratio.Point)}, 95 % interval {Number(ratio.Ratio.Low)}–{Number(ratio.Ratio.High)})",
        ValueFinding value => $"{Quantities.Text(value.Quantity, value.Summary.Median, value.Summary.Interval)} (interval {Quantities.Range(value.Quantity, value.Summary.Interval)})",
        FactFinding fact => AnswerOf(fact.Fact),
        NoFinding none => none.Why,
        _ => "",
    };

    private static Verdict VerdictOf(Claim claim, Finding finding) => (claim.Expected, finding) switch
    {
        (_, NoFinding { IsImpossible: true }) => Verdict.Unmeasurable,
        (_, NoFinding) => Verdict.NotMeasured,
        (null, _) => Verdict.Holds,
        (RatioExpectation expected, RatioFinding found) => VerdictRule.Of(expected, found.Ratio, found.NoiseFloor),
        (ValueExpectation expected, ValueFinding found) => VerdictRule.Of(expected, found.Summary.Median, found.Summary.Interval),
        (FactExpectation expected, FactFinding found) => AnswerOf(found.Fact) == expected.Answer ? Verdict.Holds : Verdict.Refuted,
        _ => throw new InvalidOperationException($"'{claim.Id}' expects something that its measure does not give."),
    };

    private static string WhyOf(Claim claim, Finding finding) => (claim.ExpectedText, finding) switch
    {
        (_, NoFinding none) => none.Why,
        (null, _) => $"measured {Describe(finding)}.",
        ({ } expected, FactFinding fact) => $"the answer is {Describe(fact)}, and the claim says it {expected}.",
        ({ } expected, RatioFinding found) when found.Ratio.Low <= 1 && found.Ratio.High >= 1 => $"measured {Describe(found)}, noise floor ±{Percent(found.NoiseFloor)} %; the claim says {expected}.",
        ({ } expected, _) => $"measured {Describe(finding)}; the claim says {expected}.",
    };

    private static string? WhyStale(Claim claim, Finding finding, FreshnessRule freshness)
    {
        if (Findings.SessionOf(finding) is not { } session) return null;
        var age = freshness.Now - session.Session.FinishedUtc;
        if (freshness.MostAge is { } most && age > most) return string.Create(CultureInfo.InvariantCulture, $"It was measured {age.TotalDays:0} days ago, and the page allows {most.TotalDays:0}.");
        var old = InterpretersOf(claim.Measure, session).FirstOrDefault(interpreter => freshness.NewestPatches.TryGetValue(MinorOf(interpreter.Version), out var newest) && IsOlder(interpreter.Version, newest));
        return old is null ? null : $"It was measured on {old.Version}, and {freshness.NewestPatches[MinorOf(old.Version)]} is out.";
    }

    /// <summary>Those that the claim is about; others of the session may be older.</summary>
    private static IEnumerable<Interpreter> InterpretersOf(MeasureExpression measure, BenchSession session)
    {
        var used = session.Configurations.Where(configuration => configuration.Id == measure.Candidate.Configuration || configuration.Id == measure.Baseline?.Configuration)
            .Select(static configuration => configuration.Interpreter).ToHashSet(StringComparer.Ordinal);
        return session.Interpreters.Where(interpreter => used.Contains(interpreter.Id));
    }

    private static string MinorOf(string version) => string.Join('.', version.Split('.').Take(2));

    private static bool IsOlder(string version, string newest) =>
        Version.TryParse(version, out var measured) && Version.TryParse(newest, out var released) && measured < released;

    /// <summary>As a claim spells it.</summary>
    private static string AnswerOf(ProbedFact fact) => fact.Value.ValueKind switch
    {
        System.Text.Json.JsonValueKind.True => "true",
        System.Text.Json.JsonValueKind.False => "false",
        _ => fact.Value.ToString(),
    };

    private static string Number(double ratio) => ratio.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Percent(double fraction) => (fraction * 100).ToString("0.0", CultureInfo.InvariantCulture);
}
