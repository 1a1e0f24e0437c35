using System.Collections.Immutable;
using SiteGen.Bench.Interpreters;

namespace SiteGen.Cli.External;

/// <summary>The environment of programs of this machine that SiteGen runs for authors.</summary>
internal static class ProgramEnvironment
{
    /// <summary>
    /// Returns an environment without the variables of the user, such as tokens, but with the user's <c>PATH</c>.
    /// </summary>
    /// <param name="home">The folder in which programs keep their files.</param>
    public static ImmutableSortedDictionary<string, string> In(string home, Surroundings surroundings) =>
        WorkerEnvironment.Scrubbed(surroundings)
            .SetItem("PATH", surroundings.Variable("PATH") ?? "/usr/bin:/bin")
            .SetItem("HOME", home).SetItem("TMPDIR", home).SetItem("TEMP", home).SetItem("TMP", home)
            .SetItem("LANG", "C.UTF-8");
}
