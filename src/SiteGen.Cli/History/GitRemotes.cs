using System.Text.RegularExpressions;

namespace SiteGen.Cli.History;

/// <summary>Resolves the name of a repository to an address that means the same from every folder.</summary>
public static partial class GitRemotes
{
    /// <param name="remote">An address, a path, or the name of a remote of the repository that holds the site.</param>
    /// <param name="root">The site's folder.</param>
    /// <param name="here">The folder that a relative path starts from.</param>
    public static string Resolve(string remote, string root, string here)
    {
        if (IsAddress(remote)) return remote;
        var path = Path.GetFullPath(remote, Path.GetFullPath(here));
        if (Directory.Exists(path) || !Name().IsMatch(remote)) return path;
        var known = Git.Run(["-C", Path.GetFullPath(root), "remote", "get-url", "--push", remote]);
        if (!known.IsOk) return remote;
        var address = known.Text.Trim();
        return IsAddress(address) ? address : Path.GetFullPath(address, Path.GetFullPath(root));
    }

    /// <summary>Returns a text for messages, without the names and passwords that addresses in it contain.</summary>
    public static string Shown(string text) => Secret().Replace(text, "://");

    private static bool IsAddress(string remote) =>
        remote.Contains("://", StringComparison.Ordinal) || HostAndPath().IsMatch(remote);

    [GeneratedRegex(@"^[\w][\w.-]*\z")]
    private static partial Regex Name();

    // git@host:path; a single letter before the colon is a drive of Windows.
    [GeneratedRegex(@"^[^/\\:]{2,}:")]
    private static partial Regex HostAndPath();

    [GeneratedRegex(@"://[^/@\s]+@")]
    private static partial Regex Secret();
}
