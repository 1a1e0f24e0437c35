using System.Collections.Immutable;
using System.IO.Enumeration;
using SiteGen.Foundation;

namespace SiteGen.Bench.Workloads;

/// <summary>Every workload, in the order in which lists show them.</summary>
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
    /// Those whose id, or one of whose tags, fits the pattern; <c>*</c> and <c>?</c> stand for any text and any letter.
    /// </summary>
    public static ImmutableArray<Workload> Matching(string glob) =>
        [.. All.Where(workload => IsMeant(glob, workload))];

    /// <summary>A sentence such as "Did you mean 'nbody'?", or null when no id is near.</summary>
    public static string? Suggestion(string written) =>
        Nearest.Suggestion(written, All.Select(static workload => workload.Id));

    /// <summary>
    /// Whether a pattern means a workload of some session, which the catalogue need not know: by its name, or by a tag
    /// where it does.
    /// </summary>
    public static bool IsMeant(string glob, string id) =>
        Find(id) is { } workload ? IsMeant(glob, workload) : Fits(glob, id);

    private static bool IsMeant(string glob, Workload workload) =>
        Fits(glob, workload.Id) || workload.Tags.Any(tag => Fits(glob, tag));

    private static bool Fits(string glob, string name) =>
        FileSystemName.MatchesSimpleExpression(glob, name, ignoreCase: false);
}
