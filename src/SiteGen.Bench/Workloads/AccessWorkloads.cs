using System.Collections.Immutable;

namespace SiteGen.Bench.Workloads;

/// <summary>Workloads that access attributes and dictionaries. Values are for one operation.</summary>
internal static class AccessWorkloads
{
    public static readonly ImmutableArray<Workload> All =
    [
        Attribute("attr_slots", "slots", "Reads an attribute of an object with slots and writes it to another."),
        Attribute("attr_instance", "instance", "Reads an attribute of an ordinary object and writes it to another."),
        Attribute("attr_method", "method", "Calls a method that returns its object."),
        Attribute("attr_property", "property", "Reads a property that is a Python function."),
        Attribute("attr_class", "class", "Reads an attribute of a class."),
        Dict("dict_get", "get", "Looks up a string key that is present.", 100),
        Dict("dict_set", "set", "Adds a string key to a growing dictionary.", 100),
        Dict("dict_contains", "contains", "Tests for a string key that is alternately present and absent.", 50),
        Dict("dict_iterate", "iterate", "Advances to the next key and value.", 100),
        Dict("dict_merge", "merge", "Copies a key into the union of two dictionaries that share half of theirs.", 50),
    ];

    private static Workload Attribute(string id, string kind, string summary) =>
        new(id, 1, "attributes", Measure.Time, summary, ["attribute"],
            Cases.Single($$"""{"kind": "{{kind}}", "turns": 100000}"""));

    private static Workload Dict(string id, string kind, string summary, int turns) =>
        new(id, 1, "dictionaries", Measure.Time, summary, ["dict"],
            Cases.Single($$"""{"kind": "{{kind}}", "size": 1000, "turns": {{turns}}}"""));
}
