using SiteGen.Evidence.Claims;
using Xunit;

namespace SiteGen.Evidence.Tests.Claims;

/// <summary>Numbers decide whether a finding has changed since it was accepted.</summary>
public sealed class FoundNumbersTests
{
    [Theory]
    [InlineData(0.9, true)]
    [InlineData(0.90001, true)]
    [InlineData(0.905, false)]
    public void A_ratio_has_changed_when_readers_see_another_number(double point, bool isSame) =>
        Assert.Equal(isSame, FoundNumbers.Of(Ledgers.Ratio(0.9, 0.8, 1))!
            .IsSameAs(FoundNumbers.Of(Ledgers.Ratio(point, 0.8, 1))!));

    [Fact]
    public void An_interval_that_moves_is_a_change() =>
        Assert.False(FoundNumbers.Of(Ledgers.Ratio(0.9, 0.8, 1))!
            .IsSameAs(FoundNumbers.Of(Ledgers.Ratio(0.9, 0.7, 1))!));

    [Fact]
    public void An_answer_is_compared_as_an_answer()
    {
        Assert.True(FoundNumbers.Of(Ledgers.Fact("true"))!.IsSameAs(FoundNumbers.Of(Ledgers.Fact("true"))!));
        Assert.False(FoundNumbers.Of(Ledgers.Fact("true"))!.IsSameAs(FoundNumbers.Of(Ledgers.Fact("false"))!));
    }

    [Fact]
    public void What_was_not_measured_has_no_numbers() =>
        Assert.Null(FoundNumbers.Of(new NoFinding(new Missing("314 / nbody"))));
}
