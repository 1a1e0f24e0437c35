using System.Collections.Immutable;
using System.Text;
using SiteGen.Evidence.Claims;
using SiteGen.Foundation;
using Xunit;

namespace SiteGen.Evidence.Tests.Claims;

public sealed class ClaimLockTests
{
    private static readonly Claim Faster = Ledgers.Claim("jit", "314-jit / nbody", "faster");

    [Fact]
    public void What_was_accepted_is_read_again()
    {
        var shown = Ledgers.Judge(Ledgers.Claim("shown", "value 314 / nbody"), new NoFinding(new Missing("it")));
        var (accepted, problem) = Read(ClaimLock.Write([Used("about a tenth faster"), shown]));
        Assert.Null(problem);
        Assert.Equal(["jit", "shown"], accepted!.Keys);
        Assert.Equal("about a tenth faster", accepted["jit"].Words["content/a.md"]);
        Assert.Equal(("314-jit against 314 / nbody: faster", "20261126-0130-standard", "holds"),
            (accepted["jit"].Rule, accepted["jit"].Session, accepted["jit"].Verdict));
        Assert.Equal("8–14 % faster (ratio 0.900, 95 % interval 0.880–0.920)", accepted["jit"].Value);
        Assert.Equal(("value 314 / nbody: shown", null, "not measured"),
            (accepted["shown"].Rule, accepted["shown"].Session, accepted["shown"].Verdict));
        Assert.Empty(accepted["shown"].Words);
    }

    [Fact]
    public void The_file_is_the_same_whatever_the_order()
    {
        var other = Ledgers.Judge(Ledgers.Claim("aot", "314 / nbody", "faster"), Ledgers.Ratio(0.90, 0.88, 0.92));
        Assert.Equal(ClaimLock.Write([Used("words"), other]), ClaimLock.Write([other, Used("words")]));
    }

    [Fact]
    public void A_sentence_that_was_edited_without_its_rule_is_noticed()
    {
        var problem = Assert.Single(Edited(Used("about a tenth faster"), Used("about a fifth faster")));
        Assert.Equal(("SG0817", "content/a.md:1:4"), (problem.Code, problem.Location.ToString()));
        Assert.Contains("It was: about a tenth faster", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_that_was_edited_with_its_rule_was_thought_about()
    {
        var after = Ledgers.Judge(
            Ledgers.Claim("jit", "314-jit / nbody", "faster by 15%..25%"), Ledgers.Ratio(0.83, 0.82, 0.84),
            Ledgers.Use("jit", "content/a.md", "about a fifth faster"));
        Assert.Empty(Edited(Used("about a tenth faster"), after));
    }

    [Fact]
    public void The_same_words_in_another_line_are_not_edited()
    {
        var moved = Ledgers.Judge(
            Faster, Ledgers.Ratio(0.80, 0.79, 0.81),
            Ledgers.Use("jit", "content/a.md", "about a tenth faster", line: 7));
        Assert.Empty(Edited(Used("about a tenth faster"), moved));
    }

    [Fact]
    public void Words_on_a_page_that_had_none_are_new_and_not_edited()
    {
        var elsewhere = Ledgers.Judge(
            Faster, Ledgers.Ratio(0.90, 0.88, 0.92), Ledgers.Use("jit", "content/a.md", "about a tenth faster"),
            Ledgers.Use("jit", "content/b.md", "a bit faster"));
        Assert.Empty(Edited(Used("about a tenth faster"), elsewhere));
    }

    [Fact]
    public void A_claim_that_was_never_accepted_is_not_edited() =>
        Assert.Empty(ClaimLock.EditedWithoutRule(
            [Used("words")], ImmutableSortedDictionary<string, AcceptedClaim>.Empty));

    [Theory]
    [InlineData("not json", 1)]
    [InlineData("[]", 1)]
    [InlineData("{\n\"jit\": {}}", 2)]
    [InlineData("{\n\"jit\": {\n\"words\": null, \"rule\": \"\", \"value\": \"\", \"verdict\": \"\"}}", 3)]
    public void A_broken_file_is_said_at_its_line(string json, int line)
    {
        var (accepted, problem) = Read(Encoding.UTF8.GetBytes(json));
        Assert.Null(accepted);
        Assert.Equal(("SG0818", line), (problem!.Code, problem.Location.Line));
    }

    [Fact]
    public void Without_a_file_nothing_was_accepted() => Assert.Empty(ClaimLock.Read(null).Accepted!);

    private static LedgerEntry Used(string words) =>
        Ledgers.Judge(Faster, Ledgers.Ratio(0.90, 0.88, 0.92), Ledgers.Use("jit", "content/a.md", words));

    private static ImmutableArray<Diagnostic> Edited(LedgerEntry before, LedgerEntry after) =>
        [.. ClaimLock.EditedWithoutRule([after], Read(ClaimLock.Write([before])).Accepted!)];

    private static (ImmutableSortedDictionary<string, AcceptedClaim>? Accepted, Diagnostic? Problem) Read(
        byte[] bytes) =>
        ClaimLock.Read(new SourceFile(ClaimLock.File, bytes));
}
