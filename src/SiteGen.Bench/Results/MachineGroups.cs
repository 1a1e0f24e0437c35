using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Bench.Results;

/// <summary>Groups sessions by machine; sessions of different machines are never merged.</summary>
public static class MachineGroups
{
    /// <summary>Merges the sessions of each machine.</summary>
    /// <returns>A session for each machine, still to be analysed; or none, and all obstacles.</returns>
    public static (ImmutableArray<BenchSession> Sessions, ImmutableArray<Diagnostic> Diagnostics) Of(
        IEnumerable<BenchSession> sessions)
    {
        var merged = ImmutableArray.CreateBuilder<BenchSession>();
        foreach (var machine in sessions.GroupBy(static session => session.Machine.Id, StringComparer.Ordinal))
        {
            var all = machine.First();
            foreach (var next in machine.Skip(1))
            {
                var (both, problems) = SessionMerge.Merge(all, next);
                if (both is null) return ([], problems);
                all = both;
            }
            merged.Add(all);
        }
        var differences = Differences(merged.ToImmutable()).ToImmutableArray();
        return differences.IsEmpty ? (merged.ToImmutable(), []) : ([], differences);
    }

    /// <summary>
    /// Finds different work or versions under one name, which would look like differences between machines.
    /// </summary>
    private static IEnumerable<Diagnostic> Differences(ImmutableArray<BenchSession> sessions) =>
        from later in sessions.Skip(1)
        let at = new SourceLocation(DiskFile.Shown($"{later.Session.Id}.json"))
        from what in OfVersions(sessions[0], later).Concat(OfWork(sessions[0], later)).Distinct()
        select ResultProblems.NotMerged(at, what);

    private static IEnumerable<string> OfVersions(BenchSession first, BenchSession later) =>
        from one in first.Configurations
        join other in later.Configurations on one.Id equals other.Id
        let versions = (First: VersionOf(first, one), Later: VersionOf(later, other))
        where versions.First != versions.Later
        select $"Configuration '{one.Id}' is CPython {versions.First} on '{first.Machine.Label}', "
            + $"and {versions.Later} on '{later.Machine.Label}'.";

    private static string VersionOf(BenchSession session, Configuration configuration) =>
        session.Interpreters.First(interpreter => interpreter.Id == configuration.Interpreter).Version;

    private static IEnumerable<string> OfWork(BenchSession first, BenchSession later) =>
        from one in first.Results
        join other in later.Results on one.Key equals other.Key
        where one.WorkloadVersion != other.WorkloadVersion
            || (one.Measure, one.Unit, one.Threads) != (other.Measure, other.Unit, other.Threads)
            || !SessionMerge.HaveSameParams(one, other)
        select $"Workload '{one.Workload}' is not the same on '{first.Machine.Label}' and '{later.Machine.Label}': "
            + "its version, parameters or unit differ.";
}
