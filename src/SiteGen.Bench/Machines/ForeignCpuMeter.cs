namespace SiteGen.Bench.Machines;

/// <summary>The activity of other processes during a measurement.</summary>
/// <param name="ForeignCpu">
/// CPUs that processes outside the runner's own tree used, including the time that the hypervisor took.
/// </param>
/// <param name="StealSeconds">The time that the hypervisor took from all CPUs together.</param>
/// <param name="PressureFraction">
/// The fraction of the time in which some task waited for a CPU; null where the kernel does not count it.
/// </param>
public sealed record Disturbance(double ForeignCpu, double StealSeconds, double? PressureFraction);

/// <summary>
/// Measures foreign CPU between two moments: the only sign of a disturbed machine that is reliable in a guest.
/// </summary>
/// <remarks>
/// The kernel counts in hundredths of a second: over 0.2 s the result is accurate to about 0.05 CPUs for each CPU of
/// the machine.
/// </remarks>
public sealed class ForeignCpuMeter
{
    private readonly TimeProvider _clock;
    private readonly Func<CpuReading?> _read;
    private readonly CpuReading? _start;

    private ForeignCpuMeter(TimeProvider clock, Func<CpuReading?> read)
    {
        (_clock, _read) = (clock, read);
        _start = read();
    }

    public static ForeignCpuMeter Start(TimeProvider clock) => Start(clock, () => CpuReading.Take(clock));

    internal static ForeignCpuMeter Start(TimeProvider clock, Func<CpuReading?> read) => new(clock, read);

    /// <param name="ownCpu">
    /// CPU time that the workers and the runner itself used since the start.
    /// </param>
    /// <returns>Null where the system does not report CPU times, or no time has passed.</returns>
    public Disturbance? Stop(TimeSpan ownCpu)
    {
        if (_start is not { } start || _read() is not { } end) return null;
        var wall = _clock.GetElapsedTime(start.Timestamp, end.Timestamp);
        if (wall <= TimeSpan.Zero) return null;
        var steal = end.Steal - start.Steal;
        var foreign = (end.Busy - start.Busy + steal - ownCpu) / wall;
        return new Disturbance(Math.Max(0, foreign), steal.TotalSeconds, (end.Pressure - start.Pressure) / wall);
    }
}
