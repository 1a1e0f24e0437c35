using System.Globalization;
using System.Text.RegularExpressions;

namespace SiteGen.Bench.Analysis;

/// <summary>
/// The parts of a configuration's id: <c>314t-gil</c> is version 314, free-threaded, in the mode <c>gil</c>.
/// </summary>
/// <param name="IsSecondArm">True for the second arm of the A/A control, such as <c>314#2</c>.</param>
internal sealed partial record ConfigurationRole(
    string Id, int Version, bool IsFreeThreaded, string Mode, bool IsSecondArm)
{
    public static ConfigurationRole? Parse(string id) => Pattern().Match(id) is { Success: true } match
        ? new ConfigurationRole(
            id, int.Parse(match.Groups["version"].ValueSpan, CultureInfo.InvariantCulture), match.Groups["threads"]
            .Length > 0,
            match.Groups["mode"].Value, match.Groups["arm"].Length > 0)
        : null;

    [GeneratedRegex(@"^(?<version>[0-9]{2,6})(?<threads>t?)(-(?<mode>[a-z0-9-]+))?(?<arm>#[0-9]+)?$")]
    private static partial Regex Pattern();
}
