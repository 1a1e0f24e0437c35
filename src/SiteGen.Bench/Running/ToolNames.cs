using System.Collections.Immutable;
using SiteGen.Bench.Results;
using SiteGen.Bench.Workloads;
using SiteGen.Foundation;

namespace SiteGen.Bench.Running;

/// <summary>Compares the names that an author's tool gives its benchmarks, from call to call.</summary>
/// <remarks>Only benchmarks of one name are compared: a name that changes would silently lose a comparison.</remarks>
internal sealed class ToolNames(RunPlan plan)
{
    private const int MostNames = 3;

    private readonly Dictionary<CellKey, ImmutableArray<string>> _names = [];
    private readonly HashSet<string> _checked = new(StringComparer.Ordinal);
    private readonly HashSet<string> _notes = new(StringComparer.Ordinal);

    /// <param name="stored">Returns the cell of a key that the session has; null when it has none.</param>
    /// <returns>
    /// The reason why a call does not belong to the calls before it, as a sentence; null when it does.
    /// </returns>
    public string? WhyNot(PlannedCell cell, ToolCall call, Func<CellKey, Cell?> stored)
    {
        if (call.Samples.Select(each => stored(each.Cell.Key)).FirstOrDefault(other =>
            other is not null && other.Planned != cell.Workload.Id) is { } taken)
            return $"The workload '{taken.Planned}' has a result '{taken.Key}' too. Give one of them another name.";
        if (!_names.TryGetValue(cell.Key, out var before))
        {
            _names[cell.Key] = call.Names;
            return null;
        }
        var (missing, added) = (before.Except(call.Names).ToList(), call.Names.Except(before).ToList());
        return missing.Count + added.Count == 0 ? null
            : "Its results have other names than before: " + string.Join("; ", Listed("missing", missing)
                .Concat(Listed("new", added))) + ".";
    }

    /// <summary>Returns a sentence for each configuration that has no benchmark in common with the baseline.</summary>
    public IEnumerable<string> NewProblems(Workload workload)
    {
        var cases = workload.Cases.ToDictionary(static item => item.Name, item => plan.Arms.Where(arm => !arm.IsSecond)
            .Select(arm => (arm.Id, Names: _names.GetValueOrDefault(new CellKey(workload.Id, item.Name, arm.Id), [])))
            .ToList(), StringComparer.Ordinal);
        foreach (var (name, arms) in cases)
        {
            var baseline = arms.First(arm => arm.Id == plan.Baseline.Id).Names;
            foreach (var (id, names) in arms.Where(arm => !baseline.IsEmpty && !arm.Names.IsEmpty
                && !arm.Names.Intersect(baseline).Any()))
            {
                if (_checked.Add($"{workload.Id}\n{name}\n{id}"))
                    yield return $"{workload.Id}: nothing can be compared, because {plan.Baseline.Id} and {id} have no "
                        + $"result of one name: {Shown(baseline)} and {Shown(names)}. Give them the same names.";
            }
        }
    }

    /// <summary>Returns the notes of a call that no call before it had.</summary>
    public IEnumerable<string> NewNotes(PlannedCell cell, ToolCall call) =>
        call.Notes.Select(note => $"{cell.Key}: {note}").Where(_notes.Add);

    private static IEnumerable<string> Listed(string what, List<string> names) =>
        names.Count == 0 ? [] : [$"{Shown(names)} {(names.Count == 1 ? "is" : "are")} {what}"];

    private static string Shown(IReadOnlyCollection<string> names) =>
        string.Join(", ", names.Take(MostNames).Select(static name => $"'{UnicodeText.Excerpt(name)}'"))
            + (names.Count > MostNames ? $" and {names.Count - MostNames} more" : "");
}
