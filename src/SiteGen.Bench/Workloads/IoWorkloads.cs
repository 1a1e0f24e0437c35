using System.Collections.Immutable;

namespace SiteGen.Bench.Workloads;

/// <summary>Workloads that wait for timers and for the loopback device; nothing leaves the machine.</summary>
internal static class IoWorkloads
{
    private const string Sleep = """{"kind": "sleep", "tasks": 1000, "naps": 2, "seconds": 0.02}""";
    private const string SleepOfThreads = """{"kind": "sleep", "tasks": 100, "naps": 2, "seconds": 0.02}""";
    private const string Echo = """{"kind": "echo", "connections": 20, "messages": 25, "bytes": 512}""";

    public static readonly ImmutableArray<Workload> All =
    [
        Io("io_asyncio_sleep", "io_tasks", "A thousand tasks of one event loop sleep twice.", Sleep),
        Io("io_asyncio_echo", "io_tasks", "Twenty clients of one event loop send 25 lines each and read the echo.",
        Echo),
        Io("io_threads_sleep", "io_threads", "A hundred threads sleep twice.", SleepOfThreads),
        Io("io_threads_echo", "io_threads", "Twenty threads send 25 lines each to twenty others and read the echo.",
        Echo),
        new("io_multiloop", 1, "io_multiloop", Measure.Time,
        "Distributes busy tasks among threads with an event loop each.", ["io", "threads"],
            Cases.ByThreads("""{"tasks": 100, "turns": 100}""", 1, 2)),
    ];

    private static Workload Io(string id, string module, string summary, string json) =>
        new(id, 1, module, Measure.Time, summary, ["io"], Cases.Waiting(json));
}
