using System.Text;
using SiteGen.Evidence.Claims;
using SiteGen.Foundation;
using Xunit;

namespace SiteGen.Evidence.Tests.Claims;

public sealed class ClaimReaderTests
{
    [Fact]
    public void A_claim_has_a_measure_what_must_hold_and_what_others_say()
    {
        var (claims, problems) = Read("""
            jit-compute:
              measure: 314-jit / suite:compute
              holds: faster by 10%..15%
              about: Computing is faster with the JIT.
              published:
                - value: "-10 % to 20 %"
                  definition: the whole suite
                  source: What's New in Python 3.14
                  url: https://docs.python.org/3.14/whatsnew/3.14.html
                - { value: 5 %, source: a talk }
            start-method: { measure: 314 / probe:mp-start-method, holds: is forkserver }
            shown: { measure: value 314 / nbody }
            """);
        Assert.Empty(problems);
        Assert.Equal(["jit-compute", "start-method", "shown"], claims.Select(static claim => claim.Id));
        Assert.Equal("data/claims.yaml:1:1", claims[0].Place.ToString());
        Assert.Equal(("314-jit against 314 / suite:compute", "faster by 10%..15%", "Computing is faster with the JIT."),
            (claims[0].Measure.ToString(), claims[0].ExpectedText, claims[0].About));
        Assert.Equal([new PublishedValue(
            "-10 % to 20 %", "the whole suite", "What's New in Python 3.14",
            "https://docs.python.org/3.14/whatsnew/3.14.html"), new PublishedValue("5 %", null, "a talk", null)],
            claims[0].Published);
        Assert.Equal(new FactExpectation("forkserver"), claims[1].Expected);
        Assert.Null(claims[2].Expected);
    }

    [Theory]
    [InlineData("a: { measure: 314 / nbody, hold: faster }", "1:28 SG0065")]
    [InlineData("a: { holds: faster }", "1:4 SG0064")]
    [InlineData("a: faster", "1:4 SG0061")]
    [InlineData("- a", "1:1 SG0061")]
    [InlineData("A: { measure: 314 / nbody }", "1:1 SG0800")]
    [InlineData("a_b: { measure: 314 / nbody }", "1:1 SG0800")]
    [InlineData("\"<script>\": { measure: 314 / nbody }", "1:1 SG0800")]
    [InlineData("a: { measure: jit / nbody }", "1:15 SG0801")]
    [InlineData("a: { measure: 314 / nbody, python: 3.14 }", "1:36 SG0823")]
    [InlineData("a: { measure: 314 / nbody, python: newest }", "1:36 SG0823")]
    [InlineData("a: { measure: 314 / nbody, holds: quick }", "1:35 SG0802")]
    [InlineData("a: { measure: 314 / nbody, holds: is true }", "1:35 SG0803")]
    [InlineData("a: { measure: 314 / nbody, holds: between 1 ms and 2 ms }", "1:35 SG0803")]
    [InlineData("a: { measure: value 314 / nbody, holds: faster }", "1:41 SG0803")]
    [InlineData("a: { measure: value 314 / mem_int, holds: between 10 ms and 20 ms }", "1:43 SG0803")]
    [InlineData("a: { measure: value 314 / nbody, holds: between 1 kB and 2 kB }", "1:41 SG0803")]
    [InlineData("a: { measure: 314 / probe:zstd, holds: faster }", "1:40 SG0803")]
    [InlineData("a: { measure: 314 / probe:zstd, holds: between 1 s and 2 s }", "1:40 SG0803")]
    [InlineData("a: { measure: 314 / nbody, published: { value: 5 %, source: s, url: \"javascript:alert(1)\" } }",
        "1:69 SG0804")]
    [InlineData("a: { measure: 314 / nbody, published: { value: 5 %, source: s, url: http://example.org } }",
        "1:69 SG0804")]
    [InlineData("a: { measure: 314 / nbody, published: { value: 5 % } }", "1:39 SG0064")]
    [InlineData("a: { measure: 314 / nbody, published: { value: 5 %, source: s, year: 2026 } }", "1:64 SG0065")]
    public void A_mistake_is_said_at_its_place(string yaml, string placeAndCode)
    {
        var problem = Assert.Single(Read(yaml).Problems);
        Assert.Equal(placeAndCode, $"{problem.Location.Line}:{problem.Location.Column} {problem.Code}");
        Assert.NotNull(problem.Help);
    }

    [Fact]
    public void An_unknown_field_suggests_a_known_one() =>
        Assert.Contains("'holds'", Assert.Single(Read("a: { measure: 314 / nbody, hold: faster }").Problems).Help,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("A: { measure: 314 / nbody }")]
    [InlineData("a: { measure: nothing }")]
    public void A_claim_without_a_name_or_a_measure_is_none(string yaml) => Assert.Empty(Read(yaml).Claims);

    [Fact]
    public void A_claim_whose_expectation_is_wrong_is_still_one_so_that_its_uses_are_no_mistake()
    {
        var claim = Assert.Single(Read("a: { measure: 314 / nbody, holds: quick }").Claims);
        Assert.Equal((null, null), (claim.Expected, claim.ExpectedText));
    }

    [Fact]
    public void A_file_that_is_no_YAML_has_no_claims()
    {
        var (claims, problems) = Read("a: [");
        Assert.Empty(claims);
        Assert.NotEmpty(problems);
    }

    private static ReadClaims Read(string yaml) =>
        ClaimReader.Read(new SourceFile(ClaimReader.File, Encoding.UTF8.GetBytes(yaml.ReplaceLineEndings("\n"))));
}
