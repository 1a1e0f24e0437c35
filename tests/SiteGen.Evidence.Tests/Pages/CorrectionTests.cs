using System.Text.Json;
using SiteGen.Bench.Results;
using SiteGen.Evidence.Tests.Claims;
using Xunit;

namespace SiteGen.Evidence.Tests.Pages;

public sealed class CorrectionTests
{
    [Theory]
    [InlineData("interpreter", true)]
    [InlineData("jit", false)]
    public void A_changed_answer_of_a_session_that_is_gone_is_a_correction(string accepted, bool isChanged)
    {
        var session = Ledgers.Exact(("nbody", "314", 1), ("nbody", "314#2", 1)) with
        {
            Probes = [new ProbedFact("jit-kind", "314", JsonSerializer.SerializeToElement("jit"), null)],
        };
        var page = EvidenceSite.Empty
            .With("data/claims.yaml", "kind: { measure: 314 / probe:jit-kind, holds: is jit }\n")
            .With("content/a.md", """It is a {{ value "kind" }}.""")
            .With("data/claims.lock.json", $$"""
                {"kind": {"words": {}, "rule": "", "value": "{{accepted}}", "ratio": null, "session": "gone",
                "verdict": "holds"}
                }
                """)
            .With(session).Build().Text("corrections/index.html");
        Assert.Equal(isChanged, page.Contains($"{accepted} (gone)", StringComparison.Ordinal));
        Assert.Equal(isChanged, page.Contains("<table>", StringComparison.Ordinal));
    }
}
