namespace SiteGen.Bench.Machines;

/// <param name="IsQuiet">Null where the system does not tell.</param>
/// <param name="ForeignCpu">Of the last look, in CPUs; null where the system does not tell.</param>
public readonly record struct QuietWait(bool? IsQuiet, TimeSpan Waited, double? ForeignCpu);

/// <summary>Tells whether others use the machine, and waits until they do not.</summary>
public static class Quietness
{
    public const double QuietBelow = 0.05;

    public static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>Looks for one second; the runner's own work is not counted.</summary>
    /// <returns>Foreign CPU, in CPUs; null where the system does not tell.</returns>
    public static Task<double?> Now(TimeProvider clock, CancellationToken cancellation) =>
        Now(clock, () => CpuReading.Take(clock), OwnCpu, cancellation);

    /// <param name="limit">Nobody waits longer than this, and one look.</param>
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
