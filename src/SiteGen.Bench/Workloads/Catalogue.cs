using System.Collections.Immutable;
using System.IO.Enumeration;
using SiteGen.Foundation;

namespace SiteGen.Bench.Workloads;

/// <summary>All workloads, in the order in which lists show them.</summary>
public static class Catalogue
{
    public static readonly ImmutableArray<string> Tags =
        ["compute", "jit", "web", "attribute", "dict", "threads", "scale", "lock", "pipeline", "io", "pickle", "gc",
            "memory", "startup"];

    public static ImmutableArray<Workload> All { get; } =
    [
        .. ComputeWorkloads.All, .. AccessWorkloads.All, .. ThreadWorkloads.All, .. PipelineWorkloads.All,
        .. IoWorkloads.All, .. RuntimeWorkloads.All, .. MemoryWorkloads.All,
    ];

    public static Workload? Find(string id) => All.FirstOrDefault(workload => workload.Id == id);

    /// <summary>
    /// Returns the workloads whose id or one of whose tags matches the pattern; <c>*</c> matches any text and <c>?</c>
    /// any character.
    /// </summary>
    public static ImmutableArray<Workload> Matching(string glob) =>
        [.. All.Where(workload => IsMeant(glob, workload))];

    /// <summary>Returns a sentence such as "Did you mean 'nbody'?", or null when no id is similar.</summary>
    public static string? Suggestion(string written) =>
        Nearest.Suggestion(written, All.Select(static workload => workload.Id));

    /// <summary>
    /// Returns true when a pattern matches a session's workload: by its id, or by a tag when the catalogue contains the
    /// workload.
    /// </summary>
    public static bool IsMeant(string glob, string id) =>
        Find(id) is { } workload ? IsMeant(glob, workload) : Fits(glob, id);

    private static bool IsMeant(string glob, Workload workload) =>
        Fits(glob, workload.Id) || workload.Tags.Any(tag => Fits(glob, tag));

    private static bool Fits(string glob, string name) =>
        FileSystemName.MatchesSimpleExpression(glob, name, ignoreCase: false);
}
