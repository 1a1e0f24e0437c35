using System.Collections.Immutable;

namespace SiteGen.Bench.Workloads;

/// <summary>Workloads that run C code of the interpreter and its library: start, collect, read and write.</summary>
internal static class RuntimeWorkloads
{
    public static readonly ImmutableArray<Workload> All =
    [
        Startup("startup", "Starts an interpreter that does nothing.", """{"flags": []}""", "python_startup"),
        Startup("startup_no_site", "Starts an interpreter that does nothing, without the site module.",
        """{"flags": ["-S"]}""", "python_startup_no_site"),
        new("startup_imports", 1, "startup_imports", Measure.Time,
        "Starts an interpreter that imports ten common modules and uses one of them.", ["startup"],
            Cases.ByImports(
                $$"""{"modules": {{MemoryWorkloads.CommonModules}}, "used": "json.dumps([1, 2, 3])"}"""),
            IsSingle: true),
        new("gc_collect", 1, "gc_collect", Measure.Time,
        "Collects a graph of 200,000 nodes in which nothing is garbage.", ["gc"],
        Cases.Single("""{"nodes": 200000}""")),
        Serializing("json_dumps", "Writes a document of 2,000 entries as JSON."),
        Serializing("json_loads", "Reads a document of 2,000 entries from JSON."),
        Serializing("pickle", "Pickles a document of 2,000 entries."),
        Serializing("unpickle", "Unpickles a document of 2,000 entries."),
        new("deepcopy", 1, "serializing", Measure.Time, "Makes a deep copy of a document of 1,000 entries.",
        ["compute"], Cases.Single("""{"kind": "deepcopy", "entries": 1000}""")),
    ];

    private static Workload Startup(string id, string summary, string json, string like) =>
        new(id, 2, "startup", Measure.Time, summary, ["startup"], Cases.Waiting(json),
            $"Like pyperformance's {like}.", IsSingle: true);

    private static Workload Serializing(string id, string summary) =>
        new(id, 1, "serializing", Measure.Time, summary, ["pickle"],
            Cases.Single($$"""{"kind": "{{id}}", "entries": 2000}"""));
}
