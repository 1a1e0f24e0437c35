using System.Text.RegularExpressions;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Analysis;

/// <summary>Chooses the cells of a session to compare, whatever they measured.</summary>
internal static partial class ComparisonPlan
{
    /// <summary>Returns pairs of baseline and candidate, without the A/A control.</summary>
    public static IEnumerable<(CellKey Baseline, CellKey Candidate)> Pairs(SessionIndex session) =>
        BetweenConfigurations(session).Concat(Scaling(session)).Concat(Imports(session)).Concat(Pools(session))
            .Distinct();

    /// <summary>Returns pairs of a configuration's first and second arm.</summary>
    public static IEnumerable<(CellKey Baseline, CellKey Candidate)> Control(SessionIndex session) =>
        from key in session.Keys
        let first = key with { Configuration = key.Configuration.Split('#')[0] }
        where key.Configuration.EndsWith("#2", StringComparison.Ordinal) && session.Cell(first) is not null
        select (first, key);

    /// <summary>Returns pairs of baseline and candidate by their ids.</summary>
    public static IEnumerable<(string Baseline, string Candidate)> ConfigurationPairs(SessionIndex session) =>
        Configurations(session).Select(static pair => (pair.Baseline.Id, pair.Candidate.Id)).Concat(Own(session));

    /// <summary>Returns an author's own configurations, each against the one that is measured twice.</summary>
    private static IEnumerable<(string Baseline, string Candidate)> Own(SessionIndex session)
    {
        var own = session.Configurations.Where(static id => ConfigurationRole.Parse(id) is null).ToList();
        var baseline = own.FirstOrDefault(static id => id.EndsWith("#2", StringComparison.Ordinal))?.Split('#')[0];
        return own.Where(id => baseline is not null && id != baseline && !id.Contains('#'))
            .Select(id => (baseline!, id));
    }

    private static IEnumerable<(CellKey, CellKey)> BetweenConfigurations(SessionIndex session)
    {
        var pairs = ConfigurationPairs(session).ToList();
        return from @case in session.Keys.Select(key => key with { Configuration = "" }).Distinct()
               from pair in pairs
               let baseline = @case with { Configuration = pair.Baseline }
               let candidate = @case with { Configuration = pair.Candidate }
               where session.Cell(baseline) is not null && session.Cell(candidate) is not null
               select (baseline, candidate);
    }

    private static IEnumerable<(ConfigurationRole Baseline, ConfigurationRole Candidate)> Configurations(
        SessionIndex session)
    {
        var roles = session.Configurations.Select(ConfigurationRole.Parse).OfType<ConfigurationRole>()
            .Where(role => !role.IsSecondArm).ToList();
        return from candidate in roles
               from baseline in roles
               where IsBaseline(baseline, candidate) || baseline == VersionBefore(roles, candidate)
               select (baseline, candidate);
    }

    /// <summary>
    /// Returns true when one thing differs within a version: a mode against none, or no GIL against a GIL. A
    /// free-threaded build with its GIL enabled is compared with both.
    /// </summary>
    private static bool IsBaseline(ConfigurationRole baseline, ConfigurationRole candidate) =>
        baseline.Version == candidate.Version && (baseline, candidate) switch
        {
            ({ Mode: "", IsFreeThreaded: false }, { Mode: "" or "gil", IsFreeThreaded: true }) => true,
            ({ Mode: "gil", IsFreeThreaded: true }, { Mode: "", IsFreeThreaded: true }) => true,
            ({ Mode: "" }, { Mode: not ("" or "gil") }) => baseline.IsFreeThreaded == candidate.IsFreeThreaded,
            _ => false,
        };

    private static ConfigurationRole? VersionBefore(List<ConfigurationRole> roles, ConfigurationRole candidate) => roles
        .Where(role => role.IsFreeThreaded == candidate.IsFreeThreaded && role.Mode == candidate.Mode
        && role.Version < candidate.Version)
        .MaxBy(role => role.Version);

    /// <summary>Returns pairs of one and several threads on the same configuration.</summary>
    private static IEnumerable<(CellKey, CellKey)> Scaling(SessionIndex session) =>
        from key in session.Keys
        let single = key with { Case = ThreadCount().Replace(key.Case, "threads=1") }
        where single != key && !key.Configuration.Contains('#') && session.Cell(single) is not null
        select (single, key);

    /// <summary>Lazy imports against eager ones, on the same configuration.</summary>
    private static IEnumerable<(CellKey, CellKey)> Imports(SessionIndex session) =>
        from key in session.Keys
        where key.Case == "imports=lazy" && !key.Configuration.Contains('#')
        let eager = key with { Case = "imports=eager" }
        where session.Cell(eager) is not null
        select (eager, key);

    /// <summary>
    /// Returns pairs of kinds of pools: threads without a GIL against every other kind with a GIL; within a
    /// configuration, threads against every other kind, and every kind against serial execution.
    /// </summary>
    private static IEnumerable<(CellKey, CellKey)> Pools(SessionIndex session) =>
        from baseline in session.Keys
        where PoolOf(baseline).Length > 0
            && ConfigurationRole.Parse(baseline.Configuration) is { Mode: "", IsSecondArm: false }
        from candidate in session.Keys
        where candidate.Workload == baseline.Workload && PoolOf(candidate).Length > 0 && PoolKind()
            .Replace(candidate.Case, "pool") == PoolKind().Replace(baseline.Case, "pool")
        where IsAsked(baseline, candidate)
        select (baseline, candidate);

    private static bool IsAsked(CellKey baseline, CellKey candidate) => (PoolOf(baseline), PoolOf(candidate)) switch
    {
        ("threads", "threads") => false,
        (_, "threads") => candidate.Configuration == $"{baseline.Configuration}t"
            || candidate.Configuration == baseline.Configuration,
        ("serial", not "serial") => candidate.Configuration == baseline.Configuration,
        _ => false,
    };

    /// <returns>The kind of the pool; empty for a case without one.</returns>
    private static string PoolOf(CellKey key) =>
        PoolKind().Match(key.Case) is { Success: true } match ? match.Value["pool=".Length..] : "";

    [GeneratedRegex(@"\bthreads=[0-9]+")]
    private static partial Regex ThreadCount();

    [GeneratedRegex(@"\bpool=[\w-]+")]
    private static partial Regex PoolKind();
}
