using System.Collections.Immutable;

namespace SiteGen.Bench.Workloads;

/// <summary>
/// Published numbers with their definitions. Percentages stay percentages, because their definitions differ.
/// </summary>
internal static class PublishedValues
{
    private const string SpeedUp =
        "time of the GIL build / time of the free-threaded build, same total work; above 1 is faster";
    private const string TimeRatio = "time / time of the default build of the same commit; below 1 is faster";
    private const string MorePercent = "percent more than the default build; lower is better";
    private const string FasterPercent = "percent faster than without the JIT, negative is slower; higher is better";

    private const string WhatsNew = "What's New In Python 3.14";
    private const string WhatsNewUrl = "https://docs.python.org/3/whatsnew/3.14.html";
    private const string Python315 = "Announcement of Python 3.15.0, 9 October 2026";
    private const string Python315Url = "https://www.python.org/downloads/release/python-3150/";
    private const string HowTo = "Python support for free threading (how-to)";
    private const string HowToUrl = "https://docs.python.org/3/howto/free-threading-python.html";
    private const string Pep779 = "PEP 779";
    private const string Pep779Url = "https://peps.python.org/pep-0779/";
    private const string Pep836 = "PEP 836";
    private const string Pep836Url = "https://peps.python.org/pep-0836/";
    private const string FasterCPython = "Faster CPython, runs of 2025-10-04";
    private const string FasterCPythonUrl = "https://github.com/faster-cpython/benchmarking-public";
    private const string Grinberg = "Miguel Grinberg, Python 3.14 Is Here. How Fast Is It? (as reported by others)";
    private const string GrinbergUrl = "https://blog.miguelgrinberg.com/post/python-3-14-is-here-how-fast-is-it";

    public static readonly ImmutableArray<PublishedValue> SpeedUpOfThreads =
    [
        new("Recursive Fibonacci, 4 threads that each do the whole work", 3.1, 3.1, SpeedUp, Grinberg, GrinbergUrl),
        new("Bubble sort, 4 threads that each do the whole work", 2.0, 2.0, SpeedUp, Grinberg, GrinbergUrl),
    ];

    public static readonly ImmutableArray<PublishedValue> MemoryWithoutGil =
    [
        new("Geometric mean over pyperformance", 15, 20, MorePercent, Pep779, Pep779Url),
        new("Geometric mean over pyperformance, 3.15.0a0", 20, 20, MorePercent, FasterCPython, FasterCPythonUrl),
    ];

    public static readonly ImmutableArray<PublishedValue> SizeOfNone =
    [
        new("None on a 64-bit free-threaded build", 32, 32, "bytes by sys.getsizeof; the default build says 16", HowTo,
            HowToUrl),
    ];

    public static readonly ImmutableArray<PublishedValue> AsyncioWithoutGil =
    [
        new("pyperformance's benchmarks tagged asyncio, geometric mean, 3.15.0a0", 0.97, 0.97, TimeRatio, FasterCPython,
            FasterCPythonUrl),
        new("asyncio_tcp, 3.15.0a0", 1.03, 1.03, TimeRatio, FasterCPython, FasterCPythonUrl),
        new("asyncio_tcp_ssl, 3.15.0a0", 1.19, 1.19, TimeRatio, FasterCPython, FasterCPythonUrl),
    ];

    public static readonly ImmutableArray<PublishedValue> LoopsInThreads =
    [
        new("asyncio in one thread, 3.14 with 3.13", 10, 20,
            "percent better; the same page says that loops in several threads scale linearly without a GIL", WhatsNew,
            WhatsNewUrl),
    ];

    public static readonly ImmutableArray<PublishedValue> Jit =
    [
        new("3.14, depending on the workload", -10, 20, FasterPercent, WhatsNew, WhatsNewUrl),
        new("3.15.0a0, geometric mean over pyperformance", 1.007, 1.007, TimeRatio, FasterCPython, FasterCPythonUrl),
        new("nbody, 3.15.0a0", 1.11, 1.11, TimeRatio, FasterCPython, FasterCPythonUrl),
        new("float, 3.15.0a0", 0.99, 0.99, TimeRatio, FasterCPython, FasterCPythonUrl),
        new("Recursive Fibonacci, 3.14", 1.00, 1.00, "time without the JIT / time with it; above 1 is faster", Grinberg,
        GrinbergUrl),
        new("Bubble sort, 3.14", 0.97, 0.97, "time without the JIT / time with it; above 1 is faster", Grinberg,
        GrinbergUrl),
    ];

    public static readonly ImmutableArray<PublishedValue> JitBefore =
    [
        new("3.13 and 3.14 at first", 0, 0, FasterPercent, Pep836, Pep836Url),
    ];

    public static readonly ImmutableArray<PublishedValue> JitAfter =
    [
        new("3.15, x86-64 Linux, with the standard interpreter", 7, 8, FasterPercent, Python315, Python315Url),
        new("3.15, AArch64 macOS, with the tail-calling interpreter", 11, 12, FasterPercent, Python315, Python315Url),
        new("3.15 in June 2026, four machines", 4.7, 12.6, FasterPercent, Pep836, Pep836Url),
    ];

    public static readonly ImmutableArray<PublishedValue> LazyImports =
    [
        new("Command-line tools in practice, as the motivation of the proposal says", 50, 70,
            "percent less time to start; higher is better", "PEP 810", "https://peps.python.org/pep-0810/"),
    ];

    public static readonly ImmutableArray<PublishedValue> WebTemplate =
    [
        new("django_template with the JIT, 3.15.0a0", 1.01, 1.01, TimeRatio, FasterCPython, FasterCPythonUrl),
    ];

    public static readonly ImmutableArray<PublishedValue> ThreadPool =
    [
        new("bench_thread_pool, mostly the start of a pool, 3.15.0a0 without a GIL", 1.47, 1.47, TimeRatio,
            FasterCPython, FasterCPythonUrl),
    ];

    public static readonly ImmutableArray<PublishedValue> OneThreadWithoutGil =
    [
        new("One thread, 3.14, by platform and compiler", 5, 10,
            "percent slower than the default build; lower is better", WhatsNew, WhatsNewUrl),
        new("pyperformance, from AArch64 macOS to x86-64 Linux", 1, 8,
        "percent of overhead on average; lower is better", HowTo, HowToUrl),
        // Printed there as "1.096x slower", which is 1 + (1 - geometric mean of speed): 1.106 times the time.
        new("Geometric mean over pyperformance, 3.15.0a0", 1.106, 1.106, TimeRatio, FasterCPython, FasterCPythonUrl),
        new("Limit that was set for being supported", 15, 15, "percent slower than the default build; lower is better",
        Pep779, Pep779Url),
    ];

    public static readonly ImmutableArray<PublishedValue> Packages =
    [
        new("Projects with a release for free-threaded builds, of 151 that are followed, 2026-06-28", 117, 117,
            "count of projects; higher is better",
            "py-free-threading, compatibility status", "https://py-free-threading.github.io/tracking/"),
    ];
}
