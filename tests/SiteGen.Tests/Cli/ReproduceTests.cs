using Xunit;

namespace SiteGen.Tests.Cli;

/// <summary>Claims of a published site, compared with a session of a reader.</summary>
public sealed class ReproduceTests : IDisposable
{
    private readonly CommandSite _site = CommandSite.Of("-- site.yaml --\ntitle: T");

    public void Dispose() => _site.Dispose();

    private static string Session => Directory.EnumerateFiles(
        Path.Combine(TestSite.Folder("../.."), "data", "bench"), "*-standard.json")
        .Order(StringComparer.Ordinal).First();

    [Fact]
    public void Each_claim_agrees_disagrees_or_cannot_be_told()
    {
        var claims = Claims("""
            {"id": "right", "measure": "315-jit / suite:jit", "holds": "faster",
             "ratio": {"point": 0.6, "low": 0.58, "high": 0.62, "level": 0.95, "noiseFloor": 0.001},
             "uses": [{"file": "content/a.md"}]},
            {"id": "wrong", "measure": "315-jit / suite:jit", "holds": "slower by 10%..20%",
             "ratio": {"point": 1.15, "low": 1.14, "high": 1.16, "level": 0.95, "noiseFloor": 0.001},
             "uses": [{"file": "content/a.md"}]},
            {"id": "opposite", "measure": "315-jit / suite:jit",
             "ratio": {"point": 1.15, "low": 1.14, "high": 1.16, "level": 0.95, "noiseFloor": 0.001},
             "uses": [{"file": "content/b.md"}]},
            {"id": "elsewhere", "measure": "399-jit / suite:jit",
             "ratio": {"point": 0.9, "low": 0.8, "high": 1, "level": 0.95, "noiseFloor": 0.001},
             "uses": []},
            {"id": "seconds", "measure": "value 315 / nbody", "value": {"median": 1}, "uses": []}
            """);
        var run = _site.RunAnywhere([], ["bench", "reproduce", claims, "--session", Session]);
        Assert.Equal((0, 5 + 1), (run.Code, run.Results.TrimEnd('\n').Split('\n').Length));
        Assert.Contains("agrees: right, published 0.580–0.620, here ", run.Results, StringComparison.Ordinal);
        Assert.Contains("disagrees: wrong, published 1.140–1.160, here ", run.Results, StringComparison.Ordinal);
        Assert.Contains("disagrees: opposite, ", run.Results, StringComparison.Ordinal);
        Assert.Contains("cannot tell: elsewhere, published 0.800–1.000. The session has no 399.", run.Results,
            StringComparison.Ordinal);
        Assert.Contains("cannot tell: seconds. It is no ratio", run.Results, StringComparison.Ordinal);
        Assert.EndsWith("1 agree, 2 disagree, 2 cannot tell.\n", run.Results, StringComparison.Ordinal);
        Assert.Contains("The session to send: ", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_or_an_id_selects_claims()
    {
        var claims = Claims("""
            {"id": "a", "measure": "315-jit / suite:jit", "uses": [{"file": "content/a.md"}]},
            {"id": "b", "measure": "315-jit / suite:jit", "uses": [{"file": "content/b.md"}]}
            """);
        Assert.Contains("cannot tell: b", Run("--page", "b.md").Results, StringComparison.Ordinal);
        Assert.DoesNotContain("cannot tell: a", Run("--page", "b.md").Results, StringComparison.Ordinal);
        Assert.Contains("cannot tell: a", Run("--claim", "a").Results, StringComparison.Ordinal);
        Assert.Contains("SG0856", Run("--claim", "c").Messages, StringComparison.Ordinal);

        CommandRun Run(string option, string value) =>
            _site.RunAnywhere([], ["bench", "reproduce", claims, "--session", Session, option, value]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"schema": "other", "claims": []}""")]
    [InlineData("""{"schema": "sitegen.claims/1"}""")]
    [InlineData("""{"schema": "sitegen.claims/1", "claims": [{"id": 3}]}""")]
    public void What_is_no_list_of_claims_is_refused(string text)
    {
        _site.Write("claims.json", text);
        var run = _site.RunAnywhere(
            [], ["bench", "reproduce", Path.Combine(_site.Root, "claims.json"), "--session", Session]);
        Assert.Equal(2, run.Code);
        Assert.Contains("error SG0856: ", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void A_session_that_was_edited_is_refused()
    {
        var claims = Claims("""{"id": "a", "measure": "315-jit / suite:jit", "uses": []}""");
        _site.Write("edited.json", File.ReadAllText(Session).Replace("\"profile\": \"standard\"",
            "\"profile\": \"rigorous\"", StringComparison.Ordinal));
        var run = _site.RunAnywhere(
            [], ["bench", "reproduce", claims, "--session", Path.Combine(_site.Root, "edited.json")]);
        Assert.Equal(2, run.Code);
        Assert.DoesNotContain("cannot tell", run.Results, StringComparison.Ordinal);
    }

    private string Claims(string claims)
    {
        _site.Write("claims.json", $$"""{"schema": "sitegen.claims/1", "claims": [{{claims}}]}""");
        return Path.Combine(_site.Root, "claims.json");
    }
}
