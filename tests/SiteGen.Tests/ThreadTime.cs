using System.Diagnostics;
using System.Globalization;

namespace SiteGen.Tests;

/// <summary>Reads how long this thread has run on a processor, which other processes change little.</summary>
internal static class ThreadTime
{
    private const string Schedule = "/proc/thread-self/schedstat";

    /// <summary>Returns the time on the processor where the system says it, else that of the clock.</summary>
    public static TimeSpan Now =>
        File.Exists(Schedule)
            ? TimeSpan.FromMicroseconds(
                long.Parse(File.ReadAllText(Schedule).Split(' ')[0], CultureInfo.InvariantCulture) / 1_000)
            : Stopwatch.GetElapsedTime(0);
}
