using System.Globalization;

namespace SiteGen.Bench.Machines;

/// <summary>Reads how many CPUs the control groups of this process grant.</summary>
internal static class ControlGroup
{
    private const string Root = "/sys/fs/cgroup";

    /// <returns>The smallest limit of the group and its ancestors, in CPUs; null without a limit.</returns>
    public static double? CpuLimit(SystemFiles files)
    {
        var limits = from line in (files.Text("/proc/self/cgroup") ?? "").Split('\n')
                     let parts = line.Split(':', 3)
                     where parts.Length == 3
                     from level in Upwards(parts[2])
                     let limit = parts[1] == "" ? Unified(files, level) : parts[1].Split(',').Contains("cpu")
                         ? Legacy(files, parts[1], level) : null
                     where limit is not null
                     select limit;
        return limits.Min();
    }

    private static IEnumerable<string> Upwards(string group)
    {
        for (var at = group.TrimEnd('/'); at.Length > 0; at = at[..Math.Max(0, at.LastIndexOf('/'))]) yield return at;
        yield return "";
    }

    private static double? Unified(SystemFiles files, string group) =>
        files.Text($"{Root}{group}/cpu.max")?.Split(' ') is [var quota, var period] && Number(quota) is { } granted
            && Number(period) is { } length ? granted / length : null;

    private static double? Legacy(SystemFiles files, string controllers, string group)
    {
        string[] folders = [$"{Root}/{controllers}{group}", $"{Root}/cpu{group}"];
        return (from folder in folders
                let quota = files.Number($"{folder}/cpu.cfs_quota_us")
                let period = files.Number($"{folder}/cpu.cfs_period_us")
                where quota > 0 && period > 0
                select quota / period).FirstOrDefault();
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
