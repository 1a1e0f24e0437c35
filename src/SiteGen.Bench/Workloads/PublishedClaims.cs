using System.Collections.Immutable;

namespace SiteGen.Bench.Workloads;

/// <summary>The published claims that measurements are compared with.</summary>
public static class PublishedClaims
{
    public static ImmutableArray<PublishedClaim> All { get; } =
    [
        new("C1", ClaimKind.Measured,
            "On a build without a GIL, threads that compute in Python become faster with each core.",
            Members("threads"), ["gil-enabled"], PublishedValues.SpeedUpOfThreads),
        new("C2", ClaimKind.Measured, "A build without a GIL needs clearly more memory.",
            Members("memory"), [], PublishedValues.MemoryWithoutGil),
        new("C2b", ClaimKind.Measured, "The additional memory comes from biased reference counting.",
            Members("memory"), ["size-none", "size-int", "size-float", "size-str", "size-tuple", "size-list",
            "size-dict", "mimalloc"], PublishedValues.SizeOfNone),
        new("C3", ClaimKind.Measured,
        "For programs that wait for input and output, the GIL makes almost no difference.",
            Members("io"), [], PublishedValues.AsyncioWithoutGil),
        new("C3b", ClaimKind.Measured, "Without a GIL, event loops in several threads share the work of one.",
            ["io_multiloop"], [], PublishedValues.LoopsInThreads),
        new("C4", ClaimKind.Measured, "Pure Python that computes runs 10 to 15 percent faster with the JIT.",
            Members("jit"), ["jit-kind", "jit-enabled"], PublishedValues.Jit),
        new("C5", ClaimKind.Measured, "The JIT of 3.14 helps more evenly than that of 3.13.",
            Members("jit"), ["jit-kind"], PublishedValues.JitBefore),
        new("C6", ClaimKind.Measured, "Attributes and dictionaries are specialized better in 3.14.",
            [.. Members("attribute"), .. Members("dict")], [], []),
        new("C7", ClaimKind.Measured,
        "A web application becomes slightly faster on 3.14 without any change, through the JIT and a better "
        + "interpreter.",
            ["web_request"], ["jit-default-enabled"], PublishedValues.WebTemplate),
        new("C8", ClaimKind.Measured,
        "Threads without a GIL replace pools of processes and save what pickling costs them.",
            ["pipeline_small", "pipeline_large", "pipeline_cold", "pickle_roundtrip"], ["mp-start-method"],
                PublishedValues.ThreadPool),
        new("C9", ClaimKind.Measured,
        "Thread-safe reference counting costs a single thread little, and the counts of different threads do not "
        + "interfere with each other.",
            [.. Members("jit"), .. Members("scale")], ["gil-enabled"], PublishedValues.OneThreadWithoutGil),
        new("C10", ClaimKind.Measured, "Locks become the bottleneck when threads write shared data.",
            Members("lock"), ["switch-interval"], []),
        new("C11", ClaimKind.Probed, "The build without a GIL is not the default build.",
            [], ["gil-build", "gil-default-enabled"], []),
        new("C12", ClaimKind.Probed, "In 3.14 a TypedDict can allow items that it does not name.",
            [], ["typeddict-extra-items"], []),
        new("C13", ClaimKind.Probed, "Building without a GIL was an experiment in 3.13.",
            [], ["free-threading-words"], []),
        new("C14", ClaimKind.Measured, "The JIT does not make extensions in C superfluous for hot loops.",
            ["hot_sum_python", "hot_sum_builtin"], ["jit-enabled"], []),
        new("C15", ClaimKind.Measured, "Each version adds optimizations to the JIT.",
            Members("jit"), ["jit-kind"], PublishedValues.JitAfter),
        new("C16", ClaimKind.External, "Widely used packages with C code can be installed for builds without a GIL.",
            [], [], PublishedValues.Packages),
        new("C17", ClaimKind.Measured, "Lazy imports make programs that use few of their modules start faster.",
            ["startup_imports"], ["lazy-imports"], PublishedValues.LazyImports),
    ];

    public static PublishedClaim? Find(string id) => All.FirstOrDefault(claim => claim.Id == id);

    private static ImmutableArray<string> Members(string suite) => Suites.Find(suite)!.Workloads;
}
