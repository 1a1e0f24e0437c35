using SiteGen.Bench.Measurements;
using Xunit;

namespace SiteGen.Bench.Tests.Measurements;

public sealed class MeasuredUnitTests
{
    [Theory]
    [InlineData("ns/op", Quantity.Time, 1e-9)]
    [InlineData("µs", Quantity.Time, 1e-6)] // Micro sign.
    [InlineData("μs", Quantity.Time, 1e-6)] // Greek mu.
    [InlineData("ms", Quantity.Time, 1e-3)]
    [InlineData("second", Quantity.Time, 1)]
    [InlineData("min", Quantity.Time, 60)]
    [InlineData("MB/s", Quantity.Throughput, 1e6)]
    [InlineData("MiB/s", Quantity.Throughput, 1048576)]
    [InlineData("ops/s", Quantity.Throughput, 1)]
    [InlineData("ops/min", Quantity.Throughput, 1.0 / 60)]
    [InlineData("ops/ms", Quantity.Throughput, 1000)]
    [InlineData("hz", Quantity.Throughput, 1)]
    [InlineData("B/op", Quantity.Memory, 1)]
    [InlineData("KiB", Quantity.Memory, 1024)]
    [InlineData("kB", Quantity.Memory, 1000)]
    [InlineData("allocs/op", Quantity.Count, 1)]
    public void A_unit_has_a_quantity_and_a_factor(string unit, Quantity quantity, double factor)
    {
        var parsed = MeasuredUnit.Parse(unit);
        Assert.Equal(quantity, parsed?.Quantity);
        Assert.Equal(factor, parsed!.Value.Factor, 1e-12 * factor);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Percent")]
    [InlineData("%")]
    [InlineData("points")]
    public void Text_without_a_known_meaning_is_no_unit(string unit) => Assert.Null(MeasuredUnit.Parse(unit));
}
