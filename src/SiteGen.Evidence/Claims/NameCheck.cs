using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SiteGen.Bench.Results;
using SiteGen.Bench.Workloads;
using SiteGen.Evidence.Sources;
using SiteGen.Foundation;

namespace SiteGen.Evidence.Claims;

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

    /// <summary>The cases of benchmarks that other tools measured, by benchmark.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Cases { get; private init; } =
        ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Returns these names and those of the results of other tools.</summary>
    public KnownNames With(MeasurementBase results) => results.All.IsEmpty ? this : new(
        [.. Configurations.Union(results.All.Select(static one => one.Configuration))],
        [.. Workloads.Union(results.All.Select(static one => one.Result.Benchmark))])
    {
        Cases = results.All.GroupBy(static one => one.Result.Benchmark, StringComparer.Ordinal)
            .ToImmutableDictionary(static group => group.Key, static group =>
                group.Select(static one => CaseText.Normal(one.Result.Case)).Distinct().ToImmutableArray(),
                StringComparer.Ordinal),
    };

    /// <summary>
    /// Returns true for a configuration that a session has or could have: an unmeasured version of Python or of a
    /// library, such as <c>mylib@2.1</c>, is not a wrong name.
    /// </summary>
    public bool CanBeConfiguration(string name) =>
        Configurations.Contains(name) || FormOfConfiguration().IsMatch(name) || IsVersionOfKnown(name);

    private bool IsVersionOfKnown(string name) =>
        name.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
        && Configurations.Any(known => known.StartsWith(name[..(at + 1)], StringComparison.Ordinal));

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
            if (WhyNoCase(measure.Subject, side, at, known) is { } problem) return problem;
        }
        return WhyNoSubject(measure.Subject, at, known);
    }

    /// <summary>
    /// Returns true for a measure that 'sitegen bench run' can take: its subject is built into SiteGen.
    /// </summary>
    internal static bool IsBuiltIn(MeasureExpression measure) =>
        measure.Subject.Kind != SubjectKind.Workload || Catalogue.Find(measure.Subject.Id) is not null;

    private static Diagnostic? WhyNoSubject(Subject subject, SourceLocation at, KnownNames known)
    {
        var (kind, names) = subject.Kind switch
        {
            SubjectKind.Suite => ("suite", Suites.All.Select(static suite => suite.Id)),
            SubjectKind.Probe => ("probe", Bench.Workloads.Probes.All.Select(static probe => probe.Name)),
            _ => ("workload", known.Workloads),
        };
        return names.Contains(subject.Id) ? null : ClaimProblems.UnknownName(at, kind, subject.Id, names);
    }

    private static Diagnostic? WhyNoCase(Subject subject, Side side, SourceLocation at, KnownNames known)
    {
        if (subject.Kind != SubjectKind.Workload) return null;
        if (CasesOf(subject.Id, known) is not { } cases) return null;
        var written = side.Case ?? "";
        return cases.Contains(written) || cases.Contains(CaseText.Normal(written)) ? null
            : ClaimProblems.UnknownName(at, $"case of {subject.Id}", written, cases);
    }

    private static IReadOnlyCollection<string>? CasesOf(string benchmark, KnownNames known)
    {
        List<string> cases =
        [
            .. Catalogue.Find(benchmark)?.Cases.Select(static item => item.Name) ?? [],
            .. known.Cases.GetValueOrDefault(benchmark, []),
        ];
        return cases.Count == 0 ? null : cases;
    }
}
