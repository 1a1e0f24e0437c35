using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Bench.Measurements;
using SiteGen.Foundation;

namespace SiteGen.Evidence.Sources;

/// <summary>A result file of a site, as its tool wrote it.</summary>
public sealed record ShelvedFile(SourcePath Path, ToolFile File)
{
    /// <summary>The configuration that the file itself names; null when its path does.</summary>
    public string? Configuration { get; init; }
}

/// <summary>All results of other tools that a site may quote, by their names.</summary>
public sealed class MeasurementBase
{
    private readonly FrozenDictionary<MeasuredKey, ImmutableArray<Measured>> _results;

    private MeasurementBase(ImmutableArray<Measured> all, ImmutableArray<Diagnostic> problems)
    {
        (All, Problems) = (all, problems);
        _results = all.GroupBy(static one => one.Key)
            .ToFrozenDictionary(static group => group.Key, static group => group.ToImmutableArray());
    }

    public static MeasurementBase Empty { get; } = new([], []);

    public ImmutableArray<Measured> All { get; }

    public ImmutableArray<Diagnostic> Problems { get; }

    /// <summary>Returns the main results of a benchmark: one for each configuration and case.</summary>
    public IEnumerable<Measured> Of(string benchmark) =>
        All.Where(one => one.Result.Benchmark == benchmark).DistinctBy(static one => one.Key);

    /// <param name="counter">The counter; null for the main one of the benchmark.</param>
    public Measured? Find(MeasuredKey key, string? counter) =>
        _results.GetValueOrDefault(key, []) is var found && counter is null ? found.FirstOrDefault()
            : found.FirstOrDefault(one => one.Result.Counter == counter);

    public static MeasurementBase Of(ImmutableArray<ShelvedFile> files, ReadDeclarations declared)
    {
        var builder = new MeasurementBaseBuilder(declared.Declarations);
        foreach (var file in files) builder.Add(file);
        var (all, problems) = builder.Finish();
        return new MeasurementBase(all, [.. declared.Problems, .. problems]);
    }
}
