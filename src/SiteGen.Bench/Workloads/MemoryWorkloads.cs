using System.Collections.Immutable;

namespace SiteGen.Bench.Workloads;

/// <summary>Bytes for one more object: the slope of private memory over three sizes, in a fresh process.</summary>
internal static class MemoryWorkloads
{
    /// <summary>Modules that many programs import, as a JSON array.</summary>
    public const string CommonModules = """
        ["argparse", "asyncio", "collections", "dataclasses", "datetime", "json", "logging", "pathlib", "re", "typing"]
        """;

    public static readonly ImmutableArray<Workload> All =
    [
        Objects("mem_int", "int", "An integer of seven digits."),
        Objects("mem_float", "float", "A float."),
        Objects("mem_str", "str", "A string of 16 letters."),
        Objects("mem_tuple", "tuple", "A tuple of three items."),
        Objects("mem_list", "list", "A list of three items."),
        Objects("mem_dict", "dict", "A dictionary of three keys."),
        Objects("mem_instance", "instance", "An object with three attributes."),
        Objects("mem_slots_instance", "slots_instance", "An object with three slots."),
        Objects("mem_tree", "tree", "A node of a search tree with its integer key."),
        new("mem_startup", 2, "memory_startup", Measure.Memory,
        "The peak memory of a process that imports commonly used modules.", ["memory"],
            Cases.Single($$"""{"modules": {{CommonModules}}}""")),
    ];

    private static Workload Objects(string id, string kind, string summary) =>
        new(id, 1, "memory_objects", Measure.Memory, summary, ["memory"],
            Cases.Single($$"""{"kind": "{{kind}}", "count": 200000}"""));
}
