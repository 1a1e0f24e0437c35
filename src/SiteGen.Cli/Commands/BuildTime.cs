using System.Globalization;

namespace SiteGen.Cli.Commands;

public static class BuildTime
{
    /// <summary>
    /// The time that decides what is in the future: SOURCE_DATE_EPOCH in seconds since 1970 where it is set, else the
    /// clock.
    /// </summary>
    public static DateTimeOffset Now(TimeProvider clock) =>
        long.TryParse(Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"), NumberStyles.None,
            CultureInfo.InvariantCulture, out var seconds) && seconds < 253402300800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds) : clock.GetUtcNow();
}
