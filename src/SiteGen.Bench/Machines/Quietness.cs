namespace SiteGen.Bench.Machines;

/// <param name="IsQuiet">Null where the system does not report CPU times.</param>
/// <param name="ForeignCpu">
/// CPUs that others used during the last look; null where the system does not report CPU times.
/// </param>
public readonly record struct QuietWait(bool? IsQuiet, TimeSpan Waited, double? ForeignCpu);

/// <summary>Detects whether other processes use the machine, and waits until they are idle.</summary>
public static class Quietness
{
    public const double QuietBelow = 0.05;

    public static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>Observes the machine for one second, without counting the runner's own work.</summary>
    /// <returns>Foreign CPU, in CPUs; null where the system does not report CPU times.</returns>
    public static Task<double?> Now(TimeProvider clock, CancellationToken cancellation) =>
        Now(clock, () => CpuReading.Take(clock), OwnCpu, cancellation);

    /// <param name="limit">Maximum time to wait; the last look may exceed it.</param>
    public static Task<QuietWait> WaitForQuiet(
        TimeSpan limit, double foreignCpuBelow, TimeProvider clock, CancellationToken cancellation) =>
        WaitForQuiet(limit, foreignCpuBelow, clock, () => CpuReading.Take(clock), OwnCpu, cancellation);

    internal static async Task<QuietWait> WaitForQuiet(
        TimeSpan limit, double foreignCpuBelow, TimeProvider clock, Func<CpuReading?> read, Func<TimeSpan> ownCpu,
        CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        while (true)
        {
            var foreign = await Now(clock, read, ownCpu, cancellation).ConfigureAwait(false);
            var waited = clock.GetElapsedTime(started);
            if (foreign is null || foreign < foreignCpuBelow || waited >= limit)
                return new QuietWait(foreign is null ? null : foreign < foreignCpuBelow, waited, foreign);
        }
    }

    private static async Task<double?> Now(
        TimeProvider clock, Func<CpuReading?> read, Func<TimeSpan> ownCpu, CancellationToken cancellation)
    {
        var own = ownCpu();
        if (read() is not { } start) return null;
        var meter = ForeignCpuMeter.Start(clock, read);
        await Task.Delay(Look, clock, cancellation).ConfigureAwait(false);
        return meter.Stop(ownCpu() - own)?.ForeignCpu;
    }

    private static TimeSpan OwnCpu() =>
        OperatingSystem.IsBrowser() || OperatingSystem.IsIOS() || OperatingSystem.IsTvOS() ? TimeSpan.Zero
            : Environment.CpuUsage.TotalTime;
}
