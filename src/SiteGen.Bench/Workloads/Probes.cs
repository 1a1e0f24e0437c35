using System.Collections.Immutable;

namespace SiteGen.Bench.Workloads;

/// <summary>A question that an interpreter answers about itself, apart from its times.</summary>
/// <param name="Name">For example <c>jit-default-enabled</c>; a key in the answer of <c>probes.py</c>.</param>
/// <param name="Question">A sentence for readers.</param>
public sealed record Probe(string Name, string Question);

public static class Probes
{
    public static ImmutableArray<Probe> All { get; } =
    [
        new("concurrent-interpreters", "Is there a module for several interpreters in one process (PEP 734)?"),
        new("context-aware-warnings", "Are filters of warnings kept for each context?"),
        new("deferred-annotations", "Are annotations evaluated only when they are asked for (PEP 649)?"),
        new("frame-pointers", "Was it built with frame pointers, which profilers of the system need (PEP 831)?"),
        new("free-threaded-with-jit", "Is it a build that has a JIT and no GIL?"),
        new("free-threading-words", "How does the version call a build without a GIL?"),
        new("frozendict", "Is there a built-in dictionary that cannot be changed (PEP 814)?"),
        new("gc-thresholds", "After how many objects does the collector run?"),
        new("gil-build", "Was it built with a GIL?"),
        new("gil-default-enabled", "Is the GIL on when nothing was set?"),
        new("gil-enabled", "Is the GIL on in this configuration?"),
        new("incremental-gc", "Is its collector the incremental one, which was taken back?"),
        new("int-immortal", "Are small integers immortal, so that nobody counts references to them?"),
        new("jit-available", "Does it contain tier 2, with a JIT or an interpreter?"),
        new("jit-default-enabled", "Is the JIT on when nothing was set?"),
        new("jit-enabled", "Is the JIT on in this configuration?"),
        new("jit-kind", "Is tier 2 a JIT, an interpreter or absent?"),
        new("lazy-imports", "Can an import be lazy (PEP 810)?"),
        new("mimalloc", "Was it built with the allocator mimalloc?"),
        new("mp-start-method", "How does multiprocessing start processes when nothing was set?"),
        new("profiling-package", "Is there a package of profilers with one that takes samples (PEP 799)?"),
        new("size-dict", "How many bytes does an empty dictionary say it has?"),
        new("size-float", "How many bytes does a float say it has?"),
        new("size-int", "How many bytes does a small integer say it has?"),
        new("size-list", "How many bytes does an empty list say it has?"),
        new("size-none", "How many bytes does None say it has?"),
        new("size-str", "How many bytes does a text of one letter say it has?"),
        new("size-tuple", "How many bytes does an empty tuple say it has?"),
        new("switch-interval", "After how many seconds is a thread asked to give up the GIL?"),
        new("tail-call", "Does its interpreter go on by tail calls?"),
        new("template-strings", "Does it know template strings (PEP 750)?"),
        new("thread-inherit-context", "Do threads start with a copy of their starter's context?"),
        new("typeddict-extra-items", "Can a TypedDict allow items that it does not name (PEP 728)?"),
        new("utf8-default", "Is UTF-8 the encoding of files when nothing was set (PEP 686)?"),
        new("zstd", "Is there a module for Zstandard (PEP 784)?"),
    ];

    public static Probe? Find(string name) => All.FirstOrDefault(probe => probe.Name == name);
}
