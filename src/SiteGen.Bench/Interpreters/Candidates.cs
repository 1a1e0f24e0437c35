using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SiteGen.Bench.Interpreters;

/// <summary>Lists the files that may be interpreters, in the order in which their places are searched.</summary>
internal static partial class Candidates
{
    /// <param name="asked">Paths, or names to look up on the PATH.</param>
    public static async Task<ImmutableArray<Candidate>> Find(
        IEnumerable<string> asked, Surroundings surroundings, CancellationToken cancellation) =>
    [
        .. asked.Concat(surroundings.ListIn("SITEGEN_PYTHONS"))
            .Select(name => new Candidate(
                OnPath(name, surroundings) ?? Path.GetFullPath(name), "config", WasAsked: true)),
        .. surroundings.ListIn("PATH").SelectMany(static folder => Named(folder, "path")),
        .. Environments(surroundings),
        .. await ToolLists.Uv(surroundings, cancellation).ConfigureAwait(false),
        .. Pyenv(surroundings),
        .. surroundings.FrameworkFolders.SelectMany(static folder => Folders.In(folder))
        .SelectMany(static version => Named(Path.Join(version, "bin"), "framework")),
        .. await ToolLists.Py(surroundings, cancellation).ConfigureAwait(false),
        .. surroundings.StandardFolders.SelectMany(Folders.Matching).SelectMany(static folder => Named(folder, "path")),
    ];

    /// <summary>
    /// Finds the file for a name without a folder; returns null when the name has a folder or is not found.
    /// </summary>
    public static string? OnPath(string name, Surroundings surroundings)
    {
        if (name != Path.GetFileName(name)) return null;
        string[] endings = OperatingSystem.IsWindows() ? ["", ".exe"] : [""];
        return (from folder in surroundings.ListIn("PATH")
                from ending in endings
                let path = Path.GetFullPath(Path.Join(folder, name + ending))
                where File.Exists(path)
                select path).FirstOrDefault();
    }

    private static IEnumerable<Candidate> Environments(Surroundings surroundings) =>
        surroundings.Variable("VIRTUAL_ENV") is { Length: > 0 } folder
            ? Named(Path.Join(folder, OperatingSystem.IsWindows() ? "Scripts" : "bin"), "path")
            : [];

    private static IEnumerable<Candidate> Pyenv(Surroundings surroundings)
    {
        var root = surroundings.Variable("PYENV_ROOT") is { Length: > 0 } named ? named
            : Path.Join(surroundings.Home, ".pyenv");
        return Folders.In(Path.Join(root, "versions"))
            .SelectMany(static version => Named(Path.Join(version, "bin"), "pyenv"));
    }

    private static IEnumerable<Candidate> Named(string folder, string source) =>
        Folders.FilesIn(Path.GetFullPath(folder))
            .Where(static path => InterpreterName().IsMatch(Path.GetFileName(path)))
            .Select(path => new Candidate(path, source));

    // Debian and Ubuntu call a free-threaded build python3.14-nogil. PyPy is included to report that it is unsupported.
    [GeneratedRegex(
        @"^(python[23]?(\.[0-9]+)?t?d?|python3\.[0-9]+-nogil|pypy3?(\.[0-9]+)?)(\.exe)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex InterpreterName();
}
