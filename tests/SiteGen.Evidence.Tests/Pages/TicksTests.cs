using System.Globalization;
using SiteGen.Evidence.Pages.Charts;
using Xunit;

namespace SiteGen.Evidence.Tests.Pages;

public sealed class TicksTests
{
    [Theory]
    [InlineData(0, 10, 6, "0 2 4 6 8 10")]
    [InlineData(0, 1, 6, "0 0.2 0.4 0.6 0.8 1")]
    [InlineData(0.94, 1.21, 6, "0.95 1 1.05 1.1 1.15 1.2")]
    [InlineData(0, 87, 6, "0 20 40 60 80")]
    [InlineData(-3, 3, 7, "-3 -2 -1 0 1 2 3")]
    [InlineData(0, 0.3, 4, "0 0.1 0.2 0.3")]
    [InlineData(0, 4.3e-9, 6, "0 1E-09 2E-09 3E-09 4E-09")]
    [InlineData(5, 5, 6, "5")]
    [InlineData(0, 0, 6, "0")]
    [InlineData(0, 1e99, 3, "0 5E+98 1E+99")]
    public void A_linear_axis_has_round_ticks(double low, double high, int most, string expected) =>
        Assert.Equal(expected, Written(Ticks.Linear(low, high, most)));

    [Theory]
    [InlineData(0.8, 1.3, 6, "0.8 0.9 1 1.1 1.2 1.3")]
    [InlineData(0.5, 4, 6, "0.5 0.7 1 1.5 2 3")]
    [InlineData(0.1, 100, 6, "0.1 1 10 100")]
    [InlineData(0.001, 1000, 7, "0.001 0.01 0.1 1 10 100 1000")]
    [InlineData(1, 1e12, 6, "1 1000 1000000 1000000000 1000000000000")]
    public void A_logarithmic_axis_has_round_ticks(double low, double high, int most, string expected) =>
        Assert.Equal(expected, Written(Ticks.Ratio(low, high, most)));

    [Fact]
    public void There_are_never_more_ticks_than_asked_for_and_all_lie_on_the_axis()
    {
        foreach (var low in (double[])[1e-9, 0.003, 0.7, 1, 12, 4e5])
        {
            foreach (var ratio in (double[])[1.0001, 1.02, 1.5, 2.9, 3.1, 8, 70, 1e4, 1e9])
            {
                Check(Ticks.Linear(low, low * ratio, 6), low, low * ratio);
                Check(Ticks.Ratio(low, low * ratio, 6), low, low * ratio);
            }
        }

        static void Check(IReadOnlyList<double> ticks, double low, double high)
        {
            Assert.InRange(ticks.Count, 1, 6);
            Assert.All(ticks, tick => Assert.InRange(tick, low * (1 - 1e-7), high * (1 + 1e-7)));
            Assert.Equal(ticks.Order().Distinct(), ticks);
        }
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(double.NaN, 1)]
    [InlineData(0, double.PositiveInfinity)]
    public void Ends_that_are_no_axis_are_a_mistake_of_the_caller(double low, double high) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Ticks.Linear(low, high, 6));

    private static string Written(IEnumerable<double> ticks) =>
        string.Join(' ', ticks.Select(tick => tick.ToString(CultureInfo.InvariantCulture)));
}
