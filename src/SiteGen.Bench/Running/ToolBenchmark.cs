using System.Collections.Immutable;
using SiteGen.Bench.Measurements;
using SiteGen.Bench.Results;
using SiteGen.Bench.Workloads;

namespace SiteGen.Bench.Running;

/// <summary>A benchmark of a call, as a session stores it.</summary>
/// <param name="Name">The tool's name of it.</param>
/// <param name="Case">The parameters that the tool reports.</param>
/// <param name="Values">Seconds or bytes.</param>
internal sealed record ToolBenchmark(string Name, string Case, Measure Measure, ImmutableArray<double> Values)
{
    // A session keeps every value of every call. Some tools write 100,000 of them, from one process.
    private const int MostValues = 100;

    public string FullName => Case.Length == 0 ? Name : $"{Name}[{Case}]";

    /// <summary>Returns the main number of each benchmark, if it is a time, a rate or a size.</summary>
    public static ImmutableArray<ToolBenchmark> Of(IEnumerable<ToolResult> results) =>
    [
        .. from result in results
           group result by (result.Benchmark, result.Case) into same
           let main = same.Select(Of).OfType<ToolBenchmark>().FirstOrDefault()
           where main is not null
           select main,
    ];

    private static ToolBenchmark? Of(ToolResult result)
    {
        var (measure, values) = result.Quantity switch
        {
            Quantity.Time => (Measure.Time, Numbers(result)),
            Quantity.Throughput => (Measure.Time, Times(result)),
            Quantity.Memory or Quantity.Size => (Measure.Memory, Numbers(result)),
            _ => (Measure.Time, []),
        };
        return values.IsEmpty || !values.All(Measurable.Is) ? null
            : new ToolBenchmark(result.Benchmark, result.Case, measure, values);
    }

    /// <summary>Returns a value for each process, or the values of the only one, or the tool's summary.</summary>
    private static ImmutableArray<double> Numbers(ToolResult result) => result.Processes switch
    {
        [] => result.Summary?.Typical is { } typical ? [typical] : [],
        [var only] when only.Length <= MostValues => only,
        _ => [.. result.ProcessMedians()],
    };

    /// <summary>Returns the times of one operation. The mean of a rate is not the rate of a mean.</summary>
    private static ImmutableArray<double> Times(ToolResult rate) =>
        rate.Processes.IsEmpty && rate.Summary?.Median is null ? []
            : [.. Numbers(rate).Select(static value => 1 / value)];
}
