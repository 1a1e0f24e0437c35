using System.Text.Json;
using Xunit;

namespace SiteGen.Tests.Cli;

public sealed class CheckCommandTests : IDisposable
{
    private readonly CommandSite _site = CommandSite.Of("""
        -- site.yaml --
        title: T
        -- content/a.md --
        It is {{ claim "jit" }}a little faster{{ end }}, by {{ value "jit" }}.
        -- data/claims.yaml --
        jit:
          about: The JIT makes the nbody benchmark faster.
          measure: 314-jit / nbody
          holds: faster
          published:
            - { value: 10 % slower to 20 % faster, source: "What's New in Python 3.14", url: "https://docs.python.org/3/whatsnew/3.14.html" }
        """);

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Every_claim_is_listed_with_verdict_measure_and_place()
    {
        var run = _site.Run("check", "--claims");
        Assert.Equal(0, run.Code);
        Assert.Contains("not measured jit", run.Results);
        Assert.Contains("314-jit against 314 / nbody", run.Results);
        Assert.Contains("published: 10 % slower to 20 % faster", run.Results);
        Assert.Contains("content/a.md:1:10: a little faster", run.Results);
        Assert.Contains("1 claim: 1 not measured.", run.Results);
        Assert.Contains("content/a.md:1:10: warning SG0814: The claim 'jit' has no data", run.Messages);
    }

    [Theory]
    [InlineData("not-measured", 1)]
    [InlineData("refuted,drifted,stale,inconclusive,unmeasurable,unused", 0)]
    public void The_policy_says_which_verdicts_fail(string failOn, int code) =>
        Assert.Equal(code, _site.Run("check", "--claims", "--fail-on", failOn).Code);

    [Fact]
    public void A_verdict_that_there_is_not_is_refused_with_the_nearest()
    {
        var run = _site.Run("check", "--claims", "--fail-on", "refutet");
        Assert.Equal(2, run.Code);
        Assert.Contains("Did you mean 'refuted'?", run.Messages);
    }

    [Fact]
    public void A_claim_that_no_page_uses_fails()
    {
        _site.Write("content/a.md", "Nothing.\n");
        var run = _site.Run("check", "--claims");
        Assert.Equal(1, run.Code);
        Assert.Contains("data/claims.yaml:1:1: warning SG0816: No page uses the claim 'jit'.", run.Messages);
    }

    [Fact]
    public void Words_that_change_without_their_rule_are_noticed()
    {
        Assert.Equal(0, _site.Run("check", "--claims", "--accept").Code);
        Assert.DoesNotContain("SG0817", _site.Run("check", "--claims").Messages);
        _site.Write("content/a.md", "It is {{ claim \"jit\" }}ten times faster{{ end }}.\n");
        var run = _site.Run("check", "--claims");
        Assert.Contains("content/a.md:1:10: warning SG0817: The sentence of the claim 'jit' has changed, but its rule "
            + "has not. It was: a little faster", run.Messages);
        _site.Write("data/claims.yaml", _site.Read("data/claims.yaml")
            .Replace("holds: faster", "holds: at least 10 times as fast"));
        Assert.DoesNotContain("SG0817", _site.Run("check", "--claims").Messages);
    }

    [Fact]
    public void A_number_that_nothing_supports_is_found_beside_claims()
    {
        _site.Write("content/a.md",
            "It is {{ claim \"jit\" }}faster{{ end }}. The nbody benchmark with the JIT is 30 % faster.\n\nOthers saw "
            + "[20 % more](https://example.org/).\n\n> Quoted: 40 %.\n\n`50 %` is code.\n");
        var run = _site.Run("check", "--claims");
        Assert.Contains("content/a.md:1:77: warning SG0820: Nothing supports '30 %' in this sentence", run.Messages);
        Assert.Contains("The claim 'jit' may be about it", run.Messages);
        Assert.Equal(1, run.Messages.Split("SG0820").Length - 1);
    }

    [Fact]
    public void Json_has_problems_and_claims()
    {
        using var json = JsonDocument.Parse(_site.Run("check", "--claims", "--format", "json").Results);
        Assert.Equal("not measured", json.RootElement.GetProperty("claims")[0].GetProperty("verdict").GetString());
        Assert.Equal("SG0814", json.RootElement.GetProperty("diagnostics")[0].GetProperty("code").GetString());
    }

    [Fact]
    public void Sarif_names_rules_and_places()
    {
        using var json = JsonDocument.Parse(_site.Run("check", "--claims", "--format", "sarif").Results);
        var run = json.RootElement.GetProperty("runs")[0];
        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        Assert.Equal("SG0814", run.GetProperty("results")[0].GetProperty("ruleId").GetString());
        Assert.Equal(1, run.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation")
            .GetProperty("region").GetProperty("startLine").GetInt32());
    }

    [Fact]
    public void Github_gets_annotations() =>
        Assert.Contains("::warning file=SITE/content/a.md,line=1,col=10,title=SG0814::The claim 'jit' has no data",
            _site.Run("check", "--claims", "--format", "github").Results);

    [Fact]
    public void A_misspelt_claim_is_an_error_with_the_nearest_name()
    {
        _site.Write("content/a.md", "It is {{ claim \"jit\" }}faster{{ end }} by {{ phrase \"jitt\" }}.\n");
        var run = _site.Run("check");
        Assert.Equal(1, run.Code);
        Assert.Contains("error SG0806: There is no claim 'jitt'.", run.Messages);
        Assert.Contains("Did you mean 'jit'?", run.Messages);
    }
}
