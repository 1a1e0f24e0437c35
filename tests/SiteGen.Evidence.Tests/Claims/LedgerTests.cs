using System.Collections.Immutable;
using SiteGen.Evidence.Claims;
using Xunit;

namespace SiteGen.Evidence.Tests.Claims;

public sealed class LedgerTests
{
    private static readonly Claim Faster = Ledgers.Claim("jit", "314-jit / nbody", "faster");

    [Theory]
    [InlineData(0.90, 0.88, 0.92, Verdict.Holds,
        "measured 8–14 % faster (ratio 0.900, 95 % interval 0.880–0.920); the claim says faster.")]
    [InlineData(1.10, 1.08, 1.12, Verdict.Refuted,
        "measured 8–12 % slower (ratio 1.100, 95 % interval 1.080–1.120); the claim says faster.")]
    [InlineData(0.99, 0.97, 1.01, Verdict.Inconclusive,
        "measured no clear difference (from 1 % slower to 4 % faster) (ratio 0.990, 95 % interval 0.970–1.010), noise "
        + "floor ±0.0 %; the claim says faster.")]
    public void A_comparison_is_judged_and_said(double point, double low, double high, Verdict verdict, string why)
    {
        var entry = Ledgers.Judge(Faster, Ledgers.Ratio(point, low, high));
        Assert.Equal((verdict, why), (entry.Verdict, entry.Why));
    }

    [Theory]
    [InlineData("false", "is true", Verdict.Refuted, "the answer is false, and the claim says it is true.")]
    [InlineData("true", "is true", Verdict.Holds, "the answer is true, and the claim says it is true.")]
    [InlineData("\"forkserver\"", "is forkserver", Verdict.Holds,
        "the answer is forkserver, and the claim says it is forkserver.")]
    [InlineData("\"fork\"", "is forkserver", Verdict.Refuted,
        "the answer is fork, and the claim says it is forkserver.")]
    [InlineData("16", "is 16", Verdict.Holds, "the answer is 16, and the claim says it is 16.")]
    public void An_answer_is_judged_and_said(string json, string holds, Verdict verdict, string why)
    {
        var entry = Ledgers.Judge(Ledgers.Claim("kind", "314 / probe:jit-kind", holds), Ledgers.Fact(json));
        Assert.Equal((verdict, why), (entry.Verdict, entry.Why));
    }

    [Fact]
    public void A_number_that_is_only_shown_is_reported()
    {
        var entry = Ledgers.Judge(
            Faster with { Expected = null, ExpectedText = null }, Ledgers.Ratio(1.10, 1.08, 1.12));
        Assert.Equal((Verdict.Reported, "measured 8–12 % slower (ratio 1.100, 95 % interval 1.080–1.120)."),
            (entry.Verdict, entry.Why));
    }

    [Fact]
    public void What_was_not_found_is_not_judged()
    {
        Assert.Equal((Verdict.NotMeasured, "Nothing under data/bench has it."), Judged(new Missing("it")));
        Assert.Equal((Verdict.NotMeasured, "The builds cannot be compared: PGO."), Judged(new NotComparable("PGO")));
        Assert.Equal((Verdict.Unmeasurable, "CPython up to 3.15 cannot be built with both free threading and the JIT."),
            Judged(new Impossible()));

        static (Verdict Verdict, string Why) Judged(Absence absence)
        {
            var entry = Ledgers.Judge(Faster, new NoFinding(absence));
            return (entry.Verdict, entry.Why);
        }
    }

    [Theory]
    [InlineData(90, Verdict.Holds)]
    [InlineData(91, Verdict.Stale)]
    public void Data_that_is_older_than_the_page_allows_is_stale(int days, Verdict verdict)
    {
        var rule = Ledgers.Fresh with { Now = Ledgers.Fresh.Now.AddDays(days), MostAge = TimeSpan.FromDays(90) };
        var entry = Ledger.Judge(Faster, Ledgers.Ratio(0.90, 0.88, 0.92), rule, []);
        Assert.Equal(verdict, entry.Verdict);
        if (verdict == Verdict.Stale)
            Assert.EndsWith("the claim says faster. It was measured 91 days ago, and the page allows 90.", entry.Why,
                StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3.14", "3.14.0", Verdict.Holds)]
    [InlineData("3.14", "3.14.1", Verdict.Stale)]
    [InlineData("3.14", "3.14.10", Verdict.Stale)]
    [InlineData("3.13", "3.13.9", Verdict.Holds)]
    [InlineData("3.15", "3.15.0", Verdict.Holds)]
    public void A_newer_patch_release_of_what_was_measured_makes_it_stale(string minor, string newest, Verdict verdict)
    {
        var entry = Ledger.Judge(Faster, Ledgers.Ratio(0.90, 0.88, 0.92), Patches(minor, newest), []);
        Assert.Equal(verdict, entry.Verdict);
        if (verdict == Verdict.Stale)
            Assert.EndsWith($"It was measured on 3.14.0, and {newest} is out.", entry.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void An_older_patch_release_that_the_site_accepts_holds_and_says_how_old_it_is()
    {
        var rule = Patches("3.14", "3.14.9") with { AcceptedPatches = ["3.14.0"] };
        var entry = Ledger.Judge(Faster, Ledgers.Ratio(0.90, 0.88, 0.92), rule, []);
        Assert.Equal((Verdict.Holds, new NewerPatch("3.14.0", "3.14.9")), (entry.Verdict, entry.Ageing));
        Assert.EndsWith("It was measured on 3.14.0, and 3.14.9 is out.", entry.Why, StringComparison.Ordinal);
        var old = rule with { MostAge = TimeSpan.Zero, Now = rule.Now.AddDays(1) };
        Assert.Equal(Verdict.Stale, Ledger.Judge(Faster, Ledgers.Ratio(0.90, 0.88, 0.92), old, []).Verdict);
    }

    [Fact]
    public void Only_interpreters_that_the_claim_is_about_can_make_it_stale()
    {
        var session = Ledgers.Exact(("nbody", "313", 1), ("nbody", "314", 1), ("nbody", "314-jit", 0.9));
        var finding = Ledgers.Ratio(0.90, 0.88, 0.92, session: session);
        Assert.Equal(Verdict.Holds, Ledger.Judge(Faster, finding, Patches("3.13", "3.13.9"), []).Verdict);
        Assert.Equal(Verdict.Stale,
            Ledger.Judge(Ledgers.Claim("new", "314 / nbody", "faster"), finding, Patches("3.13", "3.13.9"), [])
            .Verdict);
    }

    [Fact]
    public void What_is_refuted_stays_so_when_it_is_old() =>
        Assert.Equal(Verdict.Refuted,
            Ledger.Judge(Faster, Ledgers.Ratio(1.10, 1.08, 1.12),
            Patches("3.14", "3.14.9") with { MostAge = TimeSpan.Zero }, []).Verdict);

    private static FreshnessRule Patches(string minor, string newest) =>
        Ledgers.Fresh with { NewestPatches = ImmutableSortedDictionary<string, string>.Empty.Add(minor, newest) };
}
