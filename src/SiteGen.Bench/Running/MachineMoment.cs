using SiteGen.Bench.Machines;

namespace SiteGen.Bench.Running;

/// <summary>The counters of the machine at one moment.</summary>
internal sealed record MachineMoment(
    long Timestamp, DateTimeOffset Utc, CpuReading? Counters, double? OwnCpu, TimeProvider Clock)
{
    public static MachineMoment Now(TimeProvider clock) =>
        new(clock.GetTimestamp(), clock.GetUtcNow(), CpuReading.Take(clock), OwnCpuTime.Seconds(), clock);

    /// <param name="livingCpu">
    /// CPU seconds in between of workers that are still alive, which the operating system has not added to ours yet.
    /// </param>
    public MachineActivity Since(MachineMoment before, double livingCpu = 0)
    {
        var wall = Clock.GetElapsedTime(before.Timestamp, Timestamp).TotalSeconds;
        var steal = (Counters?.Steal - before.Counters?.Steal)?.TotalSeconds / wall;
        var busy = (Counters?.Busy - before.Counters?.Busy)?.TotalSeconds;
        var own = OwnCpu - before.OwnCpu + livingCpu;
        double? foreign = busy - own is { } others ? Math.Max(0, others / wall) : null;
        return new MachineActivity(wall, (Utc - before.Utc).TotalSeconds - wall, foreign, steal, own / wall);
    }
}
