using System.Globalization;
using System.Text;
using System.Text.Json;
using SiteGen.Bench.Measurements;
using SiteGen.Bench.Results;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Pages;
using SiteGen.Evidence.Tests.Claims;
using SiteGen.Evidence.Tests.Pages;
using SiteGen.Evidence.Wording;
using Xunit;

namespace SiteGen.Evidence.Tests.Wording;

/// <summary>What findings are called in every language, as tables that somebody reads.</summary>
public sealed class WordingTableTests
{
    public static TheoryData<string> LanguagesOfTheTheme => [.. Languages.All.Select(static language => language.Name)];

    [Theory]
    [MemberData(nameof(LanguagesOfTheTheme))]
    public void Findings_are_called(string language)
    {
        var words = Languages.All.Single(one => one.Name == language).Words;
        var table = new StringBuilder();
        foreach (var (title, rows) in Tables(words))
        {
            table.Append(CultureInfo.InvariantCulture, $"# {title}\n");
            foreach (var (what, said) in rows) table.Append(CultureInfo.InvariantCulture, $"{what}\n    {said}\n");
        }
        Golden.Check($"{language}.txt", table.ToString());
    }

    private static IEnumerable<(string Title, IEnumerable<(string What, string Said)> Rows)> Tables(
        EvidenceWords words) =>
    [
        ("Ratios of times", Ratios(Quantity.Time, words)),
        ("Ratios of sizes", Ratios(Quantity.Memory, words)),
        ("Members of a suite", Members(words)),
        ("Values", Values(words)),
        ("Answers", Answers(words)),
        ("Rules", Rules(words)),
        ("Reasons", Whys(words)),
    ];

    private static IEnumerable<(string What, string Said)> Ratios(Quantity quantity, EvidenceWords words) =>
        from ratio in new (double Low, double High)[]
        {
            (1.08, 1.12), (1.30, 1.80), (1.1000, 1.1003), (1.10, 1.10), (2.30, 2.70), (2.5, 2.5), (8.20, 12.1),
                (1200, 1300),
            (0.88, 0.92), (0.91, 0.91), (0.24, 0.26), (0.25, 0.25), (0.08, 0.12), (0.99, 1.01), (0.999, 1.001),
                (0.90, 1.20), (0.9961, 1.031),
        }
        let point = Math.Sqrt(ratio.Low * ratio.High)
        select (string.Create(CultureInfo.InvariantCulture, $"{ratio.Low}–{ratio.High}"),
            Phrases.Of(quantity, new RatioEstimate(point, ratio.Low, ratio.High, 0.95, "bca-bootstrap"), 0, words));

    private static IEnumerable<(string What, string Said)> Members(EvidenceWords words) =>
        from quantity in new[] { Quantity.Time, Quantity.Memory }
        from counts in new (int Less, int More, int Equal, int Unclear)[] { (3, 0, 0, 0), (0, 4, 0, 0), (0, 0, 1, 0),
            (0, 0, 0, 5), (6, 3, 1, 2) }
        select ($"{quantity} {counts}",
            Phrases.OfMembers(quantity, counts.Less, counts.More, counts.Equal, counts.Unclear, words));

    private static IEnumerable<(string What, string Said)> Values(EvidenceWords words) =>
        from value in new (Quantity Of, double Low, double High)[]
        {
            (Quantity.Time, 1.38, 1.62), (Quantity.Time, 0.0120, 0.0126), (Quantity.Time, 4.18e-6, 4.22e-6),
                (Quantity.Time, 1400.2, 1400.6),
            (Quantity.Memory, 27.8, 28.3), (Quantity.Memory, 1.20e6, 1.27e6),
        }
        let interval = new IntervalOf(0.95, value.Low, value.High, "order-statistics")
        select (string.Create(CultureInfo.InvariantCulture, $"{value.Low}–{value.High}"),
            $"{Quantities.Text(value.Of, (value.Low + value.High) / 2, interval, words)} | "
            + $"{Quantities.Range(value.Of, interval, words)}");

    private static IEnumerable<(string What, string Said)> Answers(EvidenceWords words) =>
        from json in new[] { "true", "false", "0.005", "2000", "\"forkserver\"" }
        select (json, ValueText.Answer(JsonDocument.Parse(json).RootElement, words));

    private static IEnumerable<(string What, string Said)> Rules(EvidenceWords words) =>
        from rule in new[]
        {
            "faster", "slower by at most 8%", "larger by 15%..20%", "smaller by at least 2.5%",
                "at least 1.3 times as fast", "2..3 times the time",
            "at least 2 times the memory", "equivalent within 5%", "between 10 ms and 20.5 ms", "is true",
            "is forkserver",
        }
        select (rule, ExpectationReader.InWords(rule, words));

    private static IEnumerable<(string What, string Said)> Whys(EvidenceWords words)
    {
        var faster = Ledgers.Claim("jit", "314-jit / nbody", "faster by at least 10%");
        LedgerEntry Judged(Finding finding) => Ledgers.Judge(faster, finding);
        var holds = Judged(Ledgers.Ratio(0.85, 0.84, 0.86));
        return
        [
            ("holds", EvidenceViews.Because(holds, words)),
            ("near the noise floor", EvidenceViews.Because(Judged(Ledgers.Ratio(0.99, 0.97, 1.01, 0.012)), words)),
            ("shown", EvidenceViews.Because(
                Ledgers.Judge(Ledgers.Claim("jit", "314-jit / nbody"), Ledgers.Ratio(1.1, 1.08, 1.12)), words)),
            ("answer", EvidenceViews.Because(
                Ledgers.Judge(Ledgers.Claim("kind", "314 / probe:jit-kind", "is true"), Ledgers.Fact("false")), words)),
            ("impossible", EvidenceViews.Because(Judged(new NoFinding(new Impossible())), words)),
            ("missing", EvidenceViews.Because(Judged(new NoFinding(new Missing("314-jit / nbody"))), words)),
            ("not comparable", EvidenceViews.Because(Judged(new NoFinding(new NotComparable("PGO"))), words)),
            ("too old", EvidenceViews.Because(
                holds with { Verdict = Verdict.Stale, Ageing = new TooOld(1, 0) }, words)),
            ("much too old", EvidenceViews.Because(
                holds with { Verdict = Verdict.Stale, Ageing = new TooOld(1091, 90) }, words)),
            ("older patch", EvidenceViews.Because(
                holds with { Verdict = Verdict.Stale, Ageing = new NewerPatch("3.14.0", "3.14.3") }, words)),
        ];
    }
}
