using System.Collections.Immutable;
using System.Globalization;

namespace SiteGen.Bench.Interpreters;

/// <summary>
/// Builds the complete environment of a measured interpreter: equal for all cells, except for a cell's own switches.
/// </summary>
public static class WorkerEnvironment
{
    /// <summary>The variables that tool chains need to find their parts.</summary>
    private static readonly ImmutableArray<string> OfToolChains =
    [
        "PATH", "CARGO_HOME", "DOTNET_ROOT", "GOCACHE", "GOMODCACHE", "GOPATH", "GOROOT", "JAVA_HOME", "NODE_PATH",
        "NUGET_PACKAGES", "RUSTUP_HOME", "XDG_CACHE_HOME",
    ];

    /// <param name="hashSeed">Shared by the configurations of a block, so that they are paired.</param>
    public static ImmutableSortedDictionary<string, string> Of(
        Results.Configuration configuration, uint hashSeed, Surroundings surroundings) =>
        Scrubbed(surroundings)
            .SetItem("PYTHONHASHSEED", hashSeed.ToString(CultureInfo.InvariantCulture))
            .SetItems(configuration.Environment);

    /// <summary>Returns the environment of an author's benchmark tool, which may call a tool chain.</summary>
    /// <param name="hashSeed">See <see cref="Of"/>.</param>
    public static ImmutableSortedDictionary<string, string> OfTool(
        Results.Configuration configuration, uint hashSeed, Surroundings surroundings) =>
        Of(configuration, hashSeed, surroundings).SetItems(Kept(OfToolChains, surroundings));

    /// <summary>Returns the environment without any switch, to identify an interpreter in its default state.</summary>
    public static ImmutableSortedDictionary<string, string> Scrubbed(Surroundings surroundings) =>
        Kept(OperatingSystem.IsWindows() ? ["SystemRoot", "TEMP", "TMP", "USERPROFILE"] : ["HOME", "TMPDIR"],
            surroundings)
            .SetItem("PATH", OperatingSystem.IsWindows() ? Path.Join(surroundings.Variable("SystemRoot"), "System32")
            : "/usr/bin:/bin")
            .SetItem("LC_ALL", "C.UTF-8")
            .SetItem("PYTHONDONTWRITEBYTECODE", "1");

    /// <summary>Returns the environment with a bytecode cache, so that a module is compiled once in a run.</summary>
    /// <remarks>
    /// Without a cache, an installation that contains no bytecode compiles its library at every start. Starting then
    /// takes several times as long and needs more memory, which looks like a difference between versions.
    /// </remarks>
    /// <param name="folder">The folder of the cache. Bytecode in the installation is neither read nor written.</param>
    public static ImmutableSortedDictionary<string, string> WithBytecodeIn(
        string folder, ImmutableSortedDictionary<string, string> environment) =>
        environment.Remove("PYTHONDONTWRITEBYTECODE").SetItem("PYTHONPYCACHEPREFIX", folder);

    internal static ImmutableSortedDictionary<string, string> Kept(
        IEnumerable<string> names, Surroundings surroundings) =>
        names.Select(name => (Name: name, Value: surroundings.Variable(name)))
            .Where(static pair => pair.Value is not null)
            .ToImmutableSortedDictionary(static pair => pair.Name, static pair => pair.Value!, StringComparer.Ordinal);
}
