using System.Text.Json;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Running;

/// <summary>Reads the lines of a worker: JSON objects whose members must have the expected types.</summary>
/// <exception cref="JsonException">A member is missing or has the wrong type.</exception>
internal static class WorkerLine
{
    public static JsonElement Parse(ReadOnlySpan<byte> line) => JsonValues.Parse(line);

    public static JsonElement Member(JsonElement line, string name) => line.Member(name) ?? throw Wrong(name);

    public static string Text(JsonElement line, string name) => Member(line, name).Text() ?? throw Wrong(name);

    public static long Whole(JsonElement line, string name) => Member(line, name).Whole() ?? throw Wrong(name);

    public static double Number(JsonElement line, string name) => Member(line, name).Number() ?? throw Wrong(name);

    public static bool Truth(JsonElement line, string name) => Member(line, name).Truth() ?? throw Wrong(name);

    public static WorkerStart Start(JsonElement line) =>
        new(Truth(line, "gil"), Truth(line, "jit"), (int)Math.Clamp(Whole(line, "canary"), 0, int.MaxValue));

    public static WorkerFinish Finish(JsonElement line) =>
        new(Truth(line, "gil"), Member(line, "peakBytes").Whole(), Member(line, "proportionalBytes").Whole());

    public static WorkerValue Value(JsonElement line) =>
        new(Number(line, "value"), Number(line, "cpu"), Whole(line, "involuntarySwitches"), Number(line, "wall"));

    private static JsonException Wrong(string name) => new($"'{name}' is missing or has the wrong type.");
}
