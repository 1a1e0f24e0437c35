using System.Globalization;

namespace SiteGen.Bench.Machines;

/// <summary>The CPU times of the machine since it started, summed over all CPUs.</summary>
/// <param name="Timestamp">The time of the reading, from the <see cref="TimeProvider"/> in use.</param>
/// <param name="Steal">Time that the hypervisor gave to other machines.</param>
/// <param name="Pressure">Time in which some task waited for a CPU; null where the kernel does not count it.</param>
public readonly record struct CpuReading(long Timestamp, TimeSpan Busy, TimeSpan Steal, TimeSpan? Pressure)
{
    // The kernel reports times in hundredths of a second, whatever its own tick rate is.
    private const double TicksPerSecond = 100;

    // 3,000 years.
    private const long Most = 10_000_000_000_000;

    /// <returns>Null on a system without /proc.</returns>
    public static CpuReading? Take(TimeProvider clock) => Take(clock, SystemFiles.OnDisk);

    internal static CpuReading? Take(TimeProvider clock, SystemFiles files)
    {
        if (files.Text("/proc/stat")?.Split('\n')[0]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries) is not ["cpu", .. { Length: >= 8 } fields])
            return null;
        var ticks = fields.Select(Ticks).OfType<ulong>().ToArray();
        if (ticks.Length < fields.Length) return null;
        // user nice system idle iowait irq softirq steal; user already includes the time of guests.
        var busy = ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6];
        var pressure = PressureOf(files.Text("/proc/pressure/cpu"));
        return new CpuReading(clock.GetTimestamp(), Time(busy), Time(ticks[7]), pressure);
    }

    /// <returns>Null above the largest plausible value, so that a sum of a few values still fits a time.</returns>
    private static ulong? Ticks(string field) =>
        ulong.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks < Most
            ? ticks : null;

    private static TimeSpan Time(ulong ticks) => TimeSpan.FromSeconds(ticks / TicksPerSecond);

    // some avg10=0.00 avg60=0.00 avg300=0.00 total=42052770
    private static TimeSpan? PressureOf(string? text) =>
        text?.Split('\n')[0] is { } some && some.StartsWith("some ", StringComparison.Ordinal)
        && some.LastIndexOf("total=", StringComparison.Ordinal) is >= 0 and var at
        && long.TryParse(some[(at + 6)..], NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds)
        && microseconds < Most * 10_000
            ? TimeSpan.FromMicroseconds(microseconds) : null;
}
