namespace SiteGen.Bench.Machines;

/// <summary>What others did while something was measured.</summary>
/// <param name="ForeignCpu">
/// CPUs that programs outside of the own tree used, time that the hypervisor took included.
/// </param>
/// <param name="StealSeconds">The part of it that the hypervisor took.</param>
/// <param name="PressureFraction">
/// The part of the time in which some task waited for a CPU; null where it is not counted.
/// </param>
public sealed record Disturbance(double ForeignCpu, double StealSeconds, double? PressureFraction);

/// <summary>
/// Measures foreign CPU between two moments: the one sign of a disturbed machine that does not lie in a guest.
/// </summary>
/// <remarks>
/// The kernel counts in hundredths of a second: over 0.2 s the result is good to about 0.05 CPUs for each CPU of the
/// machine.
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
    /// What the own processes used since the start: that of the workers and of the runner itself.
    /// </param>
    /// <returns>Null where the system does not tell, or no time has passed.</returns>
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
