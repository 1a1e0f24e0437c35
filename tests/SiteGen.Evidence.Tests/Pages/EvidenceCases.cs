using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Pages.Marks;
using SiteGen.Evidence.Wording;

namespace SiteGen.Evidence.Tests.Pages;

internal static class EvidenceCases
{
    public static EvidenceView Drifted => new()
    {
        Words = EvidenceWords.English,
        Id = "jit-compute",
        Claim = "Computing is roughly 10–15 % faster with the JIT.",
        Value = "8–11 % faster",
        Verdict = Verdict.Drifted,
        Because = "The estimate of 9.4 % is below the claimed 10 %; its interval of 8.1–10.7 % still reaches it.",
        IsValueInReason = false,
        Facts =
        [
            new("Estimate", "9.4 % faster, 95 % interval 8.1–10.7 %"),
                new("Blocks", "24 pairs, geometric mean of 12 workloads"),
            new("Machine", "4 cores of an AMD EPYC, Linux 6.1"),
            new("Builds", "3.14.3, GIL on, JIT off; 3.14.3, GIL on, JIT active"),
            new("Measured", "2026-03-21, profile standard"), new("Noise floor", "±1.7 %"),
        ],
        Published = [new("−10 % to 20 %", "the whole suite, against the interpreter",
            new("What’s New in Python 3.14", "https://docs.python.org/3.14/whatsnew/3.14.html"))],
        Command = "sitegen bench run --config 314,314-jit --suite compute",
        Downloads = [new("CSV", "/data/jit.csv"), new("JSON", "/data/jit.json")],
    };

    public static EvidenceView Holds => new()
    {
        Words = EvidenceWords.English,
        Id = "memory",
        Claim = "Objects of the free-threaded build are larger.",
        Value = "16 bytes more",
        Verdict = Verdict.Holds,
        Because = "Every measured object is 16 bytes larger.",
        IsValueInReason = false,
        Facts = [new("Objects", "9 kinds, exact")],
    };

    public static EvidenceView Of(Verdict verdict) => new()
    {
        Words = EvidenceWords.English,
        Id = "case-" + verdict,
        Claim = $"A sentence whose verdict is “{VerdictBadge.Word(verdict, EvidenceWords.English.Verdicts)}”.",
        Value = verdict is Verdict.Unmeasurable or Verdict.NotMeasured ? "" : "1.09 times the time",
        Verdict = verdict,
        Because = "What the interval says about the range.",
        IsValueInReason = verdict is Verdict.Unmeasurable or Verdict.NotMeasured,
    };
}
