using System.Text;
using System.Text.Json.Nodes;
using SiteGen.Bench.Results;
using Xunit;

namespace SiteGen.Bench.Tests.Results;

/// <summary>A good session with one thing made wrong.</summary>
/// <param name="InSchema">Whether JSON Schema can express the rule.</param>
internal sealed record Mutation(string Name, string Code, string Says, bool InSchema, Func<string, string> Of)
{
    public byte[] Bytes() =>
        Encoding.UTF8.GetBytes(Of(Encoding.UTF8.GetString(SessionJson.Write(SampleSessions.Small))));
}

internal static class Mutations
{
    public static IEnumerable<TheoryDataRow<string>> Names =>
        All.Select(static mutation => new TheoryDataRow<string>(mutation.Name));

    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("empty file", "SG0721", "JSON", false, static _ => ""),
        new("null", "SG0723", "schema", true, static _ => "null"),
        new("an array", "SG0723", "schema", true, static _ => "[]"),
        new("text after the end", "SG0721", "JSON", false, static text => text + "x"),
        new("NaN", "SG0721", "JSON", false, static text =>
            text.Replace("\"seed\": 7", "\"seed\": NaN", StringComparison.Ordinal)),
        new("comma after the last item", "SG0721", "','", false, static text =>
            text.Replace("[1, 1]", "[1, 1,]", StringComparison.Ordinal)),
        new("number too large", "SG0721", "too large", false, static text =>
            text.Replace("[1, 1]", "[1, 1e999]", StringComparison.Ordinal)),
        new("nested deeply", "SG0726", "64", false, static text =>
            text.Replace("\"seed\": 7", "\"seed\": 7, \"later\": " + new string('[', 70) + new string(']', 70),
            StringComparison.Ordinal)),
        new("half of a surrogate pair", "SG0724", "machine.os", false, static text =>
            text.Replace("\"Linux\"", "\"\\ud800\"", StringComparison.Ordinal)),
        new("given twice", "SG0724", "session.seed", false, static text =>
            text.Replace("\"seed\": 7", "\"seed\": 7, \"seed\": 7", StringComparison.Ordinal)),
        new("unknown field given twice", "SG0724", "session.later", false, static text =>
            text.Replace("\"seed\": 7", "\"seed\": 7, \"later\": 1, \"later\": 1", StringComparison.Ordinal)),
        new("param given twice", "SG0724", "results[0].params", false, static text =>
            Once(text, "\"n\": 20000", "\"n\": 20000, \"n\": 1")),
        Set("no schema", "SG0723", "schema", true, static root => root.Remove("schema")),
        Set("another schema", "SG0723", "not the schema of a session", true, static root => root["schema"] = "pyperf"),
        Set("newer version", "SG0723", "sitegen.bench/2", true, static root => root["schema"] = "sitegen.bench/2"),
        Set("missing section", "SG0724", "'results' is missing", true, static root => root.Remove("results")),
        Set("missing field", "SG0724", "'results[0].loops' is missing", true, static root => Cell(root)
        .Remove("loops")),
        Set("missing field of a positional record", "SG0724", "'interpreters[0].pgo.evidence' is missing", true,
        static root => ((JsonObject)root["interpreters"]![0]!["pgo"]!).Remove("evidence")),
        Set("null list", "SG0724", "'results[0].samples'", true, static root => Cell(root)["samples"] = null),
        Set("null text", "SG0724", "'machine.os'", true, static root => root["machine"]!["os"] = null),
        Set("null record", "SG0724", "'control'", true, static root => root["control"] = null),
        Set("wrong type", "SG0724", "'results[0].threads' has a value of the wrong type", true, static root =>
            Cell(root)["threads"] = "two"),
        Set("null among samples", "SG0727", "'results[0].samples[0]' is null", true, static root =>
            Cell(root)["samples"]![0] = null),
        Set("null among cells", "SG0727", "'results[0]' is null", true, static root => root["results"]![0] = null),
        Set("null among probes", "SG0727", "'probes[0]' is null", true, static root => root["probes"]![0] = null),
        Set("null among interpreters", "SG0727", "'interpreters[0]' is null", true, static root =>
            root["interpreters"]![0] = null),
        Set("null among events", "SG0727", "'events[0]' is null", true, static root => root["events"]![0] = null),
        Set("null among numbers", "SG0724", "'results[0].samples[0].values", true, static root =>
            Sample(root)["values"]![0] = null),
        Set("text among numbers", "SG0724", "'results[0].samples[0].values", true, static root =>
            Sample(root)["values"]![0] = "NaN"),
        Set("not a time", "SG0724", "'session.startedUtc'", false, static root =>
            root["session"]!["startedUtc"] = "yesterday"),
        Set("no hash", "SG0724", "integrity.sha256", true, static root => root["integrity"]!["sha256"] = "abc"),
        Set("not UTC", "SG0727", "'session.finishedUtc'", false, static root =>
            root["session"]!["finishedUtc"] = "2026-11-27T01:00:00+01:00"),
        Set("ends before it begins", "SG0727", "'session.finishedUtc'", false, static root =>
            root["session"]!["finishedUtc"] = "2025-11-27T01:00:00+00:00"),
        Set("id with a folder", "SG0727", "'session.id'", true, static root => root["session"]!["id"] = "../x"),
        Set("no time at all", "SG0727", "'results[0].samples[0].values[1]'", true, static root =>
            Sample(root)["values"]![1] = 0),
        Set("negative time", "SG0727", "'results[0].samples[0].values[0]'", true, static root =>
            Sample(root)["values"]![0] = -1),
        Set("negative CPU", "SG0727", "'results[0].samples[0].cpu[0]'", true, static root =>
            Sample(root)["cpu"]![0] = -1),
        Set("good sample without values", "SG0727", "'results[0].samples[0].values'", true, static root =>
            { Sample(root)["values"] = new JsonArray(); Sample(root)["cpu"] = new JsonArray(); Sample(
                root)["involuntarySwitches"] = new JsonArray(); }),
        Set("unequal lengths", "SG0727", "has 1 number for 2 values", false, static root =>
            Sample(root)["cpu"] = new JsonArray(1)),
        Set("unknown exit", "SG0727", "'results[0].samples[0].exit'", true, static root =>
            Sample(root)["exit"] = "fine"),
        Set("no loops", "SG0727", "'results[0].loops'", true, static root => Cell(root)["loops"] = 0),
        Set("negative block", "SG0727", "'results[0].samples[0].block'", true, static root =>
            Sample(root)["block"] = -1),
        Set("time in bytes", "SG0727", "'results[0].unit'", true, static root => Cell(root)["unit"] = "byte"),
        Set("unknown configuration", "SG0728", "'results[0].configuration' is '399'", false, static root =>
            Cell(root)["configuration"] = "399"),
        Set("unknown interpreter", "SG0728", "'configurations[0].interpreter' is '399'", false, static root =>
            root["configurations"]![0]!["interpreter"] = "399"),
        Set("one cell twice", "SG0728", "'results[1]' is a duplicate: nbody on 314", false, static root =>
            root["results"]![1]!["configuration"] = "314"),
        Set("one sample twice", "SG0728", "'results[0].samples[1]'", false, static root =>
            root["results"]![0]!["samples"]![1]!["block"] = 0),
    ];

    private static Mutation Set(string name, string code, string says, bool inSchema, Action<JsonObject> change) =>
        new(name, code, says, inSchema, text =>
    {
        var root = (JsonObject)JsonNode.Parse(text)!;
        change(root);
        return root.ToJsonString();
    });

    private static JsonObject Cell(JsonObject root) => (JsonObject)root["results"]![0]!;

    private static JsonObject Sample(JsonObject root) => (JsonObject)Cell(root)["samples"]![0]!;

    private static string Once(string text, string from, string to)
    {
        var at = text.IndexOf(from, StringComparison.Ordinal);
        return text[..at] + to + text[(at + from.Length)..];
    }
}
