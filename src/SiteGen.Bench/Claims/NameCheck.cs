using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SiteGen.Bench.Results;
using SiteGen.Bench.Workloads;
using SiteGen.Foundation;

namespace SiteGen.Bench.Claims;

/// <summary>The names that measures may use: those built into SiteGen and those of the sessions.</summary>
/// <remarks>The names are in the order in which they are suggested.</remarks>
public sealed partial record KnownNames(ImmutableArray<string> Configurations, ImmutableArray<string> Workloads)
{
    public static readonly ImmutableArray<string> UsualConfigurations = ["313", "314", "314-jit", "314t", "314t-gil"];

    public static KnownNames Of(ImmutableArray<BenchSession> sessions) => new(
        [.. UsualConfigurations.Concat(
            sessions.SelectMany(static session => session.Configurations)
            .Select(static configuration => configuration.Id)).Distinct()],
        [.. Catalogue.All.Select(static workload => workload.Id)
            .Concat(sessions.SelectMany(static session => session.Results).Select(static cell => cell.Workload))
            .Distinct()]);

    /// <summary>
    /// Returns true for a configuration that a session has or could have: an unmeasured version of Python is not a
    /// wrong name.
    /// </summary>
    public bool CanBeConfiguration(string name) => Configurations.Contains(name) || FormOfConfiguration().IsMatch(name);

    // 3.10 to 3.29. Anything further away, such as 341, is more likely a typing mistake.
    [GeneratedRegex("^3[12][0-9]t?d?(-(jit|gil))?$", RegexOptions.CultureInvariant)]
    private static partial Regex FormOfConfiguration();
}

/// <summary>Checks that the names in a measure exist.</summary>
public static class NameCheck
{
    /// <returns>Null when every name is known.</returns>
    public static Diagnostic? WhyUnknown(MeasureExpression measure, SourceLocation at, KnownNames known)
    {
        var sides = measure.Baseline is { } baseline ? new[] { measure.Candidate, baseline } : [measure.Candidate];
        foreach (var side in sides)
        {
            if (!known.CanBeConfiguration(side.Configuration))
                return ClaimProblems.UnknownName(at, "configuration", side.Configuration, known.Configurations);
            if (WhyNoCase(measure.Subject, side, at) is { } problem) return problem;
        }
        return WhyNoSubject(measure.Subject, at, known);
    }

    private static Diagnostic? WhyNoSubject(Subject subject, SourceLocation at, KnownNames known)
    {
        var (kind, names) = subject.Kind switch
        {
            SubjectKind.Suite => ("suite", Suites.All.Select(static suite => suite.Id)),
            SubjectKind.Probe => ("probe", Workloads.Probes.All.Select(static probe => probe.Name)),
            _ => ("workload", known.Workloads),
        };
        return names.Contains(subject.Id) ? null : ClaimProblems.UnknownName(at, kind, subject.Id, names);
    }

    private static Diagnostic? WhyNoCase(Subject subject, Side side, SourceLocation at)
    {
        if (subject.Kind != SubjectKind.Workload || Catalogue.Find(subject.Id) is not { } workload) return null;
        var cases = workload.Cases.Select(static item => item.Name).ToList();
        return cases.Contains(side.Case ?? "") ? null
            : ClaimProblems.UnknownName(at, $"case of {subject.Id}", side.Case ?? "", cases);
    }
}
