using System.Text;
using System.Text.Json;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Running;

/// <summary>A worker's report of a turn.</summary>
/// <param name="Checksum">The checksum of the work's answer.</param>
/// <param name="Gil">The state of the GIL after the turn.</param>
/// <param name="Jit">The state of the JIT after the turn.</param>
/// <param name="AwakeCpu">CPU seconds from waking to this answer, which are more than those of the work.</param>
public sealed record Slice(WorkerValue Value, string Checksum, bool Gil, bool Jit, double AwakeCpu)
{
    /// <returns>Null for a line that is not in the worker's format.</returns>
    public static Slice? Parse(string line) => Read(line, "slice", static said => new Slice(
        WorkerLine.Value(said), WorkerLine.Text(said, "checksum"), WorkerLine.Truth(said, "gil"),
        WorkerLine.Truth(said, "jit"), WorkerLine.Number(said, "awake"))) is { IsPossible: true } slice ? slice : null;

    public static WorkerStart? ParseStart(string line) => Read(line, "start", WorkerLine.Start);

    public static WorkerFinish? ParseFinish(string line) => Read(line, "finish", WorkerLine.Finish);

    private bool IsPossible => Value.IsPossible && Measurable.Is(Value.Wall) && Measurable.IsOrZero(AwakeCpu);

    private static T? Read<T>(string line, string kind, Func<JsonElement, T> read)
        where T : class
    {
        try
        {
            var said = WorkerLine.Parse(Encoding.UTF8.GetBytes(line));
            return WorkerLine.Text(said, "kind") == kind ? read(said) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
