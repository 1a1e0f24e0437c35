using SiteGen.Bench.Measurements;
using SiteGen.Bench.Results;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Wording;
using Xunit;

namespace SiteGen.Evidence.Tests.Claims;

public sealed class QuantitiesTests
{
    [Theory]
    [InlineData(Quantity.Time, 1.5, 1.38, 1.62, "1.5 s", "1.38–1.62 s")]
    [InlineData(Quantity.Time, 0.0123, 0.0120, 0.0126, "12.3 ms", "12.00–12.60 ms")]
    [InlineData(Quantity.Time, 0.0123, 0.0103, 0.0143, "12 ms", "10.3–14.3 ms")]
    [InlineData(Quantity.Time, 4.2e-6, 4.18e-6, 4.22e-6, "4.20 µs", "4.180–4.220 µs")]
    [InlineData(Quantity.Time, 25e-9, 23e-9, 27e-9, "25 ns", "23.0–27.0 ns")]
    [InlineData(Quantity.Time, 5e-10, 3.5e-10, 6.5e-10, "0.5 ns", "0.35–0.65 ns")]
    [InlineData(Quantity.Memory, 28.1, 27.8, 28.3, "28.1 B", "27.80–28.30 B")]
    [InlineData(Quantity.Memory, 2048, 2020, 2080, "2.05 kB", "2.020–2.080 kB")]
    [InlineData(Quantity.Memory, 1234567, 1.20e6, 1.27e6, "1.23 MB", "1.200–1.270 MB")]
    [InlineData(Quantity.Memory, 3.2e9, 2.7e9, 3.7e9, "3.2 GB", "2.70–3.70 GB")]
    public void A_quantity_has_a_unit_that_fits_and_the_digits_of_its_interval(
        Quantity quantity, double value, double low, double high, string text, string range)
    {
        var interval = new IntervalOf(0.95, low, high, "order-statistics");
        Assert.Equal((text, range),
            (Quantities.Text(quantity, value, interval, EvidenceWords.English),
            Quantities.Range(quantity, interval, EvidenceWords.English)));
    }

    [Theory]
    [InlineData(0.0, 0.0, "0.90")]
    [InlineData(0.88, 0.92, "0.90")]
    [InlineData(0.7, 1.1, "0.9")]
    [InlineData(0.8996, 0.9004, "0.900")]
    [InlineData(0.0, 4.0, "1")]
    public void A_ratio_has_the_digits_of_its_interval(double low, double high, string text) =>
        Assert.Equal(text, Digits.Nearest(0.9, (low, high)));

    [Theory]
    [InlineData(0.1234, 0.002, "12.3")]
    [InlineData(0.1234, 0.02, "12")]
    [InlineData(0.1234, 0.30, "10")]
    [InlineData(0.1234, 0, "12.3")]
    public void A_percentage_has_the_digits_of_its_interval(double fraction, double width, string text) =>
        Assert.Equal(text, Digits.NearestPercent(fraction, width));
}
