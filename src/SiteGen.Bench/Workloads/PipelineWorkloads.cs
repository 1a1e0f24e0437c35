using System.Collections.Immutable;

namespace SiteGen.Bench.Workloads;

/// <summary>Batches of records through a pool of threads or of processes, and what sending them costs.</summary>
internal static class PipelineWorkloads
{
    private const string Small = """{"kind": "warm", "batches": 16, "records": 10, "rounds": 800}""";
    private const string Large = """{"kind": "warm", "batches": 16, "records": 4000, "rounds": 2}""";
    private const string Cold = """{"kind": "cold", "batches": 16, "records": 10, "rounds": 800}""";
    private const string RoundTrip = """{"kind": "round-trip", "batches": 16, "records": 4000, "rounds": 2}""";

    public static readonly ImmutableArray<Workload> All =
    [
        Pipeline("pipeline_small", "Computes long on 16 small batches in a pool that is warm: little to send.",
            Cases.ByPool(Small, "serial", "threads", "fork", "forkserver", "spawn")),
        Pipeline("pipeline_large",
        "Computes shortly on 16 batches of 4,000 records in a pool that is warm: much to send.",
            Cases.ByPool(Large, "serial", "threads", "fork", "forkserver", "spawn")),
        Pipeline("pipeline_cold",
        "Starts a pool, computes on 16 small batches and closes the pool, its fork server included.",
            Cases.ByPool(Cold, "threads", "fork", "forkserver", "spawn")),
        new("pickle_roundtrip", 1, "pipeline", Measure.Time,
        "Pickles and unpickles the batches of pipeline_large once.", ["pickle"], Cases.Single(RoundTrip)),
    ];

    private static Workload Pipeline(string id, string summary, ImmutableArray<WorkloadCase> cases) =>
        new(id, 1, "pipeline", Measure.Time, summary, ["pipeline"], cases, HasPools: true);
}
