using SiteGen.Bench.Analysis;

namespace SiteGen.Evidence.Claims.Reproducing;

/// <summary>The answer of a reader's measurement to a published claim.</summary>
public enum Answer
{
    Agrees,
    Disagrees,
    CannotTell,
}

/// <summary>A published claim with a reader's answer.</summary>
/// <param name="Found">The reader's interval; null when there is none.</param>
/// <param name="Why">The reason why it cannot tell; null when it can.</param>
public sealed record Reproduction(QuotedClaim Claim, DecidingInterval? Found, Answer Answer, string? Why)
{
    /// <summary>Compares a reader's finding with a claim.</summary>
    /// <remarks>
    /// A rule decides where there is one: another machine may find another number for which the sentence is true too.
    /// Without a rule, two intervals agree when they overlap, and disagree when they lie on either side of 1.
    /// </remarks>
    public static Reproduction Of(QuotedClaim claim, Finding? finding)
    {
        if (finding is not RatioFinding { IsEnough: true } ratio)
            return Unknown(claim, "Nothing was measured often enough.");
        return claim.Rule is { } rule ? Of(claim, ratio, VerdictRule.Of(rule, ratio)) : Of(claim, ratio.Interval);
    }

    public static Reproduction Unknown(QuotedClaim claim, string why) => new(claim, null, Answer.CannotTell, why);

    private static Reproduction Of(QuotedClaim claim, RatioFinding found, Verdict verdict) => verdict switch
    {
        Verdict.Holds => new(claim, found.Interval, Answer.Agrees, null),
        Verdict.Refuted => new(claim, found.Interval, Answer.Disagrees, null),
        _ => new(claim, found.Interval, Answer.CannotTell, "The interval is too wide, or at the edge of the rule."),
    };

    private static Reproduction Of(QuotedClaim claim, DecidingInterval found)
    {
        var published = claim.Interval!.Value;
        if (found.Low <= published.High && published.Low <= found.High) return new(claim, found, Answer.Agrees, null);
        return (found.IsBelow && published.IsAbove) || (found.IsAbove && published.IsBelow)
            ? new(claim, found, Answer.Disagrees, null)
            : new(claim, found, Answer.CannotTell, "The number differs, but the claim has no rule.");
    }
}
