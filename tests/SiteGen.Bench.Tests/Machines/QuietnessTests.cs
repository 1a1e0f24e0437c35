using SiteGen.Bench.Machines;
using Xunit;

namespace SiteGen.Bench.Tests.Machines;

public sealed class QuietnessTests
{
    private readonly SteppingClock _clock = new();

    [Fact]
    public void The_kernel_s_counters_are_read_in_seconds()
    {
        var files = MachineReaderTests.Files(new()
        {
            ["/proc/stat"] = "cpu  100 20 30 9000 400 5 6 70 11 12\ncpu0 1 1 1 1 1 1 1 1",
            ["/proc/pressure/cpu"] =
                "some avg10=1.00 avg60=0.00 avg300=0.00 total=2500000\nfull avg10=0.00 avg60=0.00 avg300=0.00 total=9",
        });
        Assert.Equal(new CpuReading(
            0, TimeSpan.FromSeconds(1.61), TimeSpan.FromSeconds(0.7), TimeSpan.FromSeconds(2.5)),
            CpuReading.Take(_clock, files));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("cpu  1 2 3")]
    public void A_system_that_does_not_count_is_unknown(string? stat) =>
        Assert.Null(CpuReading.Take(
            _clock, MachineReaderTests.Files(stat is null ? [] : new() { ["/proc/stat"] = stat })));

    [Fact]
    public void Foreign_CPU_is_what_was_used_without_the_own_part()
    {
        var readings = new Queue<CpuReading?>(
            [Reading(0, busy: 10, steal: 1, pressure: 0), Reading(2, busy: 13.5, steal: 1.5, pressure: 1)]);
        var disturbance = ForeignCpuMeter.Start(_clock, readings.Dequeue).Stop(TimeSpan.FromSeconds(2));
        Assert.Equal(new Disturbance(1.0, 0.5, 0.5), disturbance);
    }

    [Fact]
    public void Own_work_beyond_what_the_kernel_has_counted_yet_is_no_negative_disturbance()
    {
        var readings = new Queue<CpuReading?>([Reading(0, busy: 10), Reading(1, busy: 10.99)]);
        Assert.Equal(new Disturbance(0, 0, null), ForeignCpuMeter.Start(_clock, readings.Dequeue)
            .Stop(TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void Without_counters_or_time_there_is_no_answer()
    {
        Assert.Null(ForeignCpuMeter.Start(_clock, static () => null).Stop(TimeSpan.Zero));
        Assert.Null(ForeignCpuMeter.Start(_clock, () => Reading(0, busy: 1)).Stop(TimeSpan.Zero));
    }

    [Fact]
    public async Task Waiting_ends_when_the_others_are_done()
    {
        var wait = await Wait(TimeSpan.FromMinutes(1), 0.9, 0.4, 0.01);
        Assert.True(wait.IsQuiet);
        Assert.Equal(TimeSpan.FromSeconds(3), wait.Waited);
        Assert.Equal(0.01, wait.ForeignCpu!.Value, 3);
    }

    [Fact]
    public async Task Waiting_ends_at_its_limit()
    {
        var wait = await Wait(TimeSpan.FromSeconds(2), 0.9, 0.4, 0.01);
        Assert.False(wait.IsQuiet);
        Assert.Equal((TimeSpan.FromSeconds(2), 0.4), (wait.Waited, Math.Round(wait.ForeignCpu!.Value, 3)));
    }

    [Fact]
    public async Task Own_work_while_waiting_does_not_count()
    {
        var own = TimeSpan.Zero;
        var wait = await Quietness.WaitForQuiet(
            TimeSpan.FromSeconds(5), 0.05, _clock, () =>
                Reading(Now, busy: Now), () => own += TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        Assert.Equal((true, TimeSpan.FromSeconds(1)), (wait.IsQuiet, wait.Waited));
    }

    [Fact]
    public async Task Where_nothing_is_counted_nobody_waits()
    {
        var wait = await Quietness.WaitForQuiet(
            TimeSpan.FromMinutes(1), 0.05, _clock, static () =>
                null, static () => TimeSpan.Zero, TestContext.Current.CancellationToken);
        Assert.Equal(new QuietWait(null, TimeSpan.Zero, null), wait);
    }

    private double Now => _clock.GetElapsedTime(0).TotalSeconds;

    /// <param name="foreign">CPUs that others use in the first second, in the second, and so on.</param>
    private Task<QuietWait> Wait(TimeSpan limit, params double[] foreign) =>
        Quietness.WaitForQuiet(limit, 0.05, _clock, () => Reading(Now, busy: foreign.Take((int)Now).Sum()), static () =>
            TimeSpan.Zero, TestContext.Current.CancellationToken);

    private static CpuReading Reading(double at, double busy, double steal = 0, double? pressure = null) => new(
        (long)(at * TimeSpan.TicksPerSecond), TimeSpan.FromSeconds(busy), TimeSpan.FromSeconds(steal),
            pressure is { } seconds ? TimeSpan.FromSeconds(seconds) : null);
}
