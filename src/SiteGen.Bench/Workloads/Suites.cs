using System.Collections.Immutable;

namespace SiteGen.Bench.Workloads;

/// <summary>
/// The lists whose geometric means may be quoted. A list that changes gets a new name, because archived sessions refer
/// to it.
/// </summary>
public static class Suites
{
    public static ImmutableArray<Suite> All { get; } =
    [
        new("jit", "Pure Python that a just-in-time compiler might speed up.", Tagged("jit")),
        new("compute", "Pure Python that computes in one thread.", Tagged("compute")
        .RemoveRange(["hot_sum_python", "hot_sum_builtin"])),
        new("attribute", "Access to attributes and calls of methods.", Tagged("attribute")),
        new("dict", "Operations on dictionaries.", Tagged("dict")),
        new("memory", "Bytes for one more object, and for a process that has started.", Tagged("memory")),
        new("threads", "Computing that is divided between two threads.", Tagged("threads").Remove("io_multiloop"),
        "threads=2"),
        new("io", "Waiting for timers and for the loopback device.", Tagged("io").Remove("io_multiloop")),
        new("pickle", "Reading and writing JSON and pickles.", Tagged("pickle")),
        new("scale", "Small operations in two threads on shared and own objects.", Tagged("scale"), "threads=2"),
        new("lock", "Locks, a queue and a dictionary shared by two threads.", Tagged("lock"), "threads=2"),
        new("startup", "Starting an interpreter.", Tagged("startup").Remove("startup_imports")),
    ];

    public static Suite? Find(string id) => All.FirstOrDefault(suite => suite.Id == id);

    private static ImmutableArray<string> Tagged(string tag) =>
        [.. Catalogue.All.Where(workload => workload.Tags.Contains(tag)).Select(static workload => workload.Id)];
}
