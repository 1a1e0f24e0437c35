using SiteGen.Bench.Statistics;
using Xunit;

namespace SiteGen.Bench.Tests.Statistics;

public sealed class RandomEffectsTests
{
    /// <summary>
    /// Logarithms of risk ratios of thirteen trials of a vaccine: Colditz and others (1994), JAMA 271, 698–702.
    /// </summary>
    private static readonly double[] Trials =
        [-0.889311, -1.585389, -1.348073, -1.441551, -0.217547, -0.786116, -1.620898, 0.011952, -0.469418, -1.371345,
            -0.339359, 0.445913, -0.017314];

    private static readonly double[] Errors =
        [0.5706, 0.441114, 0.64449, 0.141457, 0.226297, 0.0831, 0.472247, 0.062941, 0.237559, 0.270231, 0.11141,
            0.72973, 0.267217];

    /// <summary>
    /// τ² = 0.3088 and −0.7141 are published for DerSimonian and Laird; the ends were computed by another program.
    /// </summary>
    [Fact]
    public void The_trials_of_the_textbooks_give_their_numbers()
    {
        var found = RandomEffects.Of(Trials, Errors);
        Assert.Equal(0.3088, found.Tau * found.Tau, 1e-4);
        Assert.Equal(-0.7141, found.Mean, 1e-4);
        Assert.Equal(-1.10782, found.Interval.Low, 1e-4);
        Assert.Equal(-0.32041, found.Interval.High, 1e-4);
    }

    [Fact]
    public void Studies_that_happen_to_agree_are_not_made_more_exact_than_they_are()
    {
        var found = RandomEffects.Of([0.1, 0.1, 0.1], [0.02, 0.02, 0.02]);
        Assert.Equal((0.0, 0.1), (found.Tau, Math.Round(found.Mean, 12)));
        // Student's t of two degrees times 0.02 / √3.
        Assert.Equal(4.302652729911275 * 0.02 / Math.Sqrt(3), found.Interval.HalfWidth, 1e-9);
    }

    [Fact]
    public void Counts_without_errors_weigh_alike()
    {
        var found = RandomEffects.Of([0.1, 0.3], [0, 0]);
        Assert.Equal(0.2, found.Mean, 1e-9);
        Assert.Equal(12.706204736432095 * 0.1, found.Interval.HalfWidth, 1e-6);
    }

    [Theory]
    [InlineData(new[] { 1.0 }, new[] { 1.0 })]
    [InlineData(new[] { 1.0, 2 }, new[] { 1.0 })]
    public void One_study_is_no_summary(double[] values, double[] errors) =>
        Assert.Throws<ArgumentException>(() => RandomEffects.Of(values, errors));

    /// <summary>
    /// Three machines with true values of their own, measured with errors of their own: 95 % means 95 %.
    /// </summary>
    [Fact]
    public void The_interval_keeps_its_promise_for_three_machines()
    {
        var random = new Random(1);
        var covered = Enumerable.Range(0, 2000).Count(_ =>
        {
            double[] errors = [.. Enumerable.Range(0, 3).Select(_ => 0.005 + (0.02 * random.NextDouble()))];
            double[] values = [.. errors.Select(error => 0.1 + (0.02 * Normal()) + (error * Normal()))];
            return RandomEffects.Of(values, errors).Interval.Contains(0.1);
        });
        Assert.InRange(covered / 2000.0, 0.94, 0.99);

        double Normal() =>
            Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
    }
}
