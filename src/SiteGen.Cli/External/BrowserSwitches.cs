using System.Collections.Immutable;

namespace SiteGen.Cli.External;

/// <summary>The switches of a Chromium that runs without windows and must not reach the network.</summary>
internal static class BrowserSwitches
{
    /// <summary>Makes names of hosts lead nowhere, so that a page cannot reach another machine.</summary>
    public const string NoNetwork = "--host-resolver-rules=MAP * ~NOTFOUND";

    /// <summary>
    /// Chromium refuses to start with its sandbox as root, the user in most containers; empty for other users.
    /// </summary>
    public static ImmutableArray<string> ForUser { get; } =
        Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows() ? ["--no-sandbox"] : [];
}
