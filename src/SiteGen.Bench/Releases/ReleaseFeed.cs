using System.Text.Json;
using System.Text.RegularExpressions;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Releases;

/// <summary>Reads the newest versions from the answer of a service.</summary>
/// <remarks>Pre-releases, drafts and anything that is not a plain version number are left out.</remarks>
public static partial class ReleaseFeed
{
    public const int ByteLimit = 64 * 1024 * 1024;
    private const int MostReleases = 10_000;

    /// <returns>The newest version by cycle or project; null when the answer is not JSON.</returns>
    public static IReadOnlyDictionary<string, string>? Read(ReleaseSource source, ReadOnlyMemory<byte> answer)
    {
        try
        {
            var json = JsonValues.Parse(answer.Span);
            var found = source.Kind == ReleaseSource.EndOfLife ? Cycles(json)
                : [(source.Key, Newest(Versions(source.Kind, json)))];
            return found.Where(static pair => pair.Version is not null)
                .GroupBy(static pair => pair.Key, StringComparer.Ordinal)
                .ToDictionary(
                    static group => group.Key, static group => group.First().Version!, StringComparer.Ordinal);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Returns true when a version is newer than another; both are plain version numbers.</summary>
    public static bool IsNewer(string version, string than) => Parse(version) > Parse(than);

    public static bool IsVersion(string text) => Plain().IsMatch(text);

    private static IEnumerable<(string Key, string? Version)> Cycles(JsonElement root)
    {
        // Version 1 of the service's interface wraps the list and each newest release.
        var cycles = root.Member("result")?.Items("releases") ?? root.Items();
        return cycles.Take(MostReleases)
            .Select(static cycle => (
                Key: (cycle.Member("cycle") ?? cycle.Member("name"))?.Text() ?? "", Version: Newest([LatestOf(cycle)])))
            .Where(static pair => IsVersion(pair.Key) || Whole().IsMatch(pair.Key));
    }

    private static string? LatestOf(JsonElement cycle) =>
        cycle.Member("latest") is { } latest ? latest.Text() ?? latest.Member("name")?.Text() : null;

    private static IEnumerable<string?> Versions(string kind, JsonElement root) => kind switch
    {
        ReleaseSource.PyPi => [root.Member("info")?.Member("version")?.Text()],
        ReleaseSource.Crates => [root.Member("crate")?.Member("max_stable_version")?.Text()],
        ReleaseSource.NuGet => root.Items("versions").Take(MostReleases).Select(static version => version.Text()),
        _ => root.Items().Take(MostReleases)
            .Where(static release => release.Member("draft")?.Truth() == false
                && release.Member("prerelease")?.Truth() == false)
            .Select(static release => release.Member("tag_name")?.Text()?.TrimStart('v')),
    };

    private static string? Newest(IEnumerable<string?> versions) =>
        versions.OfType<string>().Where(IsVersion).MaxBy(Parse);

    private static Version Parse(string version) => Version.Parse(version);

    [GeneratedRegex(@"^[0-9]{1,6}(\.[0-9]{1,6}){1,3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^[0-9]{1,6}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
