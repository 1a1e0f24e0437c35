using System.Collections.Immutable;

namespace SiteGen.Bench.Workloads;

/// <summary>Workloads that send batches of records through a pool of threads or processes.</summary>
internal static class PipelineWorkloads
{
    private const string Small = """{"kind": "warm", "batches": 16, "records": 10, "rounds": 800}""";
    private const string Large = """{"kind": "warm", "batches": 16, "records": 4000, "rounds": 2}""";
    private const string Cold = """{"kind": "cold", "batches": 16, "records": 10, "rounds": 800}""";
    private const string RoundTrip = """{"kind": "round-trip", "batches": 16, "records": 4000, "rounds": 2}""";

    public static readonly ImmutableArray<Workload> All =
    [
        Pipeline("pipeline_small", "Computes for a long time on 16 small batches in a warm pool: little to send.",
            Cases.ByPool(Small, "serial", "threads", "fork", "forkserver", "spawn")),
        Pipeline("pipeline_large",
        "Computes briefly on 16 batches of 4,000 records in a warm pool: much to send.",
            Cases.ByPool(Large, "serial", "threads", "fork", "forkserver", "spawn")),
        Pipeline("pipeline_cold",
        "Starts a pool, computes on 16 small batches and closes the pool, including its fork server.",
            Cases.ByPool(Cold, "threads", "fork", "forkserver", "spawn")),
        new("pickle_roundtrip", 1, "pipeline", Measure.Time,
        "Pickles and unpickles the batches of pipeline_large once.", ["pickle"], Cases.Single(RoundTrip)),
    ];

    private static Workload Pipeline(string id, string summary, ImmutableArray<WorkloadCase> cases) =>
        new(id, 1, "pipeline", Measure.Time, summary, ["pipeline"], cases, HasPools: true);
}
