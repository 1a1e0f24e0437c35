using System.Collections.Immutable;
using SiteGen.Bench.Measurements;
using SiteGen.Evidence.Sources.Described;
using SiteGen.Foundation;

namespace SiteGen.Evidence.Sources;

/// <summary>Holds what an author says about a group of result files, because the files do not say it.</summary>
/// <param name="Place">The place of the group in <see cref="DeclarationReader.File"/>.</param>
/// <param name="Machine">The machine, for files that do not name one.</param>
/// <param name="Measured">The day of the measurement, for files that do not state one.</param>
/// <param name="Names">Names for benchmarks, by their names in the files.</param>
/// <param name="Again">The files of a second run of the same: they show by how much equals differ.</param>
public sealed record Declaration(
    string Name, SourceLocation Place, FileSet Files, string? Machine, DateTimeOffset? Measured,
    ImmutableSortedDictionary<string, string> Names, FileSet? Again, bool IsExact)
{
    /// <summary>The columns of the files; null for files of a known tool.</summary>
    public DescribedColumns? Columns { get; init; }

    /// <summary>Returns the place as the file states it, completed by what the author says.</summary>
    public RunPlace Complete(RunPlace stated) => stated with
    {
        Machine = stated.IsOneMachine ? stated.Machine : Machine ?? stated.Machine,
        IsOneMachine = stated.IsOneMachine || Machine is not null,
        Measured = stated.Measured ?? Measured,
    };
}
