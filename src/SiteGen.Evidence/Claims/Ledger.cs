using System.Collections.Immutable;
using SiteGen.Bench.Measurements;
using SiteGen.Evidence.Claims.Quoting;
using SiteGen.Evidence.Sources;
using SiteGen.Evidence.Wording;

namespace SiteGen.Evidence.Claims;

/// <summary>A claim with its finding and verdict.</summary>
/// <param name="Ageing">
/// Null for data that is not out of date. Otherwise the verdict is <see cref="Verdict.Stale"/>, unless the site accepts
/// that patch release.
/// </param>
/// <param name="Uses">The places where pages use the claim, in order.</param>
public sealed record LedgerEntry(
    Claim Claim, Finding Finding, Verdict Verdict, Ageing? Ageing, ImmutableArray<ClaimUse> Uses)
{
    /// <summary>The author's words that the data contradicts; null when there are none.</summary>
    public string? Misquote { get; init; }

    /// <summary>The reason for the verdict, for files and the terminal, with the rule as its author wrote it.</summary>
    public string Why => Reasons.Of(this, Claim.ExpectedText, EvidenceWords.English);
}

/// <summary>A reason why data is out of date.</summary>
public abstract record Ageing;

/// <param name="Days">The age of the session.</param>
/// <param name="MostDays">The maximum age that the page allows.</param>
public sealed record TooOld(int Days, int MostDays) : Ageing;

public sealed record NewerPatch(string Version, string Newest) : Ageing;

/// <summary>The page limits the age of its data, and nothing says when a file was measured.</summary>
public sealed record Undated(string File) : Ageing;

/// <summary>The maximum age of data, and the newest patch release of each version.</summary>
/// <param name="MostAge">The maximum age; null when age does not matter.</param>
/// <param name="NewestPatches">
/// The newest patch releases by minor version, such as <c>3.14</c> → <c>3.14.8</c>; empty when none are known.
/// </param>
public sealed record FreshnessRule(
    DateTimeOffset Now, TimeSpan? MostAge, ImmutableSortedDictionary<string, string> NewestPatches)
{
    /// <summary>Older patch releases that the site quotes all the same, and says so on each page that does.</summary>
    public ImmutableSortedSet<string> AcceptedPatches { get; init; } = [];
}

/// <summary>Judges claims.</summary>
public static class Ledger
{
    public static LedgerEntry Judge(
        Claim claim, Finding finding, FreshnessRule freshness, ImmutableArray<ClaimUse> uses)
    {
        finding = Enough(claim.Needs, Fitting(claim.Expected, finding));
        var verdict = VerdictOf(claim, finding);
        var misquote = verdict == Verdict.Refuted ? null
            : uses.Select(use => use.Words is null ? null : Misquotes.In(use.Words, claim, finding))
                .FirstOrDefault(static words => words is not null);
        if (misquote is not null)
            return new LedgerEntry(claim, finding, Verdict.Misquoted, null, uses) { Misquote = misquote };
        var ageing = verdict is Verdict.Holds or Verdict.Drifted or Verdict.Reported
            ? AgeingOf(claim, finding, freshness) : null;
        var isQuoted = ageing is null
            || ageing is NewerPatch older && freshness.AcceptedPatches.Contains(older.Version);
        return new LedgerEntry(claim, finding, isQuoted ? verdict : Verdict.Stale, ageing, uses);
    }

    /// <summary>Returns the finding, unless the rule is about another quantity.</summary>
    private static Finding Fitting(Expectation? expected, Finding finding) =>
        expected is ValueExpectation value && finding is ValueFinding found && value.Quantity != found.Quantity
            && !(value.Quantity == Quantity.Memory && found.Quantity == Quantity.Size)
            ? new NoFinding(new OtherQuantity(found.Quantity)) : finding;

    /// <summary>Returns the finding, unless it is weaker than the claim asks for.</summary>
    private static Finding Enough(EvidenceLevel? needed, Finding finding) =>
        needed is { } least && Findings.LevelOf(finding) is { } level && level < least
            ? new NoFinding(new TooWeak(least, level)) : finding;

    private static Verdict VerdictOf(Claim claim, Finding finding) => (claim.Expected, finding) switch
    {
        (_, NoFinding { Absence: Impossible }) => Verdict.Unmeasurable,
        (_, NoFinding { Absence: TooWeak }) => Verdict.Inconclusive,
        (_, NoFinding) => Verdict.NotMeasured,
        (null, _) => Verdict.Reported,
        (RatioExpectation expected, FileRatio { Level: EvidenceLevel.OneNumber } found) =>
            VerdictRule.OfNumber(found.Ratio.Point, expected.Low, expected.High),
        (ValueExpectation expected, FileValue { Summary.Interval.Level: 0 } found) =>
            VerdictRule.OfNumber(found.Summary.Median, expected.Low, expected.High),
        (RatioExpectation expected, RatioFinding found) => VerdictRule.Of(expected, found),
        (ValueExpectation expected, ValueFinding found) =>
            VerdictRule.Of(expected, found.Summary.Median, found.Summary.Interval),
        (FactExpectation expected, FactFinding found) => Reasons.AnswerOf(found.Fact) == expected.Answer ? Verdict.Holds
            : Verdict.Refuted,
        _ => throw new InvalidOperationException($"'{claim.Id}' expects something that its measure does not give."),
    };

    private static Ageing? AgeingOf(Claim claim, Finding finding, FreshnessRule freshness)
    {
        if (Findings.SessionOf(finding) is not { } session)
        {
            var results = Findings.ResultsOf(finding);
            return results.Select(result => AgeingOf(result, freshness))
                .FirstOrDefault(static ageing => ageing is not null) ?? NewerRelease(results, freshness);
        }
        var age = freshness.Now - session.Session.FinishedUtc;
        if (freshness.MostAge is { } most && age > most) return new TooOld(WholeDays(age), WholeDays(most));
        var old = Measurer.InterpretersOf(claim.Measure, session)
            .FirstOrDefault(interpreter => freshness.NewestPatches.TryGetValue(
                MinorOf(interpreter.Version), out var newest) && IsOlder(interpreter.Version, newest));
        return old is null ? null : new NewerPatch(old.Version, freshness.NewestPatches[MinorOf(old.Version)]);
    }

    private static Ageing? AgeingOf(Measured result, FreshnessRule freshness)
    {
        if (freshness.MostAge is not { } most) return null;
        if (result.Where.Measured is not { } measured) return new Undated(result.Files[0].Value);
        var age = freshness.Now - measured;
        return age > most ? new TooOld(WholeDays(age), WholeDays(most)) : null;
    }

    /// <summary>
    /// Compares versions in names such as <c>mylib@1.9</c>. The newer of two versions counts: the other is meant to be
    /// old.
    /// </summary>
    private static NewerPatch? NewerRelease(IEnumerable<Measured> results, FreshnessRule freshness) =>
        (from result in results
         let parts = result.Configuration.Split('@')
         where parts.Length == 2 && Version.TryParse(parts[1], out _)
         group parts[1] by parts[0] into versions
         let measured = versions.MaxBy(static version => Version.Parse(version))
         where freshness.NewestPatches.TryGetValue(versions.Key, out var newest) && IsOlder(measured!, newest)
         select new NewerPatch(measured!, freshness.NewestPatches[versions.Key])).FirstOrDefault();

    private static int WholeDays(TimeSpan time) => (int)Math.Round(time.TotalDays, MidpointRounding.AwayFromZero);

    private static string MinorOf(string version) => string.Join('.', version.Split('.').Take(2));

    private static bool IsOlder(string version, string newest) =>
        Version.TryParse(version, out var measured) && Version.TryParse(newest, out var released)
            && measured < released;
}
