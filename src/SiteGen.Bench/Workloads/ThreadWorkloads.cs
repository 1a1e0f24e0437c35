using System.Collections.Immutable;

namespace SiteGen.Bench.Workloads;

/// <summary>A fixed total of work, done by one thread or divided among several: the speed-up is t(1)/t(N).</summary>
internal static class ThreadWorkloads
{
    public static readonly ImmutableArray<Workload> All =
    [
        Cpu("cpu_mandelbrot", "Counts escape steps in 16 pictures of a few rows.",
            """{"kind": "mandelbrot", "pieces": 16, "size": 96, "limit": 100}"""),
        Cpu("cpu_sieve", "Finds the primes of 16 ranges.", """{"kind": "sieve", "pieces": 16, "length": 8000}"""),
        Cpu("cpu_fibonacci", "Computes the 20th Fibonacci number 16 times by recursion.",
        """{"kind": "fibonacci", "pieces": 16, "n": 20}"""),
        Cpu("cpu_json", "Makes 16 lists of records and writes them as JSON.",
        """{"kind": "json", "pieces": 16, "rows": 800}"""),
        Scale("scale_shared_object", "shared_object",
        "Reads attributes of one object that all threads share, and calls its methods."),
        Scale("scale_method", "method", "Calls a method of an object of the thread's own."),
        Scale("scale_closure", "closure", "Makes a closure and calls it."),
        Scale("scale_dict", "dict", "Makes a small dictionary and reads it."),
        Scale("scale_thread_local", "thread_local", "Reads an attribute of thread-local storage."),
        Lock("lock_shared", "shared", "Counts under one lock that all threads share.", 100_000),
        Lock("lock_own", "own", "Counts under a lock of the thread's own.", 100_000),
        Lock("lock_queue", "queue", "Puts an item into a shared queue and takes one out.", 10_000),
        Lock("lock_dict", "dict", "Writes the same eight keys of a shared dictionary.", 200_000),
    ];

    private static Workload Cpu(string id, string summary, string json) =>
        new(id, 1, "cpu_threads", Measure.Time, summary, ["threads"], Cases.ByThreads(json, 1, 2, 4));

    private static Workload Scale(string id, string kind, string summary) =>
        new(id, 1, "scaling", Measure.Time, summary, ["scale"],
            Cases.ByThreads($$"""{"kind": "{{kind}}", "operations": 200000}""", 1, 2),
            "Based on CPython's ftscalingbench; here the total is fixed, and the value is for one operation.");

    private static Workload Lock(string id, string kind, string summary, int turns) =>
        new(id, 1, "locks", Measure.Time, summary, ["lock"],
            Cases.ByThreadsThatWait($$"""{"kind": "{{kind}}", "turns": {{turns}}}""", 1, 2));
}
