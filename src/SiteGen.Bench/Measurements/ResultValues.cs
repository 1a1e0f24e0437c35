using System.Collections.Immutable;
using System.Text.Json;
using SiteGen.Bench.Results;
using SiteGen.Foundation;

namespace SiteGen.Bench.Measurements;

/// <summary>Collects the results of one file, and leaves out those with impossible values.</summary>
internal sealed class ResultValues(string tool, RunPlace where)
{
    private const int ProblemLimit = 20;

    private readonly ImmutableArray<ToolResult>.Builder _results = ImmutableArray.CreateBuilder<ToolResult>();
    private readonly ImmutableArray<Diagnostic>.Builder _problems = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Adds a result unless a value is impossible or its name is taken; both are reported.</summary>
    public void Add(ToolResult result, ResultPlace at)
    {
        if (WhyNot(result) is { } why) LeaveOut(at, NameOf(result), why);
        else if (!_names.Add($"{result.FullName}\n{result.Counter}"))
            LeaveOut(at, NameOf(result), "The file has another result of this name.");
        else _results.Add(result);
    }

    /// <summary>Reports a result that cannot be used.</summary>
    /// <param name="why">A sentence.</param>
    public void LeaveOut(ResultPlace at, string name, string why)
    {
        if (_problems.Count < ProblemLimit) _problems.Add(MeasurementProblems.LeftOut(at, name, why));
    }

    /// <summary>Reports a circumstance that makes every number doubtful, such as a debug build.</summary>
    public void Doubt(Diagnostic problem) => _problems.Add(problem);

    public ToolFile Finish() => new(tool, where, _results.ToImmutable(), _problems.ToImmutable());

    /// <summary>Returns the numbers of a list; an item that is not a finite number becomes NaN.</summary>
    public static ImmutableArray<double> Numbers(JsonElement list, double factor = 1) =>
        [.. list.Items().Select(item => (item.Number() ?? double.NaN) * factor)];

    private static string NameOf(ToolResult result) =>
        result.Counter == ToolResult.Time ? result.FullName : $"{result.FullName} / {result.Counter}";

    private static string? WhyNot(ToolResult result)
    {
        var values = result.Processes.SelectMany(static process => process);
        if (result.Processes.IsEmpty)
            return result.Summary?.Typical is not { } typical ? "It has no values." : WhyNot(typical, result.Quantity);
        if (result.Processes.Any(static process => process.IsEmpty)) return "It has no values.";
        return values.Select(value => WhyNot(value, result.Quantity)).FirstOrDefault(static why => why is not null);
    }

    /// <summary>Nothing takes no time; but a program may allocate nothing.</summary>
    private static string? WhyNot(double value, Quantity quantity) => value switch
    {
        _ when !double.IsFinite(value) => "A value is not a number.",
        0 when quantity is Quantity.Time or Quantity.Throughput => "A value is zero.",
        < 0 => "A value is negative.",
        0 => null,
        _ when !Measurable.Is(value) => "A value is outside of the range of measurements.",
        _ => null,
    };
}
