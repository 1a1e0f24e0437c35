using System.Collections.Immutable;
using SiteGen.Bench.Measurements;
using SiteGen.Bench.Statistics;
using SiteGen.Foundation;

namespace SiteGen.Evidence.Sources;

/// <summary>Gives the results of files their names, and joins the runs of one configuration.</summary>
internal sealed class MeasurementBaseBuilder(ImmutableArray<Declaration> declarations)
{
    // The largest ratio among fewer repeats than this says too little about the next one.
    private const int LeastRepeats = 20;

    private readonly Dictionary<(MeasuredKey Key, string Counter), Measured> _results = [];
    private readonly List<(MeasuredKey Key, string Counter)> _order = [];
    private readonly List<(Declaration Group, MeasuredKey Key, ToolResult Result)> _again = [];
    private readonly HashSet<Declaration> _used = [];
    private readonly ImmutableArray<Diagnostic>.Builder _problems = ImmutableArray.CreateBuilder<Diagnostic>();

    private readonly Dictionary<(MeasuredKey Key, string Counter), Declaration> _groups = [];

    public void Add(ShelvedFile file)
    {
        if (Repeated(file)) return;
        var group = declarations.FirstOrDefault(one => one.Files.ConfigurationOf(file.Path) is not null);
        if (group is not null) _used.Add(group);
        var configuration = file.Configuration ?? group?.Files.ConfigurationOf(file.Path)
            ?? FileSet.NameOf(file.Path);
        foreach (var result in file.File.Results) Add(file, Named(result, group), configuration, group);
    }

    public (ImmutableArray<Measured> All, ImmutableArray<Diagnostic> Problems) Finish()
    {
        _problems.AddRange(declarations.Where(one => !_used.Contains(one)).Select(DeclarationProblems.NoFiles));
        var floors = declarations.ToDictionary(static one => one, FloorOf);
        return ([.. _order.Select(key => _results[key] with
        {
            Again = _groups.TryGetValue(key, out var group) ? floors[group] : null,
        })], _problems.ToImmutable());
    }

    /// <summary>Keeps the file for the noise floor if a group names it as its second run.</summary>
    private bool Repeated(ShelvedFile file)
    {
        var group = declarations.FirstOrDefault(one => one.Again?.ConfigurationOf(file.Path) is not null);
        if (group?.Again?.ConfigurationOf(file.Path) is not { } configuration) return false;
        foreach (var result in file.File.Results.Select(result => Named(result, group)))
            _again.Add((group, MeasuredKey.Of(file.Configuration ?? configuration, result), result));
        return true;
    }

    private void Add(ShelvedFile file, ToolResult result, string configuration, Declaration? group)
    {
        var where = group?.Complete(file.File.Where) ?? file.File.Where;
        var measured = new Measured(configuration, result, file.File.Tool, where, [file.Path]);
        var key = (measured.Key, result.Counter);
        if (WhyNotExact(result) is (var one, var other))
            _problems.Add(DeclarationProblems.NotExact(new SourceLocation(file.Path), result.FullName, one, other));
        else if (!_results.TryGetValue(key, out var first))
        {
            _order.Add(key);
            _results.Add(key, measured);
            if (group is not null) _groups.Add(key, group);
        }
        else if (group is not null && _groups.GetValueOrDefault(key) == group && first.Tool == measured.Tool)
            _results[key] = Joined(first, measured);
        else
            _problems.Add(DeclarationProblems.TwoResults(
                new SourceLocation(file.Path), result.FullName, configuration, first.Files[0]));
    }

    private static (double One, double Other)? WhyNotExact(ToolResult result)
    {
        if (!result.IsExact || result.Processes.IsEmpty) return null;
        var values = result.Processes.SelectMany(static process => process);
        var (least, most) = (values.Min(), values.Max());
        return least == most ? null : (least, most);
    }

    /// <summary>Joins two runs of the same. A place that the two do not share is unknown.</summary>
    private static Measured Joined(Measured first, Measured next) => first with
    {
        Files = first.Files.AddRange(next.Files),
        Where = new RunPlace(
            first.Where.Machine == next.Where.Machine ? first.Where.Machine : null,
            first.Where.Measured > next.Where.Measured ? next.Where.Measured : first.Where.Measured,
            first.Where.Version == next.Where.Version ? first.Where.Version : null)
        {
            IsOneMachine = first.Where.IsSameMachineAs(next.Where),
        },
        Result = first.Result with { Processes = first.Result.Processes.AddRange(next.Result.Processes) },
    };

    private static ToolResult Named(ToolResult result, Declaration? group) => group is null ? result
        : result with
        {
            Benchmark = group.Names.GetValueOrDefault(result.Benchmark, result.Benchmark),
            IsExact = result.IsExact || group.IsExact,
            Quantity = group.IsExact && result.Quantity == Quantity.Memory ? Quantity.Size : result.Quantity,
        };

    /// <summary>
    /// Returns the difference that all but one in twenty repeats stay within; null for too few repeats.
    /// </summary>
    private double? FloorOf(Declaration declared)
    {
        var ratios = from again in _again
                     where again.Group == declared
                     let first = _results.GetValueOrDefault((again.Key, again.Result.Counter))?.Result
                     where first is { IsExact: false }
                     let one = first.Typical()
                     let other = again.Result.Typical()
                     where one > 0 && other > 0
                     select Math.Abs(Math.Log(other.Value / one.Value));
        double[] differences = [.. ratios];
        return differences.Length < LeastRepeats ? null : Math.Exp(Quantile.Of(differences, 0.95)) - 1;
    }
}
