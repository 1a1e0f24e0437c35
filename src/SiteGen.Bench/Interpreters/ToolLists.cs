using System.Text.Json;
using SiteGen.Bench.Processes;

namespace SiteGen.Bench.Interpreters;

/// <summary>Programs that keep interpreters and can list them; one that is not installed, or fails, knows none.</summary>
internal static class ToolLists
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    public static async Task<IEnumerable<Candidate>> Uv(Surroundings surroundings, CancellationToken cancellation) =>
        Paths(await Ask("uv", ["python", "list", "--only-installed", "--offline", "--output-format", "json"], surroundings, cancellation).ConfigureAwait(false), null, "path")
            .Select(static path => new Candidate(path, "uv"));

    public static async Task<IEnumerable<Candidate>> Py(Surroundings surroundings, CancellationToken cancellation) =>
        OperatingSystem.IsWindows()
            ? Paths(await Ask("py", ["list", "--format=json"], surroundings, cancellation).ConfigureAwait(false), "versions", "executable").Select(static path => new Candidate(path, "py"))
            : [];

    /// <param name="list">The member that holds the list; null when the list is all.</param>
    internal static IEnumerable<string> Paths(string json, string? list, string member)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var items = list is null ? document.RootElement : document.RootElement.GetProperty(list);
            return [.. items.EnumerateArray().Select(item => Text(item, member)).OfType<string>().Where(Path.IsPathFullyQualified)];
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return [];
        }
    }

    private static string? Text(JsonElement item, string member) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // A tool needs its settings, which lie in the home folder, and more on Windows.
    private static async Task<string> Ask(string tool, string[] arguments, Surroundings surroundings, CancellationToken cancellation)
    {
        if (Candidates.OnPath(tool, surroundings) is not { } path) return "";
        string[] kept = ["PATH", "HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "SystemRoot", "XDG_DATA_HOME", "UV_PYTHON_INSTALL_DIR"];
        var environment = WorkerEnvironment.Kept(kept, surroundings);
        var outcome = await ProcessRun.Run(new ProcessPlan(path, [.. arguments], environment, Timeout), cancellation).ConfigureAwait(false);
        return outcome.Succeeded ? outcome.Stdout : "";
    }
}
