using System.Collections.Immutable;

namespace SiteGen.Bench.Workloads;

/// <summary>
/// Several kinds of work in units of a fraction of a millisecond, so that 2 % more work is a whole number of units.
/// </summary>
public static class SelfTestWorkloads
{
    /// <summary>A slice is a multiple of this number of units: 2, 5 and 10 % of 100 are whole numbers.</summary>
    public const long LoopsStep = 100;

    public static ImmutableArray<Workload> All { get; } =
    [
        Of("nbody", "nbody", """{"iterations": 10}"""),
        Of("dict_get", "dictionaries", """{"kind": "get", "size": 100, "turns": 20}"""),
        Of("attr_method", "attributes", """{"kind": "method", "turns": 500}"""),
        Of("json_dumps", "serializing", """{"kind": "json_dumps", "entries": 10}"""),
    ];

    private static Workload Of(string id, string module, string json) =>
        new($"selftest_{id}", 1, module, Measure.Time, "Work for the self-test of the runner.", [],
            Cases.Single(json));
}
