using System.Text.RegularExpressions;

namespace SiteGen.Bench.Claims;

public enum SubjectKind
{
    Workload,
    Suite,
    Probe,
}

/// <summary>
/// The subject of a measure: a workload, the geometric mean of a suite, or a question to the interpreter.
/// </summary>
public readonly record struct Subject(SubjectKind Kind, string Id)
{
    public override string ToString() => Kind switch
    {
        SubjectKind.Suite => $"suite:{Id}",
        SubjectKind.Probe => $"probe:{Id}",
        _ => Id,
    };
}

/// <summary>A side of a comparison.</summary>
/// <param name="Case">The case, such as <c>threads=2</c>; null for the subject's only case.</param>
public readonly record struct Side(string Configuration, string? Case)
{
    public override string ToString() => Case is null ? Configuration : $"{Configuration}[{Case}]";
}

/// <summary>A measure, written as <c>314t[threads=2] against 314[threads=2] / suite:threads</c>.</summary>
/// <param name="Baseline">The baseline; null for a value that is not compared.</param>
/// <param name="IsProcessorTime">
/// True for the processor time of all threads of the process, instead of elapsed time.
/// </param>
public sealed partial record MeasureExpression(
    Subject Subject, Side Candidate, Side? Baseline, bool IsProcessorTime = false)
{
    /// <summary>The version that one of its interpreters has, such as <c>3.14.10</c>; null for any version.</summary>
    public string? Python { get; init; }

    public const string Help =
        "Write 'CANDIDATE / SUBJECT', as in '314-jit / suite:compute', '314t[threads=2] against 314[threads=2] / "
        + "cpu_sieve', 'value 314 / nbody', 'value 314 / nbody / cpu' or '314 / probe:jit-available'.";

    /// <returns>Null when the text is not a measure.</returns>
    public static MeasureExpression? Parse(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success) return null;
        var subject = SubjectOf(match.Groups["subject"].Value);
        var candidate = SideOf(match.Groups["candidate"].Value);
        var (isProcessorTime, isValue) = (match.Groups["of"].Value == "cpu", match.Groups["value"].Success);
        if (isProcessorTime && (!isValue || subject.Kind != SubjectKind.Workload)) return null;
        if (isValue || subject.Kind == SubjectKind.Probe)
            return match.Groups["baseline"].Success || subject.Kind == SubjectKind.Suite ? null
                : new MeasureExpression(subject, candidate, null, isProcessorTime);
        var baseline = match.Groups["baseline"] is { Success: true } written ? SideOf(written.Value)
            : DefaultBaseline(candidate);
        return baseline is null ? null : new MeasureExpression(subject, candidate, baseline);
    }

    public override string ToString() => Python is null ? Written : $"{Written} on {Python}";

    private string Written => (Subject.Kind, Baseline) switch
    {
        (SubjectKind.Probe, _) => $"{Candidate} / {Subject}",
        (_, null) => $"value {Candidate} / {Subject}{(IsProcessorTime ? " / cpu" : "")}",
        (_, { } baseline) => $"{Candidate} against {baseline} / {Subject}",
    };

    /// <summary>
    /// Returns the plain build of the same version for a JIT or free-threaded build, and the previous version for a
    /// plain build.
    /// </summary>
    private static Side? DefaultBaseline(Side candidate)
    {
        var match = Cell().Match(candidate.Configuration);
        if (!match.Success) return null;
        var version = int.Parse(match.Groups["version"].Value, System.Globalization.CultureInfo.InvariantCulture);
        var isPlain = match.Groups["kind"].Length == 0;
        return candidate with
        {
            Configuration = (isPlain ? version - 1 : version)
                .ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    private static Subject SubjectOf(string text) =>
        text.StartsWith("suite:", StringComparison.Ordinal) ? new Subject(SubjectKind.Suite, text[6..])
        : text.StartsWith("probe:", StringComparison.Ordinal) ? new Subject(SubjectKind.Probe, text[6..])
        : new Subject(SubjectKind.Workload, text);

    private static Side SideOf(string text)
    {
        var bracket = text.IndexOf('[', StringComparison.Ordinal);
        return bracket < 0 ? new Side(text, null) : new Side(text[..bracket], text[(bracket + 1)..^1]);
    }

    [GeneratedRegex(@"^\s*(?<value>value\s+)?(?<candidate>[\w#-]+(\[[^\]/]+\])?)(\s+against\s+(?<baseline>[\w#-]+(\[[^\]/]+\])?))?\s*/\s*(?<subject>[\w:-]+)\s*(/\s*(?<of>time|memory|cpu)\s*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^(?<version>3[0-9]{2})(?<kind>[a-z-]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Cell();
}
