using System.Text;
using System.Text.Json;
using SiteGen.Bench.Processes;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Interpreters;

/// <summary>
/// Asks programs that manage interpreters for their lists; the list of a program that is missing or fails is empty.
/// </summary>
internal static class ToolLists
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    public static async Task<IEnumerable<Candidate>> Uv(Surroundings surroundings, CancellationToken cancellation) =>
        Paths(await Ask("uv", ["python", "list", "--only-installed", "--offline", "--output-format", "json"],
            surroundings, cancellation).ConfigureAwait(false), null, "path")
            .Select(static path => new Candidate(path, "uv"));

    public static async Task<IEnumerable<Candidate>> Py(Surroundings surroundings, CancellationToken cancellation) =>
        OperatingSystem.IsWindows()
            ? Paths(await Ask("py", ["list", "--format=json"], surroundings, cancellation).ConfigureAwait(false),
            "versions", "executable").Select(static path => new Candidate(path, "py"))
            : [];

    /// <param name="list">The member that holds the list; null when the whole document is the list.</param>
    internal static IEnumerable<string> Paths(string json, string? list, string member)
    {
        try
        {
            var all = JsonValues.Parse(Encoding.UTF8.GetBytes(json));
            var items = list is null ? all.Items() : all.Items(list);
            var paths = items.Select(item => item.Member(member)?.Text()).OfType<string>();
            return [.. paths.Where(Path.IsPathFullyQualified)];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    // A tool reads its settings from the home folder; on Windows it needs more variables.
    private static async Task<string> Ask(
        string tool, string[] arguments, Surroundings surroundings, CancellationToken cancellation)
    {
        if (Candidates.OnPath(tool, surroundings) is not { } path) return "";
        string[] kept = ["PATH", "HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "SystemRoot", "XDG_DATA_HOME",
            "UV_PYTHON_INSTALL_DIR"];
        var environment = WorkerEnvironment.Kept(kept, surroundings);
        var outcome = await ProcessRun.Run(new ProcessPlan(path, [.. arguments], environment, Timeout), cancellation)
            .ConfigureAwait(false);
        return outcome.Succeeded ? outcome.Stdout : "";
    }
}
