using System.Globalization;

namespace SiteGen.Cli.Commands;

public static class BuildTime
{
    /// <summary>
    /// Returns the time that decides what is in the future: SOURCE_DATE_EPOCH, in seconds since 1970, if it is set,
    /// otherwise the time of the clock.
    /// </summary>
    public static DateTimeOffset Now(TimeProvider clock) =>
        long.TryParse(Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"), NumberStyles.None,
            CultureInfo.InvariantCulture, out var seconds) && seconds < 253402300800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds) : clock.GetUtcNow();
}
