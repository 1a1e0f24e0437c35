using System.Collections.Immutable;
using SiteGen.Bench.Workloads;
using SiteGen.Foundation;

namespace SiteGen.Bench.Claims;

/// <summary>Checks that a measure names things that there are.</summary>
public static class NameCheck
{
    public static readonly ImmutableArray<string> UsualConfigurations = ["313", "314", "314-jit", "314t", "314t-gil"];

    /// <returns>Null when every name is known to the program or to a session.</returns>
    public static Diagnostic? WhyUnknown(MeasureExpression measure, SourceLocation at, EvidenceBase evidence)
    {
        var sides = measure.Baseline is { } baseline ? new[] { measure.Candidate, baseline } : [measure.Candidate];
        var configurations = UsualConfigurations.Concat(evidence.Configurations).Distinct().ToList();
        foreach (var side in sides)
        {
            if (!configurations.Contains(side.Configuration) && !IsImpossible(side.Configuration)) return ClaimProblems.UnknownName(at, "configuration", side.Configuration, configurations);
            if (WhyNoCase(measure.Subject, side, at) is { } problem) return problem;
        }
        return WhyNoSubject(measure.Subject, at, evidence);
    }

    private static bool IsImpossible(string configuration) => configuration.EndsWith("t-jit", StringComparison.Ordinal);

    private static Diagnostic? WhyNoSubject(Subject subject, SourceLocation at, EvidenceBase evidence)
    {
        var (kind, known) = subject.Kind switch
        {
            SubjectKind.Suite => ("suite", Suites.All.Select(static suite => suite.Id)),
            SubjectKind.Probe => ("probe", Workloads.Probes.All.Select(static probe => probe.Name)),
            _ => ("workload", Catalogue.All.Select(static workload => workload.Id).Concat(evidence.Sessions.SelectMany(static session => session.Results).Select(static cell => cell.Workload)).Distinct()),
        };
        var names = known.ToList();
        return names.Contains(subject.Id) ? null : ClaimProblems.UnknownName(at, kind, subject.Id, names);
    }

    private static Diagnostic? WhyNoCase(Subject subject, Side side, SourceLocation at)
    {
        if (subject.Kind != SubjectKind.Workload || Catalogue.Find(subject.Id) is not { } workload) return null;
        var cases = workload.Cases.Select(static item => item.Name).ToList();
        return cases.Contains(side.Case ?? "") ? null : ClaimProblems.UnknownName(at, $"case of {subject.Id}", side.Case ?? "", cases);
    }
}
